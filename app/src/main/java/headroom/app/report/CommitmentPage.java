package headroom.app.report;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.plan.Answer;
import headroom.model.plan.AnswerMessages;
import headroom.model.plan.NextMeasurement;
import headroom.model.plan.Plan;
import headroom.model.unit.Estimate;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Assumption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands on the first page of a commitment, and the sections behind it, for the template.
final class CommitmentPage {
    private static final int CHART_HEIGHT = 262;

    private final Analysis analysis;
    private final Audience audience;
    private final Words words;
    private final ReportCharts charts;
    private final PageBlocks blocks;
    private final CommitmentSections sections;

    CommitmentPage(Analysis analysis, Audience audience, Words words, FigureFiles figures) {
        this.analysis = analysis;
        this.audience = audience;
        this.words = words;
        this.charts = new ReportCharts(analysis);
        this.blocks = new PageBlocks(words, figures, analysis.workbook().zone());
        this.sections = new CommitmentSections(analysis, audience, words, blocks);
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
                charts.main().map(figure -> blocks.chart(figure, PageBlocks.WIDTH, CHART_HEIGHT)).stream()
                        .toList());
        content.put("why", why());
        content.put("notPromised", notPromised());
        List<String> next = next();
        content.put("hasNext", !next.isEmpty());
        content.put("next", next);
        content.put("sections", sections.all());
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
}
