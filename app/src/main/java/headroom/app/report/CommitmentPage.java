package headroom.app.report;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.capacity.Finding;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import headroom.model.plan.Answer;
import headroom.model.plan.AnswerMessages;
import headroom.model.plan.NextMeasurement;
import headroom.model.plan.Plan;
import headroom.model.unit.Estimate;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Assumption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands on the pages of a commitment, for the template.
final class CommitmentPage {
    private static final int PAGE_WIDTH = 680;
    private static final int CHART_HEIGHT = 262;
    private static final int SMALL_CHART_HEIGHT = 190;
    private static final int BARS_HEIGHT = 170;
    private static final int HALF_WIDTH = 325;
    private static final int LONGEST_KEPT = 15;

    private final Analysis analysis;
    private final Audience audience;
    private final Words words;
    private final FigureFiles figures;
    private final ReportTables tables;
    private final ReportCharts charts;

    CommitmentPage(Analysis analysis, Audience audience, Words words, FigureFiles figures) {
        this.analysis = analysis;
        this.audience = audience;
        this.words = words;
        this.figures = figures;
        this.tables = new ReportTables(analysis, audience, words);
        this.charts = new ReportCharts(analysis);
    }

    /// The values that the template asks for, by name.
    Map<String, Object> content(String version, String fingerprint) {
        Map<String, Object> content = new HashMap<>();
        String name = analysis.workbook().name();
        String service =
                analysis.answer().map(answer -> answer.objective().service()).orElse(name);
        content.put("title", service);
        content.put(
                "footer",
                words.say(Message.of(
                        "report.footer",
                        version,
                        name,
                        fingerprint,
                        Long.toString(analysis.workbook().seed()))));
        content.put("ofPages", words.say("report.of-pages"));
        content.put("over", over(service));
        content.put("headline", headline());
        content.put("pill", pill());
        content.put("condition", condition());
        content.put("figures", fourFigures());
        content.put(
                "mainChart",
                charts.main().map(figure -> chart(figure, PAGE_WIDTH, CHART_HEIGHT)).stream()
                        .toList());
        content.put("why", why());
        content.put("notPromised", notPromised());
        List<String> next = next();
        content.put("hasNext", !next.isEmpty());
        content.put("next", next);
        content.put("sections", sections());
        return content;
    }

    private String over(String service) {
        Message kind = Message.of("report.kind-" + audience.id());
        return analysis.answer()
                .map(answer -> words.say(Message.of(
                        "report.over",
                        kind,
                        Message.literal(service),
                        answer.asOf(),
                        answer.objective().through())))
                .orElse(words.say(Message.of("report.over-no-answer", kind, Message.literal(service))));
    }

    private String headline() {
        return analysis.answer()
                .map(answer -> words.say(
                        audience == Audience.INTERNAL
                                ? AnswerMessages.headline(answer)
                                : AnswerMessages.promise(answer)))
                .orElse(words.say("report.no-question"));
    }

    private List<Map<String, String>> pill() {
        Optional<Answer> answer = analysis.answer();
        if (answer.isEmpty()) {
            return List.of();
        }
        Plan plan = answer.get().cheapest().orElse(answer.get().now());
        boolean promised =
                answer.get().verdict() == Answer.Verdict.YES || answer.get().verdict() == Answer.Verdict.WITH_PLAN;
        return plan
                .probability()
                .map(p -> Map.of(
                        "tone",
                        promised ? "good" : "danger",
                        "words",
                        words.say(Message.of(promised ? "report.confidence" : "report.probability-only", p.value()))))
                .stream()
                .toList();
    }

    private String condition() {
        if (analysis.answer().isEmpty()) {
            return "";
        }
        double errors = analysis.workbook().policy().errorLimit();
        if (analysis.workbook().tests().isEmpty()) {
            return words.say("report.condition-untested");
        }
        return analysis.answer()
                .get()
                .objective()
                .response()
                .map(limit -> words.say(
                        Message.of("report.condition-response", limit.percentile(), limit.seconds() * 1000, errors)))
                .orElse(words.say(Message.of("report.condition", errors)));
    }

    private List<Map<String, String>> fourFigures() {
        List<Map<String, String>> shown = new ArrayList<>();
        if (analysis.answer().isEmpty()) {
            return shown;
        }
        Answer answer = analysis.answer().get();
        Plan then = answer.cheapest().orElse(answer.now());
        answer.safeNowRps()
                .ifPresent(now -> shown.add(figure(
                        then.safeRps()
                                .filter(_ -> answer.cheapest().isPresent())
                                .map(later -> words.say(Message.of("report.now-then", now.value(), later.value())))
                                .orElse(words.print(now.value())),
                        answer.cheapest().isPresent() ? "report.safe-now-then" : "report.safe-now")));
        if (audience == Audience.INTERNAL) {
            costs(shown, answer, then);
        } else {
            then.capacityRps()
                    .map(Estimate::value)
                    .ifPresent(rps -> shown.add(figure(words.print(rps), "report.capacity-then")));
            analysis.demand().stream()
                    .flatMapToDouble(demand -> demand.peakOfLast(Reasons.RECENT_DAYS).stream())
                    .forEach(peak -> shown.add(figure(words.print(peak), "report.organic-peak")));
            shown.add(figure(words.print(then.from()), "report.promised-from"));
        }
        return shown;
    }

    private void costs(List<Map<String, String>> shown, Answer answer, Plan then) {
        if (answer.now().costPerMillion().isPresent() && then.costPerMillion().isPresent()) {
            shown.add(figure(
                    words.say(Message.of(
                            "report.money-now-then",
                            answer.now().costPerMillion().get(),
                            then.costPerMillion().get())),
                    "report.per-million-served"));
        }
        shown.add(
                figure(words.print(then.monthlyCost().minus(answer.now().monthlyCost()), "signed"), "report.a-month"));
        then.firstOrder().ifPresent(day -> shown.add(figure(words.print(day, "day"), "report.first-order")));
    }

    private Map<String, String> figure(String value, String label) {
        return Map.of("value", value, "label", words.say(label));
    }

    private Map<String, String> chart(Figure figure, int width, int height) {
        return Map.of(
                "title", words.say(figure.title()),
                "subtitle", words.say(figure.subtitle()),
                "svg", figures.inline(figure, width, height));
    }

    private List<String> why() {
        return new Reasons(analysis).all().stream().map(words::say).toList();
    }

    private List<String> notPromised() {
        List<String> limits = new ArrayList<>();
        for (Assumption assumption : analysis.workbook().assumptions()) {
            limits.add(
                    assumption.limit().isBlank()
                            ? assumption.text()
                            : words.say(Message.of("report.assumption", assumption.text(), assumption.limit())));
        }
        // what the answer takes for granted: assumed capacities, scaling beyond what was measured, demand beside it
        analysis.answer().stream()
                .flatMap(answer -> answer.findings().stream())
                .map(finding -> words.say(Message.of("report.finding", finding.summary(), finding.explanation())))
                .forEach(limits::add);
        if (limits.isEmpty()) {
            limits.add(words.say("report.nothing-excluded"));
        }
        return limits;
    }

    private List<String> next() {
        return analysis.answer().map(Answer::next).orElse(List.of()).stream()
                .limit(3)
                .map(NextMeasurement::what)
                .map(words::say)
                .toList();
    }

    private List<Map<String, Object>> sections() {
        List<Map<String, Object>> sections = new ArrayList<>();
        sections.add(question());
        sections.add(section(
                "", "report.section-capacity", findings(), some(charts.capacity(), 6), tables(tables.components())));
        charts.iterations()
                .ifPresent(figure -> sections.add(section(
                        "", "report.section-iterations", List.of(), List.of(figure), tables(tables.iterations()))));
        if (analysis.demand().isPresent()) {
            sections.add(section("page", "report.section-demand", demandNotes(), charts.demand(), List.of()));
        }
        sections.add(section("", "report.section-evidence", List.of(), List.of(), tables(tables.sources())));
        sections.add(section("", "report.section-method", method(), List.of(), List.of()));
        return sections;
    }

    private Map<String, Object> question() {
        List<String> paragraphs = new ArrayList<>();
        analysis.answer().ifPresent(answer -> {
            paragraphs.add(words.say(AnswerMessages.question(answer.objective())));
            if (audience == Audience.INTERNAL) {
                paragraphs.add(words.say(AnswerMessages.whole(answer)));
            }
        });
        List<Table> shown = new ArrayList<>();
        tables.additions().ifPresent(shown::add);
        tables.scenarios().ifPresent(shown::add);
        List<Figure> bars = charts.additions().stream().toList();
        return section("page", "report.section-question", paragraphs, bars, shown);
    }

    private List<String> findings() {
        return analysis.capacity().findings().stream().map(this::finding).toList();
    }

    private String finding(Finding finding) {
        return words.say(Message.of("report.finding", finding.summary(), finding.explanation()));
    }

    private List<String> demandNotes() {
        return analysis.demand().stream()
                .flatMap(demand -> demand.notes().stream())
                .map(words::say)
                .toList();
    }

    private List<String> method() {
        return List.of(
                words.say("report.method-capacity"),
                words.say("report.method-safe"),
                words.say("report.method-demand"),
                words.say("report.method-probability"),
                words.say("report.method-void"));
    }

    private static List<Figure> some(List<Figure> figures, int most) {
        return figures.subList(0, Math.min(most, figures.size()));
    }

    private static List<Table> tables(Optional<Table> table) {
        return table.stream().toList();
    }

    private Map<String, Object> section(
            String css, String title, List<String> paragraphs, List<Figure> pictures, List<Table> shown) {
        ZoneId zone = analysis.workbook().zone();
        return Map.of(
                "css", css,
                "title", words.say(Message.of(title, zone.getId())),
                "paragraphs", paragraphs,
                "rows", rows(pictures),
                "tables", shown.stream().map(this::table).toList());
    }

    /// Charts over time one below the other, so that equal times stand above each other; others in pairs.
    private List<Map<String, Object>> rows(List<Figure> pictures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int i = 0;
        while (i < pictures.size()) {
            Figure figure = pictures.get(i);
            boolean pair = i + 1 < pictures.size() && small(figure) && small(pictures.get(i + 1));
            if (pair) {
                rows.add(Map.of(
                        "cells",
                        List.of(
                                chart(figure, HALF_WIDTH, SMALL_CHART_HEIGHT),
                                chart(pictures.get(i + 1), HALF_WIDTH, SMALL_CHART_HEIGHT))));
            } else {
                int height = figure.id().equals("additions") ? BARS_HEIGHT : SMALL_CHART_HEIGHT;
                rows.add(Map.of("cells", List.of(chart(figure, PAGE_WIDTH, height))));
            }
            i += pair ? 2 : 1;
        }
        return rows;
    }

    private static boolean small(Figure figure) {
        return figure.x() instanceof Axis.Numbers;
    }

    private Map<String, Object> table(Table table) {
        List<Map<String, String>> header = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            header.add(cell(words.say(table.header().get(i)), table, i));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<Map<String, String>> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(row.get(i), table, i));
            }
            rows.add(Map.of("cells", cells));
        }
        // a table that fits on a page is not torn
        String keep = rows.size() <= LONGEST_KEPT ? "keep" : "";
        return Map.of("title", words.say(table.title()), "header", header, "rows", rows, "keep", keep);
    }

    private static Map<String, String> cell(String text, Table table, int column) {
        boolean fingerprint =
                table.id().equals("sources") && column == table.header().size() - 1;
        return Map.of("text", text, "css", table.numbers().get(column) ? "n" : fingerprint ? "mono" : "");
    }
}
