package headroom.model.plan;

import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.Forecast;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What is served on the mean, which is what a cost per request divides by.
final class Traffic {
    private static final int WEEK = 7;

    private final PlanInputs inputs;
    private final Map<LocalDate, Double> organicRps;
    private final OptionalDouble ownMeanToPeak;

    Traffic(PlanInputs inputs) {
        this.inputs = inputs;
        organicRps = new HashMap<>();
        inputs.demand().ifPresent(demand -> {
            Forecast mean = demand.mean();
            for (int step = 0; step < mean.horizon(); step++) {
                Instant start = Instant.ofEpochMilli(mean.startMillis(step));
                organicRps.put(start.atZone(inputs.zone()).toLocalDate(), mean.mean()[step]);
            }
        });
        ownMeanToPeak = inputs.demand().map(Traffic::meanToPeak).orElseGet(OptionalDouble::empty);
    }

    /// The mean of the organic demand over the days of a window that the forecast reaches, requests/s; empty
    /// where it reaches none.
    OptionalDouble organicRps(LocalDate first, LocalDate last) {
        double sum = 0;
        int days = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Double mean = organicRps.get(day);
            sum += mean == null ? 0 : mean;
            days += mean == null ? 0 : 1;
        }
        return days == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / days);
    }

    /// The mean of what is served over the days of a window when the objective's contract is, too: the organic
    /// demand and the contract's rate times its mean-to-peak ratio, requests/s.
    OptionalDouble withContractRps(LocalDate first, LocalDate last) {
        OptionalDouble organic = organicRps(first, last);
        return switch (inputs.objective().demand()) {
            case DemandToHold.Organic() -> organic;
            case DemandToHold.FixedRate fixed -> {
                OptionalDouble ratio = ratio(fixed.meanToPeak());
                yield ratio.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(organic.orElse(0) + fixed.rps() * ratio.getAsDouble());
            }
            case DemandToHold.OrganicPlus plus -> {
                double sum = organic.orElse(0);
                boolean known = organic.isPresent();
                double days = last.toEpochDay() - first.toEpochDay() + 1;
                for (DemandToHold.DatedDemand addition : plus.additions()) {
                    OptionalDouble ratio = ratio(addition.meanToPeak());
                    double served = Math.clamp(
                            (double) (last.toEpochDay() - addition.from().toEpochDay() + 1), 0, days);
                    known &= ratio.isPresent();
                    sum += addition.rps() * ratio.orElse(0) * served / days;
                }
                yield known ? OptionalDouble.of(sum) : OptionalDouble.empty();
            }
        };
    }

    private OptionalDouble ratio(OptionalDouble entered) {
        return entered.isPresent() ? entered : ownMeanToPeak;
    }

    /// The demand's own mean-to-peak ratio: the median over the weeks of the history of the week's mean over its
    /// highest one-minute peak; of the whole history where it is shorter than a week.
    static OptionalDouble meanToPeak(DemandForecast demand) {
        Rollup peaks = demand.dailyPeakHistory();
        Rollup history = demand.history();
        int days = peaks.size();
        double[] sum = new double[days];
        int[] steps = new int[days];
        for (int i = 0; i < history.size(); i++) {
            long day = Math.floorDiv(history.startMillis(i) - peaks.startMillis(), peaks.stepMillis());
            if (day >= 0 && day < days && history.count(i) > 0) {
                sum[(int) day] += history.mean(i);
                steps[(int) day]++;
            }
        }
        int length = Math.min(WEEK, days);
        double[] ratios = new double[days];
        int weeks = 0;
        for (int end = days; length > 0 && end - length >= 0; end -= length) {
            double ratio = ratio(peaks, sum, steps, end - length, end);
            if (ratio > 0) {
                ratios[weeks++] = ratio;
            }
        }
        Arrays.sort(ratios, 0, weeks);
        return weeks == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((ratios[(weeks - 1) / 2] + ratios[weeks / 2]) / 2);
    }

    private static double ratio(Rollup peaks, double[] sum, int[] steps, int from, int to) {
        double highest = 0;
        double total = 0;
        int counted = 0;
        for (int day = from; day < to; day++) {
            highest = peaks.count(day) == 0 ? highest : Math.max(highest, peaks.max(day));
            total += sum[day];
            counted += steps[day];
        }
        return highest > 0 && counted > 0 ? Math.min(1, total / counted / highest) : 0;
    }
}
