package headroom.model.plan;

import headroom.model.capacity.Resource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What is paid. Amounts in another currency than the workbook's are never added up.
final class Bill {
    /// A month has the twelfth of a year's 8,760 hours.
    private static final BigDecimal MONTH_HOURS = BigDecimal.valueOf(730);

    private static final BigDecimal DAY_HOURS = BigDecimal.valueOf(24);
    private static final double DAY_SECONDS = 86_400;
    private static final double MILLION = 1e6;

    private Bill() {}

    /// The price of one of a resource a month; zero where it is in another currency.
    static Money price(Resource resource, CurrencyUnit currency) {
        Money price = resource.monthlyCost();
        return price.getCurrencyUnit().equals(currency) ? price : Money.zero(currency);
    }

    private static Money price(Slot slot, CurrencyUnit currency) {
        return slot.member()
                .resource()
                .map(resource -> price(resource, currency))
                .orElse(Money.zero(currency));
    }

    /// What is paid a month from a day on, if nothing changes after it.
    static Money monthly(PlanInputs inputs, List<Slot> slots, LocalDate day) {
        Money sum = inputs.fixedMonthly();
        for (Slot slot : slots) {
            sum = sum.plus(price(slot, inputs.currency()).multipliedBy(slot.present(day)));
        }
        return sum;
    }

    /// What is paid for the days from `first` through `last`, with the one-off costs that fall on them.
    static BigMoney paid(
            PlanInputs inputs, List<Slot> slots, List<Change.AdoptIteration> changes, LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        BigDecimal monthDays = inputs.fixedMonthly().getAmount().multiply(BigDecimal.valueOf(days));
        for (Slot slot : slots) {
            long daysWithChange = Math.clamp(last.toEpochDay() - slot.inPlace().toEpochDay() + 1, 0, days);
            long resourceDays = slot.member().count() * (days - daysWithChange) + slot.count() * daysWithChange;
            monthDays = monthDays.add(
                    price(slot, inputs.currency()).getAmount().multiply(BigDecimal.valueOf(resourceDays)));
        }
        BigDecimal running = monthDays.multiply(DAY_HOURS).divide(MONTH_HOURS, MathContext.DECIMAL64);
        BigMoney paid = BigMoney.of(inputs.currency(), running);
        for (Change.AdoptIteration change : changes) {
            boolean inside =
                    !change.inPlace().isBefore(first) && !change.inPlace().isAfter(last);
            if (inside && change.oneOffCost().getCurrencyUnit().equals(inputs.currency())) {
                paid = paid.plus(change.oneOffCost());
            }
        }
        return paid;
    }

    /// What a million requests cost when so much is paid over some days and so much is served on the mean;
    /// empty where nothing tells what is served.
    static Optional<BigMoney> perMillion(BigMoney paid, OptionalDouble servedRps, long days) {
        if (servedRps.isEmpty() || !(servedRps.getAsDouble() > 0)) {
            return Optional.empty();
        }
        BigDecimal millions = BigDecimal.valueOf(servedRps.getAsDouble() * days * DAY_SECONDS / MILLION);
        return Optional.of(
                BigMoney.of(paid.getCurrencyUnit(), paid.getAmount().divide(millions, MathContext.DECIMAL64)));
    }
}
