package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.forecast.Backtest;
import headroom.model.forecast.DayForecasting;
import headroom.model.forecast.DemandChoices;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.ForecastOptions;
import headroom.model.forecast.Forecasting;
import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.RegularSeries;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Estimate;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The forecast of one series of a call, or why there is none.
///
/// @param named the series
/// @param unit the unit of the forecast: that of the series, or per second for a counter
/// @param regular the history that was forecast
/// @param forecast the forecast
/// @param reason why there is none
record SeriesForecast(
        Named named,
        Unit unit,
        Optional<RegularSeries> regular,
        Optional<Forecast> forecast,
        Optional<Message> reason) {
    static final long USUAL_SEED = 42;
    private static final int PATHS = 2_000;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /// What is asked of every series.
    ///
    /// @param horizon how far ahead
    /// @param levels the quantiles by the text under which they are given back
    /// @param everyMillis the step of the output; empty for the series' own
    /// @param statistic what of a longer step is forecast
    /// @param asOf what is known: later samples are not looked at, and the forecast begins no earlier
    /// @param zone sets days
    /// @param seed makes simulated futures repeatable
    /// @param planner what the planner decided and knows
    record Question(
            Horizon horizon,
            Map<String, Double> levels,
            Optional<Long> everyMillis,
            RegularSeries.Statistic statistic,
            Optional<Instant> asOf,
            ZoneId zone,
            long seed,
            PlannerOptions.Known planner) {
        ForecastOptions options(long stepMillis) {
            TreeSet<Double> wanted = new TreeSet<>(levels.values());
            wanted.addAll(List.of(LOW, 0.5, HIGH));
            return new ForecastOptions(horizon.stepsOf(stepMillis), List.copyOf(wanted), zone, seed, PATHS);
        }
    }

    /// Forecasts a series. A counter becomes a rate first; a count per interval stays one, as its own intervals are
    /// forecast.
    static SeriesForecast of(Named named, Question question) {
        TimeSeries read = named.entry().asRead();
        boolean counts = read.kind() == Kind.COUNTER || read.kind() == Kind.HISTOGRAM;
        TimeSeries whole = counts ? Rates.toRate(read) : read;
        TimeSeries known =
                question.asOf.map(time -> RegularSeries.before(whole, time)).orElse(whole);
        Optional<Message> trouble = question.everyMillis
                .map(step -> RegularSeries.trouble(known, step))
                .orElseGet(() -> RegularSeries.trouble(known));
        if (trouble.isPresent()) {
            return new SeriesForecast(named, whole.unit(), Optional.empty(), Optional.empty(), trouble);
        }
        RegularSeries own = question.everyMillis
                .map(step -> RegularSeries.every(known, step, question.statistic, question.zone))
                .orElseGet(() -> RegularSeries.own(known));
        RegularSeries history = question.asOf.map(own::waitingUntil).orElse(own);
        if (question.planner.aboutDays() && history.stepMillis() != DAY_MILLIS) {
            Optional<Message> days = Optional.of(Message.of("cli.days-needed", Spans.quantity(history.stepMillis())));
            return new SeriesForecast(named, whole.unit(), Optional.empty(), Optional.empty(), days);
        }
        Forecast open = forecast(history, question);
        Forecast forecast = isShare(whole.unit(), history.values()) ? open.atMost(1) : open;
        Optional<Message> nothing = forecast.horizon() > 0
                ? Optional.empty()
                : Optional.of(forecast.notes().stream().findFirst().orElse(forecast.explanation()));
        return new SeriesForecast(
                named,
                whole.unit(),
                Optional.of(history),
                Optional.of(forecast).filter(some -> some.horizon() > 0),
                nothing);
    }

    private static Forecast forecast(RegularSeries history, Question question) {
        ForecastOptions options = question.options(history.stepMillis());
        DemandChoices choices = question.planner.choices();
        return question.planner.aboutDays()
                ? DayForecasting.of(history, options, choices, question.planner.plan(), Progress.none())
                : Forecasting.forecast(
                        history.values(),
                        history.startMillis(),
                        history.stepMillis(),
                        options,
                        choices.method(),
                        Progress.none());
    }

    /// A ratio that never was above 1 is a share of something, and cannot be.
    private static boolean isShare(Unit unit, double[] history) {
        return unit == Unit.RATIO && Arrays.stream(history).noneMatch(value -> value > 1);
    }

    ObjectNode json(Question question, Words words) {
        ObjectNode node = Json.object();
        node.put("id", named.id().toString());
        node.put("unit", unit.id());
        node.set(
                "interval_s",
                regular.map(RegularSeries::stepMillis).map(Json::seconds).orElse(Json.text(Optional.empty())));
        node.set(
                "start",
                regular.map(RegularSeries::nextStampMillis).map(Json::time).orElse(Json.text(Optional.empty())));
        node.set("model", Json.text(forecast.map(Forecast::model)));
        node.set(
                "median",
                forecast.map(known -> Json.numbers(known.quantile(0.5))).orElseGet(Json::array));
        node.set("mean", forecast.map(known -> Json.numbers(known.mean())).orElseGet(Json::array));
        ObjectNode quantiles = node.putObject("quantiles");
        forecast.ifPresent(known ->
                question.levels.forEach((text, level) -> quantiles.set(text, Json.numbers(known.quantile(level)))));
        ObjectNode peak = node.putObject("horizon_peak").putObject("quantiles");
        forecast.ifPresent(known ->
                question.levels.forEach((text, level) -> peak.set(text, Json.number(at(known.horizonPeak(), level)))));
        node.set(
                "backtest", forecast.map(known -> json(known.backtest(), words)).orElseGet(Json::object));
        node.put("proven_steps", forecast.map(Forecast::provenSteps).orElse(0));
        ArrayNode notes = node.putArray("notes");
        forecast.ifPresent(known -> known.notes().forEach(note -> notes.add(words.say(note))));
        reason.ifPresent(why -> node.put("reason", words.say(why)));
        return node;
    }

    private static double at(SortedMap<Double, Double> values, double level) {
        return values.getOrDefault(level, Double.NaN);
    }

    private static ObjectNode json(Backtest backtest, Words words) {
        ObjectNode node = Json.object();
        node.put("origins", backtest.origins().size());
        node.set("mase", Json.number(backtest.mase()));
        node.set("baseline_mase", Json.number(backtest.baselineMase()));
        node.set("coverage_80", Json.number(backtest.coverage80()));
        node.set("coverage_95", Json.number(backtest.coverage95()));
        ArrayNode ahead = node.putArray("ahead");
        backtest.ahead().forEach(band -> {
            ObjectNode steps = ahead.addObject();
            steps.put("from_step", band.fromStep());
            steps.put("to_step", band.toStep());
            steps.set("mase", Json.number(band.mase()));
            steps.set("baseline_mase", Json.number(band.baselineMase()));
            steps.set("coverage_80", Json.number(band.coverage80()));
            steps.set("coverage_95", Json.number(band.coverage95()));
        });
        node.put("tested_steps", backtest.testedSteps());
        backtest.reason().ifPresent(why -> node.put("reason", words.say(why)));
        return node;
    }

    static String text(List<SeriesForecast> forecasts, Words words) {
        TextTable table = new TextTable(
                "lrlrrrrl",
                Stream.of("series", "every", "from", "steps", "mean", "peak", "mase", "baseline")
                        .map(column -> words.say("cli.column." + column))
                        .toList());
        forecasts.forEach(forecast -> table.add(forecast.row(words)));
        return table.print("");
    }

    /// What was decided, planned and noted, a line each; the backtest says the rest.
    static String remarks(List<SeriesForecast> forecasts, Words words) {
        StringBuilder lines = new StringBuilder();
        for (SeriesForecast one : forecasts) {
            one.forecast.ifPresent(forecast -> {
                lines.append('\n').append(one.named.id()).append(": ").append(words.say(forecast.explanation()));
                forecast.notes().forEach(note -> lines.append("\n  ").append(words.say(note)));
            });
        }
        return lines.toString();
    }

    private List<String> row(Words words) {
        if (forecast.isEmpty()) {
            String why = reason.map(words::say).orElse("");
            return List.of(named.id().toString(), "", why, "", "", "", "", "");
        }
        Forecast known = forecast.get();
        double mean = Arrays.stream(known.mean()).average().orElse(Double.NaN);
        return List.of(
                named.id().toString(),
                words.print(Spans.quantity(known.stepMillis())),
                words.print(Instant.ofEpochMilli(
                        regular.map(RegularSeries::nextStampMillis).orElse(known.startMillis()))),
                words.print(known.horizon()),
                words.print(mean),
                peak(known, words),
                tested(known.backtest().mase(), words),
                tested(known.backtest().baselineMase(), words));
    }

    private static String peak(Forecast known, Words words) {
        double low = at(known.horizonPeak(), LOW);
        double middle = at(known.horizonPeak(), 0.5);
        double high = at(known.horizonPeak(), HIGH);
        return low <= middle && middle <= high ? words.print(Estimate.between(low, middle, high)) : words.print(middle);
    }

    private static String tested(double value, Words words) {
        return Double.isNaN(value) ? "" : words.print(value);
    }
}
