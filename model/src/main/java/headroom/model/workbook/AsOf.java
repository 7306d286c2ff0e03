package headroom.model.workbook;

import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadStep;
import headroom.model.plan.Objective;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The time at which a question is asked. It never comes from a clock.
final class AsOf {
    private AsOf() {}

    /// The workbook's own time, or what its data tell; where nothing does, a time that leaves a year for the plan.
    static Instant of(Workbook workbook, Optional<Rollup> demand) {
        return dated(workbook, demand)
                .or(() -> workbook.objective()
                        .map(AsOf::early)
                        .map(day -> day.atStartOfDay(workbook.zone()).toInstant()))
                .orElse(Instant.EPOCH);
    }

    /// The workbook's own time, or the end of the newest demand sample, or of any series or test, or the day of the
    /// newest iteration; empty where nothing has a date.
    static Optional<Instant> dated(Workbook workbook, Optional<Rollup> demand) {
        return workbook.asOf()
                .or(() -> demand.map(rps -> Instant.ofEpochMilli(rps.startMillis(rps.size()))))
                .or(() -> workbook.series().stream()
                        .filter(entry -> entry.series().samples().size() > 0)
                        .map(entry -> Instant.ofEpochMilli(entry.series().endMillis()))
                        .max(Instant::compareTo))
                .or(() -> workbook.tests().stream()
                        .flatMap(test -> test.steps().stream())
                        .map(LoadStep::start)
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo))
                .or(() -> workbook.iterations().stream()
                        .map(Iteration::date)
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo)
                        .map(day ->
                                day.plusDays(1).atStartOfDay(workbook.zone()).toInstant()));
    }

    /// Without any date nobody can say that an order comes too late.
    private static LocalDate early(Objective objective) {
        return objective.from().orElse(objective.through()).minusYears(1);
    }
}
