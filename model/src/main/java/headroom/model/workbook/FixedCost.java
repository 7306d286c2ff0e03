package headroom.model.workbook;

import org.joda.money.Money;

/// A cost that does not depend on counts.
///
/// @param name what it is for
/// @param monthly what it is a month
public record FixedCost(String name, Money monthly) {}
