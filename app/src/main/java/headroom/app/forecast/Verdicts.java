package headroom.app.forecast;

import headroom.model.Message;
import headroom.model.figure.SeriesFigures;
import headroom.model.forecast.Backtest;
import headroom.model.forecast.DemandForecast;
import java.util.ArrayList;
import java.util.List;

/// How a demand is forecast, how that did in the past, and how the demand grew: in sentences.
final class Verdicts {
    private Verdicts() {}

    static List<Message> of(DemandForecast demand) {
        List<Message> sentences = new ArrayList<>();
        sentences.add(demand.dailyPeak().explanation());
        sentences.addAll(tested(demand));
        sentences.add(Message.of("view-forecast.factor", demand.peakFactor(), demand.peakFactorSource()));
        sentences.addAll(growth(demand));
        return sentences;
    }

    private static List<Message> tested(DemandForecast demand) {
        Backtest backtest = demand.dailyPeak().backtest();
        if (backtest.origins().isEmpty()) {
            return backtest.reason().stream().toList();
        }
        Message baseline = SeriesFigures.duration(
                backtest.baselineSteps() * demand.dailyPeak().stepMillis());
        double gain = 1 - backtest.mase() / backtest.baselineMase();
        int origins = backtest.origins().size();
        return List.of(
                gain > 0
                        ? Message.of("view-forecast.better", origins, gain, baseline)
                        : Message.of("view-forecast.no-better", origins, baseline),
                Message.of("view-forecast.coverage", backtest.coverage80(), backtest.coverage95()));
    }

    /// How demand grew, and for what carries its growth how much demand there is for each of it.
    private static List<Message> growth(DemandForecast demand) {
        List<Message> sentences = new ArrayList<>();
        demand.carrier().ifPresent(carrier -> {
            sentences.add(Message.of("view-forecast.carried", carrier.name(), carrier.eachRps()));
            sentences.add(Message.of(
                    "view-forecast.carried-on", carrier.now(), carrier.end(), carrier.last(), carrier.name()));
        });
        demand.growthPerMonth()
                .ifPresent(growth -> sentences.add(demand.carrier()
                        .map(carrier -> Message.of(
                                "view-forecast.growth-carried",
                                carrier.name(),
                                growth.value(),
                                growth.low(),
                                growth.high()))
                        .orElse(Message.of("view-forecast.growth", growth.value(), growth.low(), growth.high()))));
        return sentences;
    }
}
