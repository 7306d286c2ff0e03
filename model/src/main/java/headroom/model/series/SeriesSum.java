package headroom.model.series;

import java.util.Arrays;
import java.util.List;

/// Several rates or gauges added up, or their mean or their highest, moment by moment.
///
/// @param series the sum, or what else was asked for; a step in which no member has a sample is a gap
/// @param members how many members have a sample in each step of the sum: fewer than all of them may mean that
///     one had not started yet, or that data are missing
public record SeriesSum(TimeSeries series, List<Integer> members) {
    /// Copies the list.
    public SeriesSum {
        members = List.copyOf(members);
    }

    /// Whether all members have a sample in step `index`.
    public boolean complete(int index, int ofMembers) {
        return members.get(index) == ofMembers;
    }

    /// The sum without the steps in which a member that had started and not ended has no sample: they would look like a
    /// fall in demand. The whole sum where next to nothing would be left.
    ///
    /// @param parts the members that it was made of
    public TimeSeries withoutHoles(List<TimeSeries> parts) {
        int size = series.samples().size();
        long[] stamps = new long[size];
        double[] values = new double[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            long start = series.coverage().startMillis(series.samples().stampMillis(i));
            long end = series.coverage().endMillis(series.samples().stampMillis(i));
            long running = parts.stream()
                    .filter(part -> part.startMillis() < end && part.endMillis() > start)
                    .count();
            if (members.get(i) >= running) {
                stamps[kept] = series.samples().stampMillis(i);
                values[kept] = series.samples().value(i);
                kept++;
            }
        }
        return kept < 2
                ? series
                : new TimeSeries(
                        series.id(),
                        series.unit(),
                        series.kind(),
                        series.coverage(),
                        series.aggregator(),
                        ArraySamples.of(Arrays.copyOf(stamps, kept), Arrays.copyOf(values, kept)),
                        series.sourceId());
    }

    /// How members become one.
    public enum Fold {
        /// Added up: what they carry together. Where one is missing the sum falls, though nothing else did.
        SUM,
        /// The mean of those that are there: a missing one does not lower it.
        MEAN,
        /// The highest of those that are there.
        MAX;

        private double join(double before, int members, double value) {
            return this == MAX && members > 0 ? Math.max(before, value) : before + value;
        }

        private double finish(double joined, int members) {
            return this == MEAN ? joined / members : joined;
        }
    }

    /// The sum of series, see {@link #of(List, Fold)}.
    public static SeriesSum of(List<TimeSeries> series) {
        return of(series, Fold.SUM);
    }

    /// Series made one, joined by the stretch of time that their samples cover and not by their stamps, on
    /// the grid of the coarsest member. Counters are turned into rates first, see {@link Rates#toRate}; time
    /// and share units are converted to that of the first series.
    ///
    /// @throws IllegalArgumentException if there is no series, one is empty, a kind can't be summed or units
    ///     differ in dimension
    public static SeriesSum of(List<TimeSeries> series, Fold fold) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("nothing to sum");
        }
        List<TimeSeries> rates = series.stream().map(Rates::toRate).toList();
        rates.forEach(SeriesSum::check);
        TimeSeries first = rates.getFirst();
        long step = rates.stream().mapToLong(SeriesSum::interval).max().orElseThrow();
        long origin = rates.stream()
                .filter(r -> interval(r) == step)
                .findFirst()
                .orElse(first)
                .startMillis();
        List<Rollup> rolls =
                rates.stream().map(r -> Resampling.roll(r, step, origin)).toList();
        return sum(rates, rolls, step, fold);
    }

    private static SeriesSum sum(List<TimeSeries> rates, List<Rollup> rolls, long step, Fold fold) {
        long start = rolls.stream().mapToLong(Rollup::startMillis).min().orElseThrow();
        long end = rolls.stream().mapToLong(r -> r.startMillis(r.size())).max().orElseThrow();
        int size = Math.toIntExact((end - start) / step);
        double[] sums = new double[size];
        int[] counts = new int[size];
        for (int m = 0; m < rolls.size(); m++) {
            Rollup roll = rolls.get(m);
            double factor = rates.get(m).unit().factorTo(rates.getFirst().unit());
            int shift = Math.toIntExact((roll.startMillis() - start) / step);
            for (int i = 0; i < roll.size(); i++) {
                if (roll.count(i) > 0) {
                    int at = shift + i;
                    sums[at] = fold.join(sums[at], counts[at], roll.mean(i) * factor);
                    counts[shift + i]++;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            sums[i] = fold.finish(sums[i], counts[i]);
        }
        return packed(rates.getFirst(), start, step, sums, counts);
    }

    private static SeriesSum packed(TimeSeries first, long start, long step, double[] sums, int[] counts) {
        int present = (int) Arrays.stream(counts).filter(c -> c > 0).count();
        long[] stamps = new long[present];
        double[] values = new double[present];
        Integer[] members = new Integer[present];
        int at = 0;
        for (int i = 0; i < sums.length; i++) {
            if (counts[i] > 0) {
                stamps[at] = start + i * step;
                values[at] = sums[i];
                members[at] = counts[i];
                at++;
            }
        }
        TimeSeries sum = new TimeSeries(
                first.id(),
                first.unit(),
                first.kind(),
                new Coverage(Stamp.START, step),
                first.aggregator(),
                ArraySamples.of(stamps, values),
                first.sourceId());
        return new SeriesSum(sum, List.of(members));
    }

    private static void check(TimeSeries series) {
        if (series.samples().size() == 0 || series.kind() == Kind.QUANTILE) {
            throw new IllegalArgumentException("cannot sum " + series.id() + ", a " + series.kind() + " of "
                    + series.samples().size() + " samples");
        }
    }

    private static long interval(TimeSeries series) {
        long stated = series.longestIntervalMillis();
        return stated > 0
                ? stated
                : SeriesSummary.intervalMillis(series.samples()).orElse(1000);
    }
}
