package headroom.model.forecast;

import headroom.model.series.TimeSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What demand grows with, such as customers signed: known for some days of the past and, from a plan, of the future.
///
/// @param name what it is called
/// @param values how much there is of it on a day, above 0; at least one
public record Driver(String name, SortedMap<LocalDate, Double> values) {
    /// Copies the values and checks them.
    public Driver {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        if (values.isEmpty() || values.values().stream().anyMatch(value -> !(value > 0 && Double.isFinite(value)))) {
            throw new IllegalArgumentException("nothing grows with " + values);
        }
    }

    /// What a series tells of each day in a zone; empty where it holds no value above 0. Of several samples of a day
    /// the last counts.
    public static Optional<Driver> of(String name, TimeSeries series, ZoneId zone) {
        SortedMap<LocalDate, Double> values = new TreeMap<>();
        for (int i = 0; i < series.samples().size(); i++) {
            double value = series.samples().value(i);
            if (value > 0 && Double.isFinite(value)) {
                Instant start = Instant.ofEpochMilli(
                        series.coverage().startMillis(series.samples().stampMillis(i)));
                values.put(start.atZone(zone).toLocalDate(), value);
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Driver(name, values));
    }

    /// How much there is on a day: on the straight line between two known days, else what is known next to it.
    public double on(LocalDate day) {
        TreeMap<LocalDate, Double> known = new TreeMap<>(values);
        return on(known, day);
    }

    /// How much there is on each of some days.
    double[] on(LocalDate first, int days) {
        TreeMap<LocalDate, Double> known = new TreeMap<>(values);
        double[] each = new double[days];
        for (int d = 0; d < days; d++) {
            each[d] = on(known, first.plusDays(d));
        }
        return each;
    }

    private static double on(TreeMap<LocalDate, Double> known, LocalDate day) {
        Map.Entry<LocalDate, Double> before = known.floorEntry(day);
        Map.Entry<LocalDate, Double> after = known.ceilingEntry(day);
        if (before == null) {
            return known.firstEntry().getValue();
        }
        if (after == null || after.getKey().equals(before.getKey())) {
            return before.getValue();
        }
        double share = (double) ChronoUnit.DAYS.between(before.getKey(), day)
                / ChronoUnit.DAYS.between(before.getKey(), after.getKey());
        return before.getValue() + share * (after.getValue() - before.getValue());
    }

    /// The last day of which it is known how much there is.
    public LocalDate last() {
        return values.lastKey();
    }
}
