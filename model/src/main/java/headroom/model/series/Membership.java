package headroom.model.series;

import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How many members of a folded series there were over time, and which were missing for a while or went for good.
///
/// @param counts how many members have a sample in each step
/// @param absences when members were missing, in the order of the members, at most one each
public record Membership(TimeSeries counts, List<Absence> absences) {
    /// Copies the list.
    public Membership {
        absences = List.copyOf(absences);
    }

    /// A time without samples of a member that had some before.
    ///
    /// @param member its name
    /// @param fromMillis the moment after the last sample, epoch milliseconds
    /// @param toMillis the moment of the next sample; empty where there is none
    public record Absence(SeriesId member, long fromMillis, OptionalLong toMillis) {}

    /// The membership of series of which each has samples.
    ///
    /// @throws IllegalArgumentException if they cannot be summed, see {@link SeriesSum#of(List)}
    public static Membership of(List<TimeSeries> members) {
        SeriesSum sum = SeriesSum.of(members);
        Samples steps = sum.series().samples();
        long[] stamps = new long[steps.size()];
        double[] counts = new double[stamps.length];
        for (int i = 0; i < stamps.length; i++) {
            stamps[i] = steps.stampMillis(i);
            counts[i] = sum.members().get(i);
        }
        TimeSeries series = new TimeSeries(
                sum.series().id(),
                Unit.COUNT,
                Kind.GAUGE,
                sum.series().coverage(),
                Aggregator.NONE,
                ArraySamples.of(stamps, counts),
                "");
        long step = sum.series().coverage().intervalMillis();
        long end = members.stream().mapToLong(TimeSeries::endMillis).max().orElseThrow();
        List<Absence> absences = new ArrayList<>();
        for (TimeSeries member : members) {
            absence(member, step, end).ifPresent(absences::add);
        }
        return new Membership(series, absences);
    }

    /// The longest time of which a member says nothing though it had begun.
    private static Optional<Absence> absence(TimeSeries member, long stepMillis, long endMillis) {
        Samples samples = member.samples();
        long reach = stepMillis + stepMillis / 2;
        long longest = 0;
        int before = -1;
        for (int i = samples.firstLonger(1, samples.size(), reach);
                i < samples.size();
                i = samples.firstLonger(i + 1, samples.size(), reach)) {
            long distance = samples.stampMillis(i) - samples.stampMillis(i - 1);
            if (distance > longest) {
                longest = distance;
                before = i - 1;
            }
        }
        if (endMillis - member.endMillis() > Math.max(reach, longest)) {
            return Optional.of(new Absence(member.id(), member.endMillis(), OptionalLong.empty()));
        }
        return before < 0
                ? Optional.empty()
                : Optional.of(new Absence(
                        member.id(),
                        member.coverage(before).endMillis(samples.stampMillis(before)),
                        OptionalLong.of(member.coverage(before + 1).startMillis(samples.stampMillis(before + 1)))));
    }
}
