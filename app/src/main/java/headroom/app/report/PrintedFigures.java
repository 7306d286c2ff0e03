package headroom.app.report;

import headroom.app.words.Words;
import headroom.model.plan.Addition;
import headroom.model.plan.Answer;
import headroom.model.plan.AnswerMessages;
import headroom.model.plan.Plan;
import headroom.model.workbook.Analysis;
import java.util.SortedMap;
import java.util.TreeMap;

/// The figures of an answer as they are printed, by stable names: what a commitment freezes and a check compares.
public final class PrintedFigures {
    private PrintedFigures() {}

    /// All figures of an analysis in words of one language; the same on every machine for the same words.
    public static SortedMap<String, String> of(Analysis analysis, Words words) {
        SortedMap<String, String> figures = new TreeMap<>();
        analysis.capacity().components().forEach(component -> {
            String prefix = "capacity." + component.name();
            component.capacityRps().ifPresent(rps -> figures.put(prefix, words.print(rps)));
            component.safeRps().ifPresent(rps -> figures.put(prefix + ".safe", words.print(rps)));
        });
        analysis.capacity().path().capacityRps().ifPresent(rps -> figures.put("capacity.path", words.print(rps)));
        analysis.capacity().bottleneck().ifPresent(name -> figures.put("bottleneck", name));
        analysis.answer().ifPresent(answer -> {
            figures.put("answer", words.say(AnswerMessages.whole(answer)));
            answer(figures, answer, words);
        });
        return figures;
    }

    private static void answer(SortedMap<String, String> figures, Answer answer, Words words) {
        answer.safeNowRps().ifPresent(rps -> figures.put("now.safe", words.print(rps)));
        plan(figures, "now", answer.now(), words);
        answer.cheapest().ifPresent(plan -> plan(figures, "plan", plan, words));
    }

    private static void plan(SortedMap<String, String> figures, String prefix, Plan plan, Words words) {
        plan.probability().ifPresent(p -> figures.put(prefix + ".probability", words.print(p.value(), "probability")));
        plan.safeRps().ifPresent(rps -> figures.put(prefix + ".safe", words.print(rps)));
        figures.put(prefix + ".monthly", words.print(plan.monthlyCost()));
        plan.costPerMillion().ifPresent(cost -> figures.put(prefix + ".per-million", words.print(cost)));
        plan.firstOrder().ifPresent(day -> figures.put(prefix + ".first-order", words.print(day)));
        for (Addition addition : plan.additions()) {
            figures.put(prefix + ".count." + addition.component(), addition.from() + " → " + addition.to());
        }
    }
}
