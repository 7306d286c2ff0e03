package headroom.app.report;

import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.figure.CapacityFigures;
import headroom.model.figure.DemandFigures;
import headroom.model.figure.Figure;
import headroom.model.figure.ObservedFigures;
import headroom.model.figure.PlanFigures;
import headroom.model.figure.SeasonFigures;
import headroom.model.figure.SeriesFigures;
import headroom.model.plan.Answer;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.plan.Plan;
import headroom.model.workbook.Analysis;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The charts of a report, each left out where there is nothing to draw.
final class ReportCharts {
    private final Analysis analysis;
    private final ZoneId zone;

    ReportCharts(Analysis analysis) {
        this.analysis = analysis;
        this.zone = analysis.workbook().zone();
    }

    /// All charts, in the order of the report.
    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        main().ifPresent(figures::add);
        additions().ifPresent(figures::add);
        figures.addAll(capacity());
        iterations().ifPresent(figures::add);
        figures.addAll(demand());
        figures.addAll(use());
        analysis.hourly()
                .ifPresent(grid -> analysis.parts()
                        .ifPresent(parts -> figures.addAll(SeasonFigures.decomposition(grid, parts, zone))));
        return figures;
    }

    /// How busy each component was at which throughput.
    private List<Figure> use() {
        List<Figure> figures = new ArrayList<>();
        for (Component component : analysis.workbook().path().components()) {
            String name = component.name();
            ObservedFigures.utilisation(
                            name,
                            component.visits(),
                            analysis.observed().stream()
                                    .filter(seen -> seen.name().equals(name))
                                    .findFirst(),
                            analysis.steps(ComponentCapacity.PATH))
                    .ifPresent(figures::add);
        }
        return figures;
    }

    /// The picture of the whole answer.
    Optional<Figure> main() {
        return analysis.answer()
                .map(answer -> DemandFigures.againstCapacity(analysis.demand(), answer, shown(answer), zone));
    }

    private static Plan shown(Answer answer) {
        return answer.cheapest().orElse(answer.now());
    }

    Optional<Figure> additions() {
        if (analysis.answer().isEmpty()) {
            return Optional.empty();
        }
        Answer answer = analysis.answer().get();
        double from = answer.asOf().minusDays(14).atStartOfDay(zone).toInstant().toEpochMilli();
        return PlanFigures.additions(answer, shown(answer), from, zone);
    }

    /// Throughput and response time of the tests that the capacity rests on.
    List<Figure> capacity() {
        double errorLimit = analysis.workbook().policy().errorLimit();
        List<Figure> figures = new ArrayList<>();
        List<ComponentCapacity> all = new ArrayList<>();
        all.add(analysis.capacity().path());
        all.addAll(analysis.capacity().components());
        for (ComponentCapacity component : all) {
            var steps = analysis.steps(component.name());
            CapacityFigures.throughput(component, steps, errorLimit).ifPresent(figures::add);
            CapacityFigures.response(
                            component.name(),
                            steps,
                            analysis.workbook().objective().flatMap(Objective::response),
                            errorLimit)
                    .ifPresent(figures::add);
        }
        return figures;
    }

    Optional<Figure> iterations() {
        OptionalDouble target = analysis.workbook().objective().isPresent()
                        && analysis.workbook().objective().get().demand() instanceof DemandToHold.FixedRate fixed
                ? OptionalDouble.of(fixed.rps())
                : OptionalDouble.empty();
        return CapacityFigures.iterations(analysis.capacity().iterations(), target);
    }

    List<Figure> demand() {
        List<Figure> figures = new ArrayList<>();
        analysis.demand().ifPresent(demand -> {
            figures.add(DemandFigures.forecast(demand, analysis.answer(), zone));
            DemandFigures.backtest(demand, zone).ifPresent(figures::add);
        });
        analysis.week().ifPresent(week -> figures.add(SeriesFigures.week(week, zone)));
        return figures;
    }
}
