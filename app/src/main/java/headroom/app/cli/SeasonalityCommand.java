package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.season.Seasonality;
import headroom.model.season.SeasonalityDetection;
import headroom.model.series.Rates;
import headroom.model.series.RegularSeries;
import headroom.model.series.TimeSeries;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The periods of each series, strongest first.
@Command(name = "seasonality")
final class SeasonalityCommand implements Callable<Integer> {
    @Mixin
    private final SeriesOptions series = new SeriesOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Output output;

    SeasonalityCommand(Output output) {
        this.output = output;
    }

    /// What was found in one series, or why nothing could be looked for.
    private record Found(Named named, Optional<Seasonality> seasonality, Optional<Message> reason) {}

    @Override
    public Integer call() {
        ZoneId zone = common.zoneOrUtc();
        Words words = Words.english(zone);
        Optional<Instant> asOf = common.asOf(zone);
        List<Input> inputs = new Inputs(output, words, zone).read(series.files);
        List<Named> chosen = series.choose(inputs, output, words);
        AtomicLong done = new AtomicLong();
        Progress progress = output.progress(words, "cli.analysing");
        List<Found> found = chosen.parallelStream()
                .map(named -> {
                    Found one = find(named, asOf);
                    progress.report(done.incrementAndGet(), chosen.size());
                    return one;
                })
                .toList();
        if (common.json) {
            ArrayNode array = Json.array();
            found.forEach(one -> array.add(json(one, words)));
            output.document(Json.object().set("series", array));
        } else {
            output.text(text(found, words));
        }
        return series.exit(inputs, chosen);
    }

    private static Found find(Named named, Optional<Instant> asOf) {
        TimeSeries rate = Rates.toRate(named.entry().asRead());
        TimeSeries known = asOf.map(time -> RegularSeries.before(rate, time)).orElse(rate);
        Optional<Message> trouble = RegularSeries.trouble(known);
        if (trouble.isPresent()) {
            return new Found(named, Optional.empty(), trouble);
        }
        RegularSeries regular = RegularSeries.own(known);
        return new Found(
                named,
                Optional.of(SeasonalityDetection.detect(regular.values(), regular.stepMillis())),
                Optional.empty());
    }

    private static ObjectNode json(Found found, Words words) {
        ObjectNode node = Json.object();
        node.put("id", found.named.id().toString());
        node.set(
                "interval_s",
                found.seasonality
                        .map(Seasonality::stepMillis)
                        .map(Json::seconds)
                        .orElse(Json.text(Optional.empty())));
        ArrayNode periods = node.putArray("periods");
        found.seasonality.stream().flatMap(known -> known.periods().stream()).forEach(period -> {
            ObjectNode one = periods.addObject();
            one.set("period_s", Json.seconds(period.periodMillis()));
            one.set("strength", Json.number(period.strength()));
            one.set("cycles", Json.number(period.cycles()));
            one.put("provisional", period.provisional());
        });
        found.reason.ifPresent(reason -> node.put("reason", words.say(reason)));
        return node;
    }

    private static String text(List<Found> found, Words words) {
        TextTable table = new TextTable(
                "lrl",
                Stream.of("series", "every", "periods")
                        .map(column -> words.say("cli.column." + column))
                        .toList());
        for (Found one : found) {
            table.add(List.of(
                    one.named.id().toString(),
                    one.seasonality
                            .map(known -> words.print(Spans.quantity(known.stepMillis())))
                            .orElse(""),
                    one.reason.map(words::say).orElseGet(() -> periods(one, words))));
        }
        return table.print("");
    }

    private static String periods(Found found, Words words) {
        List<Seasonality.Period> periods =
                found.seasonality.map(Seasonality::periods).orElse(List.of());
        return periods.isEmpty()
                ? words.say("cli.no-periods")
                : periods.stream()
                        .map(period ->
                                words.say("cli.period", Spans.quantity(period.periodMillis()), period.strength()))
                        .collect(Collectors.joining(", "));
    }
}
