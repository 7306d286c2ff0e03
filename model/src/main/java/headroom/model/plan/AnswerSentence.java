package headroom.model.plan;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/// The sentence that answers the question.
///
/// @param answer the answer
/// @param marked whether what should stand out stands between asterisks
record AnswerSentence(Answer answer, boolean marked) {
    /// All of it.
    Message message() {
        List<Message> sentences = new ArrayList<>();
        safe().ifPresent(sentences::add);
        crossing().ifPresent(sentences::add);
        switch (answer.verdict()) {
            case YES -> sentences.add(enough());
            case WITH_PLAN -> cheapest().ifPresent(sentences::add);
            case NO -> {
                missing().ifPresent(sentences::add);
                cheapest().or(answer::reason).ifPresent(sentences::add);
            }
            case UNKNOWN -> answer.reason().ifPresent(sentences::add);
        }
        answer.next().stream()
                .findFirst()
                .ifPresent(next -> sentences.add(Message.of("plan.answer.next", next.what())));
        return joined(sentences);
    }

    /// What a plan adds, when, and for how much more.
    Message plan(Plan plan) {
        Message additions = strong(AdditionWords.list(plan.additions()));
        Message dated = order(plan)
                .map(order -> Message.of("plan.answer.dated", additions, order))
                .orElse(additions);
        return costs(plan)
                .map(costs -> Message.of("plan.answer.priced", dated, costs))
                .orElse(dated);
    }

    /// A day, with its year where that is not plain: more than ten months from the as-of day.
    static Message day(Answer answer, LocalDate day) {
        boolean near = day.isAfter(answer.asOf().minusMonths(10))
                && day.isBefore(answer.asOf().plusMonths(10));
        return near ? Message.of("plan.day.near", day) : Message.of("plan.day.far", day);
    }

    private static Message joined(List<Message> sentences) {
        Message all = sentences.isEmpty() ? Message.of("plan.answer.nothing") : sentences.getFirst();
        for (int i = 1; i < sentences.size(); i++) {
            all = Message.of("plan.answer.sentences", all, sentences.get(i));
        }
        return all;
    }

    private Message strong(Message message) {
        return marked ? Message.of("plan.strong", message) : message;
    }

    private Optional<Message> safe() {
        return answer.safeNowRps().map(safe -> {
            Message rate = strong(rate(safe));
            return answer.bottleneck()
                    .flatMap(name -> answer.bottleneckRps().map(capacity -> limit(rate, name, capacity)))
                    .orElse(Message.of("plan.answer.safe", rate));
        });
    }

    private static Message rate(Estimate safe) {
        return safe.atLeast() ? Message.of("plan.rate-at-least", safe.low()) : Message.of("plan.rate", safe.value());
    }

    private Message limit(Message rate, String name, Estimate capacity) {
        Message bottleneck = strong(Nouns.component(name));
        if (capacity.atLeast()) {
            return Message.of("plan.answer.safe-bound", rate, bottleneck, capacity.low());
        }
        boolean assumed = answer.findings().stream()
                .anyMatch(finding -> finding.kind().equals("assumed-capacity")
                        && finding.component().filter(name::equals).isPresent());
        return assumed
                ? Message.of("plan.answer.safe-assumed-limit", rate, bottleneck, capacity)
                : Message.of("plan.answer.safe-limit", rate, bottleneck, capacity);
    }

    /// A crossing date belongs to a forecast.
    private Optional<Message> crossing() {
        if (answer.objective().demand() instanceof DemandToHold.FixedRate
                || answer.safeNowRps().isEmpty()) {
            return Optional.empty();
        }
        double safeRps = answer.safeNowRps().get().value();
        return answer.crossing()
                .flatMap(crossing -> crossing.median().map(median -> {
                    Message day = strong(day(answer, median));
                    return range(crossing)
                            .map(range -> Message.of("plan.answer.crossing", safeRps, day, range))
                            .orElse(Message.of("plan.answer.crossing-day", safeRps, day));
                }));
    }

    /// The days between which the crossing most likely lies; nothing where it is one day.
    private Optional<Message> range(Crossing crossing) {
        if (crossing.early().equals(crossing.late())) {
            return Optional.empty();
        }
        return crossing.early()
                .map(early -> crossing.late()
                        .map(late -> Message.of("plan.answer.crossing-span", day(answer, early), day(answer, late)))
                        .orElse(Message.of("plan.answer.crossing-from", day(answer, early))));
    }

    private Message enough() {
        return perMillion(answer.cheapest().orElse(answer.now()))
                .map(cost -> Message.of("plan.answer.enough-priced", cost))
                .orElse(Message.of("plan.answer.enough"));
    }

    private Optional<Message> cheapest() {
        return answer.cheapest()
                .filter(plan -> !plan.additions().isEmpty())
                .map(plan -> Message.of("plan.answer.cheapest", plan(plan)));
    }

    /// For a fixed rate the answer names what is missing.
    private Optional<Message> missing() {
        if (answer.cheapest().isPresent() || !(answer.objective().demand() instanceof DemandToHold.FixedRate fixed)) {
            return Optional.empty();
        }
        return answer.safeNowRps()
                .map(safe -> fixed.rps() - safe.value())
                .filter(missing -> missing > 0)
                .map(missing -> Message.of("plan.answer.missing", strong(Message.of("plan.rate", missing))));
    }

    private Optional<Message> order(Plan plan) {
        if (plan.possibleFrom().isPresent()) {
            return plan.possibleFrom().map(day -> strong(Message.of("plan.answer.too-late", day)));
        }
        boolean several =
                plan.additions().stream().map(Addition::orderBy).distinct().count() > 1;
        return plan.firstOrder().map(day -> {
            Message by = strong(day(answer, day));
            return several ? Message.of("plan.answer.first-order", by) : Message.of("plan.answer.order", by);
        });
    }

    private Optional<Message> costs(Plan plan) {
        Money more = plan.monthlyCost().minus(answer.now().monthlyCost());
        Optional<Message> monthly = more.isZero()
                ? Optional.empty()
                : Optional.of(Message.of("plan.answer.monthly", strong(Message.of("plan.money-signed", more))));
        Optional<Message> perMillion = perMillion(plan);
        if (monthly.isEmpty() || perMillion.isEmpty()) {
            return monthly.or(() -> perMillion);
        }
        return Optional.of(Message.of("plan.answer.both-costs", monthly.get(), perMillion.get()));
    }

    private Optional<Message> perMillion(Plan plan) {
        if (plan.monthlyCost().isZero() && answer.now().monthlyCost().isZero()) {
            // nobody said what anything costs
            return Optional.empty();
        }
        Optional<BigMoney> now = answer.now().costPerMillion();
        return plan.costPerMillion()
                .map(then -> now.filter(before -> !before.equals(then))
                        .map(before -> Message.of("plan.money-now-then", before, then))
                        .orElse(Message.of("plan.money", then)))
                .map(cost -> Message.of("plan.answer.per-million", strong(cost)));
    }
}
