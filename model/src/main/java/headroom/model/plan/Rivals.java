package headroom.model.plan;

import headroom.model.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// Plans close to the cheapest, each with the reason why it lost.
final class Rivals {
    /// How many of each sort are shown.
    private static final int MOST = 2;

    private Rivals() {}

    /// First those that are one resource short, the likeliest first; then one that has one more where that buys
    /// most.
    static List<Plan> of(Planner planner, Planner.Worked cheapest) {
        if (cheapest.plan().additions().isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> from = Optional.of(cheapest.plan().from());
        List<Plan> fewer = new ArrayList<>();
        List<Plan> more = new ArrayList<>();
        for (Addition addition : cheapest.plan().additions()) {
            Message less = Message.of("plan.name.one-fewer", addition.component(), Nouns.of(addition.resource(), 1));
            fewer.add(planner.work(changed(cheapest, less, addition, -1), from).plan());
            Message extra = Message.of("plan.name.one-more", addition.component(), Nouns.of(addition.resource(), 1));
            more.add(dearer(
                    planner.work(changed(cheapest, extra, addition, 1), from).plan(), cheapest.plan()));
        }
        List<Plan> rivals = new ArrayList<>();
        fewer.stream()
                .sorted(Comparator.comparingDouble(Rivals::chance).reversed())
                .limit(MOST)
                .forEach(rivals::add);
        more.stream()
                .filter(plan -> chance(plan) > chance(cheapest.plan()))
                .max(Comparator.comparingDouble(Rivals::chance))
                .ifPresent(rivals::add);
        return rivals;
    }

    private static Proposal changed(Planner.Worked cheapest, Message name, Addition addition, int by) {
        Map<String, Integer> counts = new HashMap<>(cheapest.counts());
        counts.merge(addition.component(), by, Integer::sum);
        return cheapest.proposal().withCounts(name, counts);
    }

    private static Plan dearer(Plan plan, Plan cheapest) {
        Money extra = plan.monthlyCost().minus(cheapest.monthlyCost());
        return plan.withExcuse(Message.of("plan.excuse.dearer", extra));
    }

    private static double chance(Plan plan) {
        return plan.probability().map(Probability::value).orElse(0.0);
    }
}
