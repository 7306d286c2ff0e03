package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import headroom.model.series.Samples;
import headroom.model.series.SeriesSummary;
import headroom.model.series.Source;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One file as `inspect` tells of it: what it holds before any conversion.
final class InspectedFile {
    private InspectedFile() {}

    static ObjectNode json(Input input, List<Named> series, Words words) {
        ObjectNode node = Json.object();
        node.put("path", input.path().toString());
        node.put("format", input.format());
        ArrayNode problems = node.putArray("problems");
        input.notes().forEach(note -> problems.add(problem(note, words)));
        ArrayNode all = node.putArray("series");
        series.forEach(named -> all.add(json(named)));
        ArrayNode steps = node.putArray("steps");
        input.tests().forEach(test -> test.steps().forEach(step -> steps.add(json(test, step))));
        ArrayNode current = node.putArray("current");
        input.current().forEach(value -> current.add(InspectedMoment.json(value)));
        return node;
    }

    private static ObjectNode problem(Source.Note note, Words words) {
        ObjectNode node = Json.object();
        node.put("code", note.message().key().replaceFirst("^import\\.", ""));
        node.put("severity", id(note.severity()));
        if (note.line() > 0) {
            node.put("line", note.line());
        } else if (note.offset() >= 0) {
            node.put("offset", note.offset());
        } else {
            node.putNull("line");
        }
        node.put("message", words.say(note.message()));
        node.put("action", words.say(note.action()));
        return node;
    }

    private static ObjectNode json(Named named) {
        SeriesSummary summary = SeriesSummary.of(named.entry().series());
        ObjectNode node = Json.object();
        node.put("id", named.id().toString());
        node.put("name", named.id().metric());
        ObjectNode labels = node.putObject("labels");
        named.id().labels().forEach(labels::put);
        node.put("unit", named.entry().unit().id());
        node.put("kind", id(named.entry().kind()));
        node.put("role", id(named.entry().role()));
        node.set("component", Json.text(named.entry().component()));
        boolean some = summary.points() > 0;
        node.set("start", some ? Json.time(summary.firstMillis()) : Json.text(Optional.empty()));
        node.set("end", some ? Json.time(summary.lastMillis()) : Json.text(Optional.empty()));
        node.set(
                "interval_s",
                summary.intervalMillis().isPresent()
                        ? Json.seconds(summary.intervalMillis().getAsLong())
                        : Json.text(Optional.empty()));
        node.put("points", summary.points());
        node.put("gaps", summary.gaps());
        Samples samples = named.entry().series().samples();
        node.set("first", Json.number(some ? samples.value(0) : Double.NaN));
        node.set("last", Json.number(some ? samples.value(samples.size() - 1) : Double.NaN));
        node.set("min", Json.number(summary.min()));
        node.set("mean", Json.number(summary.mean()));
        node.set("max", Json.number(summary.max()));
        return node;
    }

    private static ObjectNode json(LoadTest test, LoadStep step) {
        ObjectNode node = Json.object();
        node.put("test", test.id());
        node.set("iteration", Json.text(test.iteration()));
        node.set("component", Json.text(test.component()));
        node.put("repeat", step.repeat());
        node.set("concurrency", number(step.concurrency()));
        node.set("offered_rps", number(step.offeredRps()));
        node.set("throughput_rps", Json.number(step.throughputRps()));
        node.set("error_ratio", number(step.errorRatio()));
        node.set("mean_s", number(step.meanSeconds()));
        ObjectNode quantiles = node.putObject("quantiles_s");
        step.quantileSeconds()
                .forEach((percentile, seconds) -> quantiles.set(percentile(percentile), Json.number(seconds)));
        node.set("utilisation", Json.numbersByName(step.utilisation()));
        node.set("busy_cores", Json.numbersByName(step.busyCores()));
        node.set("start", Json.text(step.start().map(Instant::toString)));
        return node;
    }

    private static JsonNode number(OptionalDouble value) {
        return Json.number(value.orElse(Double.NaN));
    }

    private static String percentile(double percentile) {
        return Json.number(percentile).asString();
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String text(Input input, List<Named> series, Words words) {
        long steps =
                input.tests().stream().mapToLong(test -> test.steps().size()).sum();
        StringBuilder text = new StringBuilder(
                words.say("cli.inspect-file", input.path().toString(), input.format(), series.size(), steps));
        if (!series.isEmpty()) {
            text.append('\n').append(table(series, words));
        }
        input.tests().forEach(test -> text.append('\n').append(table(test, words)));
        if (!input.current().isEmpty()) {
            text.append('\n').append(InspectedMoment.table(input.current(), words));
        }
        return text.append('\n').toString();
    }

    private static String table(List<Named> series, Words words) {
        TextTable table = new TextTable(
                "lllllllrrrrrr",
                Stream.of(
                                "series",
                                "unit",
                                "kind",
                                "role",
                                "component",
                                "from",
                                "to",
                                "every",
                                "points",
                                "gaps",
                                "min",
                                "mean",
                                "max")
                        .map(column -> words.say("cli.column." + column))
                        .toList());
        series.forEach(named -> table.add(row(named, words)));
        return table.print("  ");
    }

    private static List<String> row(Named named, Words words) {
        SeriesSummary summary = SeriesSummary.of(named.entry().series());
        boolean some = summary.points() > 0;
        return List.of(
                named.id().toString(),
                named.entry().unit().id(),
                id(named.entry().kind()),
                id(named.entry().role()),
                named.entry().component().orElse(""),
                some ? minute(summary.firstMillis()) : "",
                some ? minute(summary.lastMillis()) : "",
                summary.intervalMillis().isPresent()
                        ? words.print(Spans.quantity(summary.intervalMillis().getAsLong()))
                        : "",
                words.print(summary.points()),
                words.print(summary.gaps()),
                some ? words.print(summary.min()) : "",
                some ? words.print(summary.mean()) : "",
                some ? words.print(summary.max()) : "");
    }

    /// One row a level of load: the middle of its repeats.
    private static String table(LoadTest test, Words words) {
        TextTable table = new TextTable(
                "rrrrrr",
                Stream.of("concurrency", "runs", "throughput", "errors", "mean-response", "p99")
                        .map(column -> words.say("cli.column." + column))
                        .toList());
        Map<Double, List<LoadStep>> levels = new TreeMap<>();
        for (LoadStep step : test.steps()) {
            double level = step.concurrency().orElse(step.offeredRps().orElse(Double.NaN));
            levels.computeIfAbsent(level, _ -> new ArrayList<>()).add(step);
        }
        levels.forEach((level, steps) -> table.add(List.of(
                Double.isNaN(level) ? "" : words.print(level),
                words.print(steps.size()),
                middle(steps, step -> OptionalDouble.of(step.throughputRps()), rps -> words.print(rps, "rps")),
                middle(steps, LoadStep::errorRatio, ratio -> words.print(ratio, "percent")),
                middle(steps, LoadStep::meanSeconds, seconds -> words.print(Quantity.of(seconds, Unit.SECONDS))),
                middle(steps, InspectedFile::p99, seconds -> words.print(Quantity.of(seconds, Unit.SECONDS))))));
        return "  " + words.say("cli.load-test", test.id()) + "\n" + table.print("  ");
    }

    private static OptionalDouble p99(LoadStep step) {
        Double seconds = step.quantileSeconds().get(99.0);
        return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    private static String middle(
            List<LoadStep> steps, Function<LoadStep, OptionalDouble> read, DoubleFunction<String> print) {
        double[] known = steps.stream()
                .map(read)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        int half = known.length / 2;
        return switch (known.length) {
            case 0 -> "";
            default -> print.apply(known.length % 2 == 1 ? known[half] : (known[half - 1] + known[half]) / 2);
        };
    }

    /// A time as it is written in tables of a terminal: to the minute, in UTC.
    private static String minute(long millis) {
        return Instant.ofEpochMilli(millis).toString().substring(0, 16).replace('T', ' ');
    }
}
