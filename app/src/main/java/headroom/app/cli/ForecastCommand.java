package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.Progress;
import headroom.model.series.RegularSeries.Statistic;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;

/// The distribution of the next steps of each series.
@Command(name = "forecast")
final class ForecastCommand implements Callable<Integer> {
    @Mixin
    private final SeriesOptions series = new SeriesOptions();

    @Option(names = "--horizon", required = true, paramLabel = "SPAN", descriptionKey = "horizon")
    private String horizon = "";

    @Option(names = "--quantiles", split = ",", paramLabel = "Q", descriptionKey = "quantiles")
    private List<String> quantiles = List.of("0.025", "0.1", "0.5", "0.9", "0.975");

    @Option(names = "--every", paramLabel = "SPAN", descriptionKey = "every")
    private Optional<String> every = Optional.empty();

    @Option(names = "--statistic", paramLabel = "mean|max", descriptionKey = "statistic")
    private Optional<Statistic> statistic = Optional.empty();

    @Mixin
    private final PlannerOptions planner = new PlannerOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Output output;

    ForecastCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        ZoneId zone = common.zoneOrUtc();
        Words words = Words.english(zone);
        PlannerOptions.Known known = planner.read(output, words, zone);
        SeriesForecast.Question question = new SeriesForecast.Question(
                Horizon.parse(horizon),
                levels(),
                every(),
                statistic.orElse(Statistic.MEAN),
                common.asOf(zone),
                zone,
                common.seed.orElse(SeriesForecast.USUAL_SEED),
                known);
        List<Input> inputs = new Inputs(output, words, zone).read(series.files);
        List<Named> chosen = series.choose(inputs, output, words);
        List<SeriesForecast> forecasts = forecast(chosen, question, words);
        if (common.json) {
            ArrayNode array = Json.array();
            forecasts.forEach(forecast -> array.add(forecast.json(question, words)));
            output.document(Json.object().set("series", array));
        } else {
            String remarks = known.equals(PlannerOptions.NOTHING) ? "" : SeriesForecast.remarks(forecasts, words);
            output.text(SeriesForecast.text(forecasts, words) + remarks);
        }
        return series.exit(inputs, chosen);
    }

    private List<SeriesForecast> forecast(List<Named> chosen, SeriesForecast.Question question, Words words) {
        AtomicLong done = new AtomicLong();
        Progress progress = output.progress(words, "cli.forecasting");
        return chosen.parallelStream()
                .map(named -> {
                    SeriesForecast forecast = SeriesForecast.of(named, question);
                    progress.report(done.incrementAndGet(), chosen.size());
                    return forecast;
                })
                .toList();
    }

    /// The levels that are asked for by the text under which they are given back.
    private Map<String, Double> levels() {
        Map<String, Double> levels = new LinkedHashMap<>();
        for (String text : quantiles) {
            try {
                BigDecimal level = new BigDecimal(text.strip());
                if (level.signum() <= 0 || level.compareTo(BigDecimal.ONE) >= 0) {
                    throw new WrongUsage("cli.wrong-quantile", text);
                }
                levels.put(level.stripTrailingZeros().toPlainString(), level.doubleValue());
            } catch (NumberFormatException e) {
                throw new WrongUsage("cli.wrong-quantile", text);
            }
        }
        return levels;
    }

    private Optional<Long> every() {
        if (every.isEmpty()) {
            statistic.ifPresent(_ -> {
                throw new WrongUsage("cli.statistic-needs-every");
            });
            return Optional.empty();
        }
        return Optional.of(Spans.millis(every.get()).orElseThrow(() -> new WrongUsage("cli.wrong-every", every.get())));
    }
}
