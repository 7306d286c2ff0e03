package headroom.sampledata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/// Demand of the synthetic system: seasons of day and week in local time, growth, a holiday, a release that shifts the
/// level, gaps, outliers, and one afternoon on which the system served no more than it could.
public final class SyntheticDemand {
    private final Truth truth;
    private final long seed;

    /// Demand with the truth's parameters and noise of a seed.
    public SyntheticDemand(Truth truth, long seed) {
        this.truth = truth;
        this.seed = seed;
    }

    /// One step of demand.
    ///
    /// @param start the first moment of the step
    /// @param offeredRps what users asked for
    /// @param servedRps what was served; empty where nothing was recorded
    public record Step(Instant start, double offeredRps, OptionalDouble servedRps) {}

    /// The steps of the recorded weeks.
    public List<Step> recorded() {
        return steps(truth.firstDay(), truth.firstDay().plusWeeks(truth.weeks()));
    }

    /// The steps of some days, recorded or future: the same day is the same whatever range it is asked in.
    public List<Step> steps(LocalDate from, LocalDate to) {
        List<Step> steps = new ArrayList<>();
        double capacity = truth.pathCapacityRps(truth.production());
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            Random noise = new Random(seed * 1_000_003 + day.toEpochDay());
            double dayFactor = Math.exp(truth.demand().dayNoiseSd() * noise.nextGaussian());
            ZonedDateTime end = day.plusDays(1).atStartOfDay(truth.zone());
            Duration step = Duration.ofSeconds(truth.demand().stepSeconds());
            for (ZonedDateTime at = day.atStartOfDay(truth.zone()); at.isBefore(end); at = at.plus(step)) {
                double wobble = Math.exp(truth.demand().noiseSd() * noise.nextGaussian());
                double offered = expectedRps(at) * dayFactor * wobble * outlier(at.toInstant());
                OptionalDouble served = inGap(at.toInstant())
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.min(offered, capacity * (1 - 0.006 * noise.nextDouble())));
                steps.add(new Step(at.toInstant(), offered, served));
            }
        }
        return steps;
    }

    /// Demand without noise, requests/s.
    public double expectedRps(ZonedDateTime at) {
        Truth.Demand demand = truth.demand();
        double weeks = Duration.between(truth.firstDay().atStartOfDay(truth.zone()), at)
                        .toMinutes()
                / (7 * 1440.0);
        double hour = at.getHour() + at.getMinute() / 60.0;
        double level = demand.baseRps() * Math.exp(demand.growthPerWeek() * weeks);
        level *= demand.weekdayFactor().get(at.getDayOfWeek().getValue() - 1);
        LocalDate day = at.toLocalDate();
        level *= day.equals(demand.holiday()) ? demand.holidayFactor() : 1;
        level *= day.isBefore(demand.release()) ? 1 : demand.releaseFactor();
        boolean crowd = day.equals(demand.saturatedDay())
                && hour >= demand.saturatedFromHour()
                && hour < demand.saturatedToHour();
        return level * shape(hour) * (crowd ? demand.saturatedFactor() : 1);
    }

    /// The daily shape: a quiet night and two broad peaks.
    private double shape(double hour) {
        double night = truth.demand().nightShare();
        double morning = bump(hour, truth.demand().morningPeakHour(), 2.6);
        double afternoon = bump(hour, truth.demand().afternoonPeakHour(), 3.2);
        return night + (1.55 - night) * Math.max(morning, 0.94 * afternoon) + 0.12 * bump(hour, 20, 2.2);
    }

    private static double bump(double hour, double middle, double width) {
        double distance = Math.abs(hour - middle);
        double nearest = Math.min(distance, 24 - distance);
        return Math.exp(-nearest * nearest / (2 * width * width));
    }

    private double outlier(Instant start) {
        return truth.demand().outliers().getOrDefault(start, 1.0);
    }

    private boolean inGap(Instant start) {
        for (Map.Entry<Instant, Integer> gap : truth.demand().gaps().entrySet()) {
            Duration length =
                    Duration.ofSeconds((long) gap.getValue() * truth.demand().stepSeconds());
            if (!start.isBefore(gap.getKey()) && start.isBefore(gap.getKey().plus(length))) {
                return true;
            }
        }
        return false;
    }
}
