package headroom.app.report;

import headroom.model.Message;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.figure.SeriesFigures;
import headroom.model.forecast.Backtest;
import headroom.model.forecast.DemandForecast;
import headroom.model.plan.Answer;
import headroom.model.plan.AnswerMessages;
import headroom.model.plan.Plan;
import headroom.model.unit.Estimate;
import headroom.model.workbook.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why the promise can be made, in a few sentences: what limits today and how that is known, what the plan makes of it,
/// what the demand does.
final class Reasons {
    /// A week holds every weekday.
    static final int RECENT_DAYS = 7;

    private final Analysis analysis;

    Reasons(Analysis analysis) {
        this.analysis = analysis;
    }

    /// The sentences, one paragraph each.
    List<Message> all() {
        List<Message> reasons = new ArrayList<>();
        limit().ifPresent(reasons::add);
        analysis.answer().flatMap(Answer::cheapest).flatMap(Reasons::planned).ifPresent(reasons::add);
        analysis.answer().flatMap(Answer::reason).ifPresent(reasons::add);
        analysis.demand().ifPresent(demand -> reasons.addAll(demand(demand)));
        return reasons;
    }

    private Optional<Message> limit() {
        CapacityResult capacity = analysis.capacity();
        Optional<Message> component = capacity.bottleneck()
                .flatMap(capacity::component)
                .flatMap(limiting -> limiting.capacityRps()
                        .map(rps -> Message.of("report.why-limit", limiting.name(), rps, chosen(limiting))));
        return component.or(() -> capacity.path()
                .capacityRps()
                .map(rps -> Message.of("report.why-limit-path", rps, chosen(capacity.path()))));
    }

    /// The evidence that counts, without what was set aside: that stands on a later page.
    private static Message chosen(ComponentCapacity capacity) {
        Message words = capacity.explanation();
        return words.key().equals("capacity.rather-than") && words.arguments().getFirst() instanceof Message first
                ? first
                : words;
    }

    private static Optional<Message> planned(Plan plan) {
        if (plan.additions().isEmpty()
                || plan.capacityRps().isEmpty()
                || plan.safeRps().isEmpty()) {
            return Optional.empty();
        }
        double capacity = plan.capacityRps().map(Estimate::value).orElseThrow();
        double safe = plan.safeRps().map(Estimate::value).orElseThrow();
        Message what = AnswerMessages.additions(plan);
        return Optional.of(plan.bottleneck()
                .map(name -> Message.of("report.why-plan", what, name, capacity, safe))
                .orElse(Message.of("report.why-plan-path", what, capacity, safe)));
    }

    private static List<Message> demand(DemandForecast demand) {
        List<Message> reasons = new ArrayList<>();
        demand.peakOfLast(RECENT_DAYS)
                .ifPresent(peak -> reasons.add(demand.growthPerMonth()
                        .map(growth -> demand.carrier()
                                .map(carrier -> Message.of(
                                        "report.why-demand-carried",
                                        peak,
                                        carrier.name(),
                                        carrier.eachRps(),
                                        carrier.now(),
                                        carrier.end(),
                                        carrier.last()))
                                .orElse(Message.of(
                                        "report.why-demand-grows", peak, growth.value(), growth.low(), growth.high())))
                        .orElse(Message.of("report.why-demand", peak))));
        Backtest backtest = demand.dailyPeak().backtest();
        if (backtest.reason().isEmpty()) {
            Message baseline = SeriesFigures.duration(
                    backtest.baselineSteps() * demand.dailyPeak().stepMillis());
            double gain = 1 - backtest.mase() / backtest.baselineMase();
            reasons.add(Message.of(
                    gain >= 0 ? "report.why-tested" : "report.why-tested-worse",
                    backtest.origins().size(),
                    Math.abs(gain),
                    baseline,
                    backtest.coverage95()));
        }
        return reasons;
    }
}
