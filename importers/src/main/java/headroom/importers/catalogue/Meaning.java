package headroom.importers.catalogue;

import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import java.util.Optional;

/// What a series is taken to mean until the planner says otherwise.
///
/// @param unit the unit of its values
/// @param kind how they came to be
/// @param aggregator how each of them was made
/// @param role what it says about the system
/// @param component the component that it belongs to
public record Meaning(Unit unit, Kind kind, Aggregator aggregator, Role role, Optional<String> component) {}
