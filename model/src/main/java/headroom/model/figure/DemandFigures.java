package headroom.model.figure;

import headroom.model.Message;
import headroom.model.forecast.Backtest;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.Forecast;
import headroom.model.plan.Answer;
import headroom.model.plan.Crossing;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Plan;
import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesOutlook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Pictures of demand, past and future, and of capacity against it.
public final class DemandFigures {
    private DemandFigures() {}

    /// The daily peak so far and to come, with its intervals, against what is safe today.
    public static Figure forecast(DemandForecast demand, Optional<Answer> answer, ZoneId zone) {
        List<Layer> layers = new ArrayList<>(demandLayers(demand));
        long start = demand.dailyPeak().startMillis();
        layers.add(new Layer.Moment(
                Message.of(
                        "figure.forecast-from",
                        Instant.ofEpochMilli(start).atZone(zone).toLocalDate()),
                Tone.NEUTRAL,
                Stroke.DOTTED,
                start,
                Optional.of(Handles.AS_OF)));
        double top = topOf(demand);
        if (answer.isPresent()) {
            Optional<Estimate> safe = answer.get().safeNowRps();
            if (safe.isPresent()) {
                double rps = safe.get().value();
                layers.add(new Layer.Threshold(
                        Message.of("figure.safe-line", rps),
                        Tone.SAFE,
                        Stroke.THIN,
                        rps,
                        Optional.of(Handles.RESERVE)));
                top = Math.max(top, rps <= 3 * top ? rps : top);
            }
            crossing(answer.get(), zone).ifPresent(layers::add);
        }
        double from = demand.dailyPeakHistory().startMillis();
        double to = end(demand.dailyPeak());
        return new Figure(
                "forecast",
                Message.of("figure.forecast-title"),
                peakSubtitle(demand),
                new Axis.Time(from, to, zone),
                peakAxis(top),
                layers,
                spoken(demand));
    }

    /// The highest value of each day of any series so far and to come, with its intervals; empty without a forecast.
    public static Optional<Figure> outlook(SeriesOutlook outlook, ZoneId zone) {
        return outlook.days().map(days -> {
            List<Layer> layers = new ArrayList<>(layers(days.soFar(), days.peak(), false));
            long start = days.peak().startMillis();
            LocalDate first = Instant.ofEpochMilli(start).atZone(zone).toLocalDate();
            layers.add(new Layer.Moment(
                    Message.of("figure.forecast-from", first), Tone.NEUTRAL, Stroke.DOTTED, start, Optional.empty()));
            double low = Math.min(
                    0,
                    Math.min(
                            Arrays.stream(days.soFar().maxima())
                                    .filter(Double::isFinite)
                                    .min()
                                    .orElse(0),
                            Arrays.stream(days.peak().quantile(0.025)).min().orElse(0)));
            return new Figure(
                    "series-outlook",
                    Message.of("figure.outlook-title", outlook.id()),
                    Message.of("figure.outlook-subtitle"),
                    new Axis.Time(days.soFar().startMillis(), end(days.peak()), zone),
                    new Axis.Numbers(
                            low < 0 ? -Curves.roundUp(-low) : 0,
                            Curves.roundUp(Math.max(topOf(days.soFar(), days.peak()), Double.MIN_NORMAL)),
                            outlook.unit(),
                            SeriesFigures.unitLabel(outlook.unit())),
                    layers,
                    Message.of(
                            "figure.outlook-spoken",
                            outlook.id(),
                            outlook.highest(0.5),
                            outlook.highest(0.025),
                            outlook.highest(0.975)));
        });
    }

    /// Capacity over time under a plan against demand, past and future: the picture of the whole answer.
    ///
    /// @param demand the demand, where there is any
    /// @param answer the answer
    /// @param plan the plan whose staircase is drawn
    public static Figure againstCapacity(Optional<DemandForecast> demand, Answer answer, Plan plan, ZoneId zone) {
        List<Layer> layers = new ArrayList<>();
        demand.ifPresent(known -> layers.addAll(demandLayers(known)));
        double from = demand.map(known -> (double) known.dailyPeakHistory().startMillis())
                .orElse(millis(answer.asOf().minusDays(30), zone));
        double to = PromiseLayers.rightEdge(from, answer.objective(), zone);
        layers.addAll(PromiseLayers.staircase(plan, from, to, zone));
        layers.addAll(PromiseLayers.days(answer, zone));
        double top = demand.map(DemandFigures::topOf).orElse(0.0);
        for (Plan.Level level : plan.timeline()) {
            top = Math.max(top, level.capacityRps());
        }
        if (answer.objective().demand() instanceof DemandToHold.FixedRate fixed) {
            top = Math.max(top, fixed.rps());
            layers.add(new Layer.Threshold(
                    Message.of("figure.target", fixed.rps()),
                    Tone.TARGET,
                    Stroke.LONG_DASHED,
                    fixed.rps(),
                    Optional.of(Handles.TARGET)));
        }
        crossing(answer, zone).ifPresent(layers::add);
        return new Figure(
                "demand-against-capacity",
                Message.of("figure.against-title"),
                demand.map(DemandFigures::peakSubtitle).orElse(Message.of("figure.against-no-demand")),
                new Axis.Time(from, to, zone),
                peakAxis(top),
                layers,
                Message.of(
                        "figure.against-spoken",
                        answer.now().timeline().isEmpty()
                                ? 0.0
                                : answer.now().timeline().getFirst().safeRps(),
                        plan.timeline().isEmpty()
                                ? 0.0
                                : plan.timeline().getLast().safeRps(),
                        answer.objective().through()));
    }

    /// The demand's own layers: bands, future, past.
    private static List<Layer> demandLayers(DemandForecast demand) {
        return layers(demand.dailyPeakHistory(), demand.dailyPeak(), demand.peakFactor() > 1);
    }

    /// @param soFar the peak of each day so far
    /// @param assumed whether it rests on an assumption
    private static List<Layer> layers(Rollup soFar, Forecast peak, boolean assumed) {
        List<Layer> layers = new ArrayList<>();
        band(layers, peak, 0.025, 0.975, Message.of("figure.band-95"), false);
        band(layers, peak, 0.1, 0.9, Message.of("figure.band-80"), true);
        layers.add(new Layer.Line(
                Message.of("figure.peak-so-far"),
                Tone.DEMAND,
                Stroke.SOLID,
                Curves.maxima(soFar),
                Optional.empty(),
                assumed));
        layers.add(new Layer.Line(
                Message.of("figure.peak-median"),
                Tone.DEMAND,
                Stroke.DASHED,
                Curves.regular(peak.startMillis(), peak.stepMillis(), peak.quantile(0.5)),
                Optional.empty(),
                false));
        return layers;
    }

    private static void band(List<Layer> layers, Forecast peak, double low, double high, Message name, boolean strong) {
        if (peak.quantiles().containsKey(low) && peak.quantiles().containsKey(high)) {
            layers.add(new Layer.Band(
                    name,
                    Tone.DEMAND,
                    Curves.regular(peak.startMillis(), peak.stepMillis(), peak.quantile(low)),
                    Curves.regular(peak.startMillis(), peak.stepMillis(), peak.quantile(high)),
                    strong));
        }
    }

    private static Optional<Layer> crossing(Answer answer, ZoneId zone) {
        Optional<Crossing> crossing = answer.crossing();
        Optional<Estimate> safe = answer.safeNowRps();
        if (crossing.isEmpty() || crossing.get().median().isEmpty() || safe.isEmpty()) {
            return Optional.empty();
        }
        LocalDate median = crossing.get().median().get();
        Message label =
                crossing.get().early().isPresent() && crossing.get().late().isPresent()
                        ? Message.of(
                                "figure.crossing-between",
                                safe.get().value(),
                                median,
                                crossing.get().early().get(),
                                crossing.get().late().get())
                        : Message.of("figure.crossing", safe.get().value(), median);
        double x = millis(median, zone);
        Layer.Mark mark =
                new Layer.Mark(x, safe.get().value(), Double.NaN, Double.NaN, false, true, Optional.of(label));
        return Optional.of(new Layer.Marks(Message.of("figure.crossing-name"), Tone.DANGER, List.of(mark)));
    }

    /// Past forecasts over what then happened.
    public static Optional<Figure> backtest(DemandForecast demand, ZoneId zone) {
        Backtest backtest = demand.dailyPeak().backtest();
        if (backtest.origins().isEmpty()) {
            return Optional.empty();
        }
        long start = demand.dailyPeakHistory().startMillis();
        long step = demand.dailyPeakHistory().stepMillis();
        List<Layer> layers = new ArrayList<>();
        double top = Curves.top(Curves.maxima(demand.dailyPeakHistory()));
        for (Backtest.Origin origin : backtest.origins()) {
            long from = start + origin.index() * step;
            layers.add(new Layer.Band(
                    Message.of("figure.band-95"),
                    Tone.DEMAND,
                    Curves.regular(from, step, origin.low95()),
                    Curves.regular(from, step, origin.high95()),
                    false));
            layers.add(new Layer.Line(
                    Message.of("figure.backtest-then"),
                    Tone.DEMAND,
                    Stroke.DASHED,
                    Curves.regular(from, step, origin.median()),
                    Optional.empty(),
                    false));
            for (double high : origin.high95()) {
                top = Math.max(top, high);
            }
        }
        layers.add(new Layer.Line(
                Message.of("figure.peak-so-far"),
                Tone.CAPACITY,
                Stroke.SOLID,
                Curves.maxima(demand.dailyPeakHistory()),
                Optional.empty(),
                false));
        return Optional.of(new Figure(
                "backtest",
                Message.of("figure.backtest-title"),
                Message.of(
                        "figure.backtest-subtitle",
                        backtest.origins().size(),
                        backtest.mase(),
                        backtest.baselineMase(),
                        backtest.coverage95()),
                new Axis.Time(
                        start, start + step * (double) demand.dailyPeakHistory().size(), zone),
                peakAxis(top),
                layers,
                Message.of(
                        "figure.backtest-spoken",
                        backtest.origins().size(),
                        backtest.mase(),
                        backtest.baselineMase(),
                        backtest.coverage95())));
    }

    private static Message peakSubtitle(DemandForecast demand) {
        Message step = SeriesFigures.span(demand.history().stepMillis());
        return demand.peakFactor() > 1
                ? Message.of("figure.peak-corrected", step, demand.peakFactor())
                : Message.of("figure.peak-plain", step);
    }

    private static Message spoken(DemandForecast demand) {
        Forecast peak = demand.dailyPeak();
        int last = peak.horizon() - 1;
        double low = peak.quantiles().containsKey(0.025) ? peak.quantile(0.025)[last] : Double.NaN;
        double high = peak.quantiles().containsKey(0.975) ? peak.quantile(0.975)[last] : Double.NaN;
        return Message.of("figure.forecast-spoken", peak.quantile(0.5)[0], peak.quantile(0.5)[last], low, high);
    }

    private static Axis.Numbers peakAxis(double top) {
        return new Axis.Numbers(0, Curves.roundUp(top), Unit.REQUESTS_PER_SECOND, Message.of("figure.peak-axis"));
    }

    private static double topOf(DemandForecast demand) {
        return topOf(demand.dailyPeakHistory(), demand.dailyPeak());
    }

    private static double topOf(Rollup soFar, Forecast peak) {
        double top = Curves.top(Curves.maxima(soFar));
        double[] upper = peak.quantiles().lastEntry().getValue();
        for (double value : upper) {
            top = Math.max(top, value);
        }
        return top;
    }

    private static double end(Forecast forecast) {
        return forecast.startMillis(forecast.horizon());
    }

    private static double millis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
