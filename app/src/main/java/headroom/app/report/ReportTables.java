package headroom.app.report;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.IterationResult;
import headroom.model.forecast.Forecast;
import headroom.model.plan.Addition;
import headroom.model.plan.Plan;
import headroom.model.plan.Probability;
import headroom.model.series.Source;
import headroom.model.workbook.Analysis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The tables of a report, each left out where there is nothing to put into it.
final class ReportTables {
    private final Analysis analysis;
    private final Audience audience;
    private final Words words;

    ReportTables(Analysis analysis, Audience audience, Words words) {
        this.analysis = analysis;
        this.audience = audience;
        this.words = words;
    }

    /// All tables, in the order of the report.
    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        additions().ifPresent(tables::add);
        scenarios().ifPresent(tables::add);
        components().ifPresent(tables::add);
        iterations().ifPresent(tables::add);
        forecast().ifPresent(tables::add);
        sources().ifPresent(tables::add);
        return tables;
    }

    Optional<Table> components() {
        List<ComponentCapacity> rows = new ArrayList<>(analysis.capacity().components());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ComponentCapacity path = analysis.capacity().path();
        rows.add(path);
        return Table.of(
                "components",
                "report.components",
                rows,
                List.of(
                        Column.words(
                                "report.component",
                                row -> row.equals(path) ? words.say("report.whole-path") : row.name()),
                        Column.estimate("report.capacity-rps", words, ComponentCapacity::capacityRps),
                        Column.estimate("report.ceiling-rps", words, ComponentCapacity::ceilingRps),
                        Column.estimate("report.safe-rps", words, ComponentCapacity::safeRps),
                        Column.words(
                                "report.evidence",
                                row -> words.say("report.evidence-"
                                        + row.evidence().name().toLowerCase(Locale.ROOT)))));
    }

    Optional<Table> iterations() {
        return Table.of(
                "iterations",
                "report.iterations",
                analysis.capacity().iterations(),
                List.of(
                        Column.words("report.iteration", row -> row.iteration().id()),
                        Column.words("report.change", row -> row.iteration().change()),
                        Column.estimate("report.path-rps", words, IterationResult::capacityRps),
                        Column.estimate("report.component-rps", words, IterationResult::componentRps),
                        Column.estimate("report.ratio", words, IterationResult::ratio),
                        Column.words(
                                "report.verdict",
                                row -> words.say("report.verdict-"
                                        + row.verdict()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')))));
    }

    Optional<Table> additions() {
        List<Addition> rows = analysis.answer()
                .flatMap(answer -> answer.cheapest())
                .map(Plan::additions)
                .orElse(List.of());
        List<Column<Addition>> columns = new ArrayList<>(List.of(
                Column.words("report.component", Addition::component),
                Column.words("report.resource", Addition::resource),
                count("report.from", row -> (double) row.from()),
                count("report.to", row -> (double) row.to()),
                Column.<Addition>day("report.order-by", words, row -> Optional.of(row.orderBy()))
                        .saying(
                                row -> row.possibleFrom().map(day -> words.say(Message.of("report.too-late", day))),
                                new Column.Field<>(
                                        Message.of("report.possible-from"),
                                        row -> row.possibleFrom()
                                                .map(LocalDate::toString)
                                                .orElse(""))),
                Column.day("report.in-place-by", words, row -> Optional.of(row.inPlaceBy()))));
        if (audience == Audience.INTERNAL) {
            columns.add(Column.money("report.monthly", words, rows, row -> Optional.of(row.monthlyCost())));
        }
        return Table.of("additions", "report.additions", rows, columns);
    }

    private <T> Column<T> count(String header, Function<T, Double> value) {
        return Column.number(
                header, header, row -> Optional.of(value.apply(row)), number -> words.print(Math.round(number)));
    }

    /// The alternatives, which a customer does not see.
    Optional<Table> scenarios() {
        if (audience == Audience.CUSTOMER || analysis.answer().isEmpty()) {
            return Optional.empty();
        }
        List<Plan> plans = new ArrayList<>();
        plans.add(analysis.answer().get().now());
        analysis.answer().get().cheapest().ifPresent(plans::add);
        plans.addAll(analysis.answer().get().scenarios());
        plans.addAll(analysis.answer().get().runnersUp());
        return Table.of(
                "scenarios",
                "report.scenarios",
                plans,
                List.of(
                        Column.words("report.scenario", row -> words.say(row.name())),
                        Column.number(
                                "report.holds",
                                "report.holds-probability",
                                row -> row.probability().map(Probability::value),
                                share -> words.print(share, "probability")),
                        Column.words(
                                "report.choke-point", row -> row.bottleneck().orElse("–")),
                        Column.estimate("report.safe-rps", words, Plan::safeRps),
                        Column.money("report.monthly", words, plans, row -> Optional.of(row.monthlyCost())),
                        Column.money("report.per-million", words, plans, Plan::costPerMillion),
                        Column.day("report.order-by", words, Plan::firstOrder)));
    }

    /// The forecast day by day, with the zone of the days in every row.
    Optional<Table> forecast() {
        if (analysis.demand().isEmpty()) {
            return Optional.empty();
        }
        Forecast peak = analysis.demand().get().dailyPeak();
        ZoneId zone = analysis.workbook().zone();
        List<Integer> steps = IntStream.range(0, peak.horizon()).boxed().toList();
        return Table.of(
                "forecast",
                "report.forecast",
                steps,
                List.of(
                        Column.words(
                                "report.day",
                                step -> Instant.ofEpochMilli(peak.startMillis(step))
                                        .atZone(zone)
                                        .toLocalDate()
                                        .toString()),
                        quantile("report.low-95", peak, 0.025),
                        quantile("report.low-80", peak, 0.1),
                        quantile("report.median", peak, 0.5),
                        quantile("report.high-80", peak, 0.9),
                        quantile("report.high-95", peak, 0.975),
                        Column.words("report.zone", _ -> zone.getId())));
    }

    private Column<Integer> quantile(String header, Forecast peak, double level) {
        Function<Integer, String> cell = step -> String.format(Locale.ROOT, "%.1f", peak.quantile(level)[step]);
        Message name = Message.of(header);
        return new Column<>(name, true, cell, List.of(new Column.Field<>(name, cell)));
    }

    /// The files that the figures come from; a customer gets their fingerprints, not their paths.
    Optional<Table> sources() {
        List<Source> sources = analysis.workbook().sources();
        return Table.of(
                "sources",
                "report.sources",
                sources,
                List.of(
                        Column.words(
                                "report.file",
                                row -> audience == Audience.INTERNAL
                                        ? row.path()
                                        : words.say(Message.of("report.file-number", sources.indexOf(row) + 1))),
                        Column.words("report.format", Source::format),
                        count("report.bytes", row -> (double) row.bytes()),
                        count("report.problems", row -> (double) row.notes().stream()
                                .filter(note -> note.severity() != Severity.INFO)
                                .count()),
                        Column.words("report.sha256", Source::sha256)));
    }
}
