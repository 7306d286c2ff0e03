package headroom.app.report;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.IterationResult;
import headroom.model.forecast.Forecast;
import headroom.model.plan.Addition;
import headroom.model.plan.Plan;
import headroom.model.series.Source;
import headroom.model.unit.Estimate;
import headroom.model.workbook.Analysis;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        List<List<String>> rows = new ArrayList<>();
        for (ComponentCapacity component : analysis.capacity().components()) {
            rows.add(row(component, component.name()));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        rows.add(row(analysis.capacity().path(), words.say("report.whole-path")));
        return table(
                "components",
                "report.components",
                rows,
                List.of(false, true, true, true, false),
                "report.component",
                "report.capacity-rps",
                "report.ceiling-rps",
                "report.safe-rps",
                "report.evidence");
    }

    private List<String> row(ComponentCapacity component, String name) {
        return List.of(
                name,
                print(component.capacityRps()),
                print(component.ceilingRps()),
                print(component.safeRps()),
                words.say("report.evidence-" + component.evidence().name().toLowerCase(Locale.ROOT)));
    }

    Optional<Table> iterations() {
        List<List<String>> rows = new ArrayList<>();
        for (IterationResult result : analysis.capacity().iterations()) {
            rows.add(List.of(
                    result.iteration().id(),
                    result.iteration().change(),
                    print(result.capacityRps()),
                    print(result.componentRps()),
                    result.ratio().map(words::print).orElse("–"),
                    words.say("report.verdict-"
                            + result.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        return table(
                "iterations",
                "report.iterations",
                rows,
                List.of(false, false, true, true, true, false),
                "report.iteration",
                "report.change",
                "report.path-rps",
                "report.component-rps",
                "report.ratio",
                "report.verdict");
    }

    Optional<Table> additions() {
        Optional<Plan> plan = analysis.answer().flatMap(answer -> answer.cheapest());
        List<List<String>> rows = new ArrayList<>();
        for (Addition addition : plan.map(Plan::additions).orElse(List.of())) {
            List<String> row = new ArrayList<>(List.of(
                    addition.component(),
                    addition.resource(),
                    words.print(addition.from()),
                    words.print(addition.to()),
                    addition.possibleFrom()
                            .map(day -> words.say(Message.of("report.too-late", day)))
                            .orElse(words.print(addition.orderBy())),
                    words.print(addition.inPlaceBy())));
            if (audience == Audience.INTERNAL) {
                row.add(words.print(addition.monthlyCost()));
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of(
                "report.component",
                "report.resource",
                "report.from",
                "report.to",
                "report.order-by",
                "report.in-place-by"));
        List<Boolean> numbers = new ArrayList<>(List.of(false, false, true, true, true, true));
        if (audience == Audience.INTERNAL) {
            header.add("report.monthly");
            numbers.add(true);
        }
        return table("additions", "report.additions", rows, numbers, header.toArray(String[]::new));
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
        List<List<String>> rows = plans.stream().map(this::scenario).toList();
        return table(
                "scenarios",
                "report.scenarios",
                rows,
                List.of(false, true, false, true, true, true, true),
                "report.scenario",
                "report.holds",
                "report.choke-point",
                "report.safe-rps",
                "report.monthly",
                "report.per-million",
                "report.order-by");
    }

    private List<String> scenario(Plan plan) {
        return List.of(
                words.say(plan.name()),
                plan.probability()
                        .map(p -> words.print(p.value(), "probability"))
                        .orElse("–"),
                plan.bottleneck().orElse("–"),
                print(plan.safeRps()),
                words.print(plan.monthlyCost()),
                plan.costPerMillion().map(words::print).orElse("–"),
                plan.firstOrder().map(words::print).orElse("–"));
    }

    /// The forecast day by day, for programs: plain numbers, and the zone of the days in every row.
    Optional<Table> forecast() {
        if (analysis.demand().isEmpty()) {
            return Optional.empty();
        }
        Forecast peak = analysis.demand().get().dailyPeak();
        ZoneId zone = analysis.workbook().zone();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < peak.horizon(); i++) {
            List<String> row = new ArrayList<>();
            row.add(Instant.ofEpochMilli(peak.startMillis(i))
                    .atZone(zone)
                    .toLocalDate()
                    .toString());
            for (double level : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
                row.add(String.format(Locale.ROOT, "%.1f", peak.quantile(level)[i]));
            }
            row.add(zone.getId());
            rows.add(row);
        }
        return table(
                "forecast",
                "report.forecast",
                rows,
                List.of(false, true, true, true, true, true, false),
                "report.day",
                "report.low-95",
                "report.low-80",
                "report.median",
                "report.high-80",
                "report.high-95",
                "report.zone");
    }

    /// The files that the figures come from; a customer gets their fingerprints, not their paths.
    Optional<Table> sources() {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (Source source : analysis.workbook().sources()) {
            number++;
            String name =
                    audience == Audience.INTERNAL ? source.path() : words.say(Message.of("report.file-number", number));
            rows.add(List.of(
                    name,
                    source.format(),
                    words.print(source.bytes()),
                    Long.toString(source.notes().stream()
                            .filter(note -> note.severity() != Severity.INFO)
                            .count()),
                    source.sha256()));
        }
        return table(
                "sources",
                "report.sources",
                rows,
                List.of(false, false, true, true, false),
                "report.file",
                "report.format",
                "report.bytes",
                "report.problems",
                "report.sha256");
    }

    private Optional<Table> table(
            String id, String title, List<List<String>> rows, List<Boolean> numbers, String... header) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Message> names = new ArrayList<>();
        for (String key : header) {
            names.add(Message.of(key));
        }
        return Optional.of(new Table(id, Message.of(title), names, rows, numbers));
    }

    private String print(Optional<Estimate> estimate) {
        return estimate.map(words::print).orElse("–");
    }
}
