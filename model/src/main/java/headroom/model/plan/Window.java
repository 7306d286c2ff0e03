package headroom.model.plan;

import headroom.model.Message;
import headroom.model.forecast.PeakPaths;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The days of the promise with the demand to hold on each, or the reason why there are none.
///
/// @param demand the demand by day
/// @param reason why there is no demand to hold
record Window(Optional<DemandPaths> demand, Optional<Message> reason) {
    /// The days from `from` to the objective's last.
    static Window of(PlanInputs inputs, LocalDate from) {
        LocalDate through = inputs.objective().through();
        if (through.isBefore(inputs.asOf())) {
            return without(Message.of("plan.reason.past", through, inputs.asOf()));
        }
        if (through.isBefore(from)) {
            return without(Message.of("plan.reason.starts-too-late", from, through));
        }
        return switch (inputs.objective().demand()) {
            case DemandToHold.FixedRate fixed -> with(DemandPaths.constant(fixed.rps(), from, through));
            case DemandToHold.Organic() -> forecast(inputs, from, new DemandToHold.OrganicPlus(List.of()));
            case DemandToHold.OrganicPlus plus -> forecast(inputs, from, plus);
        };
    }

    private static Window forecast(PlanInputs inputs, LocalDate from, DemandToHold.OrganicPlus plus) {
        if (inputs.demand().isEmpty()) {
            return without(Message.of("plan.reason.no-demand"));
        }
        PeakPaths paths = inputs.demand().get().paths();
        LocalDate through = inputs.objective().through();
        LocalDate known = paths.firstDay().plusDays(paths.days());
        if (paths.days() == 0 || !through.isBefore(known)) {
            return without(Message.of("plan.reason.beyond-forecast", known.minusDays(1), through));
        }
        LocalDate first = from.isBefore(paths.firstDay()) ? paths.firstDay() : from;
        int column = Math.toIntExact(ChronoUnit.DAYS.between(paths.firstDay(), first));
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, through) + 1);
        if (days < 1) {
            return without(Message.of("plan.reason.past", through, inputs.asOf()));
        }
        double[] more = additions(plus, first, days);
        double[][] peaks = new double[paths.paths()][];
        for (int path = 0; path < peaks.length; path++) {
            peaks[path] = Arrays.copyOfRange(paths.peaks()[path], column, column + days);
            for (int day = 0; day < days; day++) {
                peaks[path][day] += more[day];
            }
        }
        return with(new DemandPaths(first, peaks));
    }

    /// What the dated additions bring on each day.
    private static double[] additions(DemandToHold.OrganicPlus plus, LocalDate first, int days) {
        double[] more = new double[days];
        for (DemandToHold.DatedDemand addition : plus.additions()) {
            for (int day = 0; day < days; day++) {
                more[day] += first.plusDays(day).isBefore(addition.from()) ? 0 : addition.rps();
            }
        }
        return more;
    }

    private static Window with(DemandPaths demand) {
        return new Window(Optional.of(demand), Optional.empty());
    }

    private static Window without(Message reason) {
        return new Window(Optional.empty(), Optional.of(reason));
    }
}
