package headroom.model.plan;

import headroom.model.Message;
import headroom.model.capacity.Evidence;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.joda.money.Money;

/// Which measurement would make the answer surer.
///
/// How far the probability moves with one capacity, all others left to chance, is the first-order sensitivity
/// of the answer (Sobol 1993): the standard deviation, over what that capacity may be, of the share of worlds
/// that hold. Capacities that the simulation takes as given get a width for this question alone: an assumed one
/// may be half or twice as much, one that is only bounded from below up to twice its bound.
final class Measuring {
    private static final int BINS = 40;
    private static final int MOST = 3;
    private static final double DOUBT = 2;
    /// A measurement that moves the probability by less than this, or saves less of the additions, is not worth
    /// making.
    private static final double NOT_WORTH = 0.01;

    private Measuring() {}

    private record Ranked(NextMeasurement measurement, double score) {}

    /// The measurements worth making before the promise is given, most useful first.
    ///
    /// @param reference the plan that would be promised
    static List<NextMeasurement> of(Simulation simulation, Planner.Worked reference) {
        List<Ranked> ranked = new ArrayList<>();
        for (String name : simulation.unknown()) {
            Message what = Message.of("plan.next.unknown", name);
            ranked.add(new Ranked(new NextMeasurement(name, what, Message.of("plan.next.why-unknown", name), 0.5), 1));
        }
        reference.demand().ifPresent(demand -> ranked.addAll(ranked(simulation, reference, demand)));
        ranked.removeIf(one -> one.score() < NOT_WORTH);
        ranked.addAll(scaling(reference.plan()));
        return ranked.stream()
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .limit(MOST)
                .map(Ranked::measurement)
                .toList();
    }

    private static List<Ranked> ranked(Simulation simulation, Planner.Worked reference, DemandPaths demand) {
        Worlds worlds = simulation.worlds();
        List<Slot> doubtful = reference.slots().stream()
                .map(slot ->
                        new Slot(slot.part().with(strength -> doubted(strength, worlds)), slot.count(), slot.inPlace()))
                .toList();
        WorldSet holding = Schedule.holding(doubtful, demand, worlds.size());
        LocalDate end = demand.day(demand.days() - 1);
        List<Ranked> ranked = new ArrayList<>();
        for (Slot slot : reference.slots()) {
            Strength strength = slot.part().on(end);
            double swing = swing(holding, worlds.ranks(strength.drawName()));
            double saved = strength.capacityRps().atLeast() ? shareOfAdditions(reference.plan(), slot.name()) : 0;
            Message why = saved > 2 * swing
                    ? Message.of("plan.next.why-saving", Nouns.component(slot.name()))
                    : whySwing(holding.count() / (double) worlds.size(), swing);
            ranked.add(new Ranked(
                    new NextMeasurement(slot.name(), what(simulation, slot.name(), strength), why, swing),
                    Math.max(2 * swing, saved)));
        }
        return ranked;
    }

    /// What the simulation cannot doubt: that many resources do as much each as the few that were measured. Worth less
    /// than anything that moves the probability.
    private static List<Ranked> scaling(Plan plan) {
        List<Ranked> ranked = new ArrayList<>();
        for (Addition addition : plan.additions()) {
            double growth = addition.to() / (double) addition.from();
            if (growth > Remarks.FAR) {
                Message what = Message.of(
                        "plan.next.scaling",
                        addition.component(),
                        addition.from(),
                        Nouns.of(addition.resource(), addition.from()));
                Message why = Message.of("plan.next.why-scaling", addition.component());
                ranked.add(new Ranked(
                        new NextMeasurement(addition.component(), what, why, 0),
                        Math.min(NOT_WORTH, growth * NOT_WORTH / 1_000)));
            }
        }
        return ranked;
    }

    private static Message whySwing(double probability, double swing) {
        double now = probability * (1 - probability);
        double then = Math.max(0, now - swing * swing);
        return Message.of("plan.next.why-swing", 100 * Math.sqrt(now), 100 * Math.sqrt(then));
    }

    private static Message what(Simulation simulation, String name, Strength strength) {
        if (strength.evidence() == Evidence.ASSUMED) {
            return Message.of("plan.next.assumed", Nouns.component(name));
        }
        double capacityRps = Worlds.point(strength.capacityRps());
        Double seenRps = simulation.inputs().seenUpToRps().get(name);
        boolean beyond = strength.evidence() == Evidence.EXTRAPOLATED
                || strength.capacityRps().atLeast();
        return beyond
                ? Message.of(
                        "plan.next.above",
                        Nouns.component(name),
                        seenRps == null ? capacityRps : Math.min(seenRps, capacityRps))
                : Message.of("plan.next.again", Nouns.component(name), capacityRps);
    }

    private static double[] upTo(Estimate bound, String drawName, Worlds worlds) {
        double[] draws =
                worlds.draws(Estimate.between(bound.low() / DOUBT, bound.low(), bound.low() * DOUBT), drawName);
        for (int world = 0; world < draws.length; world++) {
            // the lower half is folded up: what was seen was seen
            double ratio = draws[world] / bound.low();
            draws[world] = bound.low() * (ratio < 1 ? 1 / ratio : ratio);
        }
        return draws;
    }

    private static Strength doubted(Strength strength, Worlds worlds) {
        Estimate capacity = strength.capacityRps();
        if (capacity.atLeast()) {
            return strength.drawn(upTo(capacity, strength.drawName(), worlds));
        }
        if (strength.evidence() == Evidence.ASSUMED && capacity.low() == capacity.high()) {
            double value = capacity.value();
            Estimate wide = Estimate.between(value / DOUBT, value, value * DOUBT);
            return strength.drawn(worlds.draws(wide, strength.drawName()));
        }
        return strength;
    }

    /// The standard deviation of the share that holds over equal slices of one capacity, less what chance alone
    /// gives.
    private static double swing(WorldSet holding, int[] ranks) {
        int worlds = ranks.length;
        double[] held = new double[BINS];
        double[] size = new double[BINS];
        for (int world = 0; world < worlds; world++) {
            int bin = (int) ((long) ranks[world] * BINS / worlds);
            held[bin] += holding.contains(world) ? 1 : 0;
            size[bin]++;
        }
        double all = holding.count() / (double) worlds;
        double variance = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double share = held[bin] / size[bin];
            double noise = share * (1 - share) / (size[bin] - 1);
            variance += ((share - all) * (share - all) - noise) / BINS;
        }
        return FastMath.sqrt(Math.max(0, variance));
    }

    private static double shareOfAdditions(Plan plan, String component) {
        double all = 0;
        double own = 0;
        for (Addition addition : plan.additions()) {
            Money cost = addition.monthlyCost();
            double amount = cost.getAmount().doubleValue();
            all += amount;
            own += addition.component().equals(component) ? amount : 0;
        }
        return all > 0 ? own / all : 0;
    }
}
