package headroom.app.report;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.capacity.Finding;
import headroom.model.figure.Figure;
import headroom.model.plan.AnswerMessages;
import headroom.model.workbook.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What follows the first page of a commitment: the question, capacity, demand, evidence and method.
final class CommitmentSections {
    private static final int MOST_COMPONENTS = 6;

    private final Analysis analysis;
    private final Audience audience;
    private final Words words;
    private final ReportTables tables;
    private final ReportCharts charts;
    private final PageBlocks blocks;

    CommitmentSections(Analysis analysis, Audience audience, Words words, PageBlocks blocks) {
        this.analysis = analysis;
        this.audience = audience;
        this.words = words;
        this.tables = new ReportTables(analysis, audience, words);
        this.charts = new ReportCharts(analysis);
        this.blocks = blocks;
    }

    /// The sections in the order in which they are printed.
    List<Map<String, Object>> all() {
        List<Map<String, Object>> sections = new ArrayList<>();
        sections.add(question());
        sections.add(blocks.section(
                "",
                "report.section-capacity",
                findings(),
                some(charts.capacity(), MOST_COMPONENTS),
                tables(tables.components())));
        charts.iterations()
                .ifPresent(figure -> sections.add(blocks.section(
                        "", "report.section-iterations", List.of(), List.of(figure), tables(tables.iterations()))));
        if (analysis.demand().isPresent()) {
            sections.add(blocks.section("page", "report.section-demand", demandNotes(), charts.demand(), List.of()));
        }
        sections.add(blocks.section("", "report.section-evidence", List.of(), List.of(), tables(tables.sources())));
        sections.add(blocks.section("", "report.section-method", method(), List.of(), List.of()));
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
        return blocks.section("page", "report.section-question", paragraphs, bars, shown);
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
}
