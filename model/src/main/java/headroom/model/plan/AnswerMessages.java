package headroom.model.plan;

import headroom.model.Message;
import headroom.model.capacity.ResponseObjective;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The question and its answer as messages: what the window, the command line and the report say.
public final class AnswerMessages {
    private AnswerMessages() {}

    /// The whole question.
    public static Message question(Objective objective) {
        Message service = Message.literal(objective.service());
        Message response = objective
                .response()
                .map(limit -> Message.of("plan.question.response", limit.percentile(), seconds(limit)))
                .orElse(Message.of("plan.question.any-response"));
        Message days = days(objective);
        double percent = 100 * objective.confidence();
        return switch (objective.demand()) {
            case DemandToHold.FixedRate fixed ->
                Message.of("plan.question.fixed", service, fixed.rps(), response, days, percent);
            case DemandToHold.Organic() -> Message.of("plan.question.organic", service, response, days, percent);
            case DemandToHold.OrganicPlus plus ->
                Message.of("plan.question.organic-plus", service, names(plus), response, days, percent);
        };
    }

    /// The short answer with the probability for the system as it is: "Not yet (under 1 %)".
    public static Message badge(Answer answer) {
        Message verdict = switch (answer.verdict()) {
            case YES -> Message.of("plan.badge.yes");
            case WITH_PLAN -> Message.of("plan.badge.with-plan");
            case NO -> Message.of("plan.badge.no");
            case UNKNOWN -> Message.of("plan.badge.unknown");
        };
        return answer.now()
                .probability()
                .map(now -> Message.of("plan.badge.with-probability", verdict, now.value()))
                .orElse(verdict);
    }

    /// Short answer and sentence: what a script or a report prints.
    public static Message whole(Answer answer) {
        return Message.of("plan.whole", badge(answer), sentence(answer));
    }

    /// The sentence below the question, without the short answer: what is safe today, the cheapest plan, and
    /// what to measure first.
    public static Message sentence(Answer answer) {
        return new AnswerSentence(answer, false).message();
    }

    /// The same sentence with two asterisks on each side of what should stand out.
    public static Message markedSentence(Answer answer) {
        return new AnswerSentence(answer, true).message();
    }

    /// What one plan, cheapest or not, adds, when, and for how much more: "6 mongo nodes, 4 app and 3 auth
    /// instances, first order by 18 December; +$3,500 a month".
    public static Message plan(Answer answer, Plan plan) {
        return new AnswerSentence(answer, false).plan(plan);
    }

    /// The additions of a plan: "6 mongo nodes, 4 app and 3 auth instances".
    public static Message additions(Plan plan) {
        return AdditionWords.list(plan.additions());
    }

    /// The promise as the headline of an internal report, with the condition that it hangs on; where the
    /// objective is not met, what cannot be promised.
    public static Message headline(Answer answer) {
        List<Addition> first = firstOrders(answer);
        if (answer.verdict() != Answer.Verdict.WITH_PLAN || first.isEmpty()) {
            return promise(answer);
        }
        int count = first.stream()
                .mapToInt(addition -> addition.to() - addition.from())
                .sum();
        Message what = AdditionWords.listInWords(first);
        Message by = AnswerSentence.day(answer, first.getFirst().orderBy());
        Message condition = count == 1
                ? Message.of("plan.headline.if-ordered-one", what, by)
                : Message.of("plan.headline.if-ordered", what, by);
        Message all = assumed(answer)
                .map(also -> Message.of("plan.headline.both", condition, also))
                .orElse(condition);
        return Message.of("plan.headline.on-condition", held(answer), all);
    }

    /// The condition that what limits was assumed and never measured.
    private static Optional<Message> assumed(Answer answer) {
        Plan plan = answer.cheapest().orElse(answer.now());
        return plan.bottleneck()
                .filter(name -> answer.findings().stream()
                        .anyMatch(finding -> finding.kind().equals("assumed-capacity")
                                && finding.component().equals(Optional.of(name))))
                .map(name -> Message.of("plan.headline.if-assumed", Nouns.component(name)));
    }

    /// The promise without what it costs to keep it, as the customer reads it.
    public static Message promise(Answer answer) {
        return switch (answer.verdict()) {
            case YES, WITH_PLAN ->
                assumed(answer)
                        .map(condition -> Message.of("plan.headline.on-condition", held(answer), condition))
                        .orElse(Message.of("plan.headline.promise", held(answer)));
            case NO -> Message.of("plan.headline.no", demand(answer.objective()), days(answer.objective()));
            case UNKNOWN -> Message.of("plan.headline.unknown", demand(answer.objective()), days(answer.objective()));
        };
    }

    private static Message held(Answer answer) {
        Objective objective = answer.objective();
        Message days = answer.cheapest()
                .map(plan -> days(plan.from(), objective.through()))
                .orElse(days(objective));
        return Message.of("plan.headline.will-serve", Message.literal(objective.service()), demand(objective), days);
    }

    private static Message demand(Objective objective) {
        return switch (objective.demand()) {
            case DemandToHold.FixedRate fixed -> Message.of("plan.demand.fixed", fixed.rps());
            case DemandToHold.Organic() -> Message.of("plan.demand.organic");
            case DemandToHold.OrganicPlus plus -> Message.of("plan.demand.organic-plus", names(plus));
        };
    }

    private static List<Object> names(DemandToHold.OrganicPlus plus) {
        List<Object> names = new ArrayList<>();
        plus.additions().forEach(addition -> names.add(Message.literal(addition.name())));
        return names;
    }

    private static List<Addition> firstOrders(Answer answer) {
        return answer.cheapest().stream()
                .flatMap(plan -> plan.additions().stream()
                        .filter(addition -> plan.firstOrder()
                                .filter(addition.orderBy()::equals)
                                .isPresent()))
                .toList();
    }

    private static Message days(Objective objective) {
        return objective
                .from()
                .map(from -> days(from, objective.through()))
                .orElse(Message.of("plan.days.through", objective.through()));
    }

    /// The year stands once where it is the same.
    private static Message days(LocalDate from, LocalDate through) {
        return from.getYear() == through.getYear()
                ? Message.of("plan.days.same-year", from, through)
                : Message.of("plan.days.two-years", from, through);
    }

    private static Quantity seconds(ResponseObjective response) {
        return Quantity.of(response.seconds(), Unit.SECONDS);
    }
}
