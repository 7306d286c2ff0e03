package headroom.app.question;

import headroom.app.control.Explained.Origin;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.plan.Answer;
import headroom.model.plan.AnswerMessages;
import java.util.ArrayList;
import java.util.List;

/// The answer as the bar shows it.
///
/// @param verdict the short answer for the badge
/// @param tone what the badge's colour stands for
/// @param runs the sentence, in runs of plain and strong text
/// @param behind the full values of its figures and how they were computed, a line each
/// @param origins what it rests on
public record AnswerLine(String verdict, Tone tone, List<Run> runs, List<String> behind, List<Origin> origins) {
    /// Copies the runs.
    public AnswerLine {
        runs = List.copyOf(runs);
        behind = List.copyOf(behind);
        origins = List.copyOf(origins);
    }

    /// Marks what stands out in the answer's sentence.
    private static final String STRONG = "**";

    /// The line for an answer.
    public static AnswerLine of(Answer answer, Words words) {
        Tone tone = switch (answer.verdict()) {
            case YES -> Tone.GOOD;
            case WITH_PLAN, NO -> Tone.DANGER;
            case UNKNOWN -> Tone.CAUTION;
        };
        return new AnswerLine(
                words.say(AnswerMessages.badge(answer)),
                tone,
                runs(words.say(AnswerMessages.markedSentence(answer))),
                behind(answer).stream().map(words::say).toList(),
                List.of());
    }

    private static List<Message> behind(Answer answer) {
        List<Message> lines = new ArrayList<>();
        answer.now().probability().ifPresent(share -> lines.add(Message.of("explain.answer-now", share.value() * 100)));
        answer.safeNowRps().ifPresent(safe -> lines.add(Message.of("explain.answer-safe", safe)));
        if (answer.bottleneck().isPresent() && answer.bottleneckRps().isPresent()) {
            lines.add(Message.of(
                    "explain.answer-limit",
                    answer.bottleneck().get(),
                    answer.bottleneckRps().get()));
        }
        answer.cheapest()
                .ifPresent(plan -> plan.probability()
                        .ifPresent(share -> lines.add(Message.of(
                                "explain.answer-plan",
                                plan.monthlyCost(),
                                answer.now().monthlyCost(),
                                share.value() * 100))));
        return lines;
    }

    /// The same line with what it rests on.
    public AnswerLine from(List<Origin> newOrigins) {
        return new AnswerLine(verdict, tone, runs, behind, newOrigins);
    }

    /// A line that only says something.
    public static AnswerLine plain(String text) {
        return new AnswerLine("", Tone.NEUTRAL, List.of(new Run(text, false)), List.of(), List.of());
    }

    /// The pieces between pairs of asterisks, strong and not by turns.
    static List<Run> runs(String marked) {
        List<Run> runs = new ArrayList<>();
        boolean strong = false;
        for (int at = 0; at <= marked.length(); strong = !strong) {
            int next = marked.indexOf(STRONG, at);
            int end = next < 0 ? marked.length() : next;
            if (end > at) {
                runs.add(new Run(marked.substring(at, end), strong));
            }
            at = next < 0 ? marked.length() + 1 : next + STRONG.length();
        }
        return runs;
    }

    /// The sentence as one text.
    public String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /// A piece of the sentence.
    public record Run(String text, boolean strong) {}

    /// What the badge's colour stands for.
    public enum Tone {
        GOOD,
        CAUTION,
        DANGER,
        NEUTRAL
    }
}
