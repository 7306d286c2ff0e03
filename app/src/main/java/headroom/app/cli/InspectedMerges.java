package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.series.SeriesSummary;
import headroom.model.series.Source;
import headroom.model.series.SpliceFindings;
import headroom.model.series.SpliceFindings.Conflict;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.Intake;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The series of which several of the named files hold an export, as the window merges them.
///
/// @param series the merged ones
/// @param fileNames the names of files by their fingerprints
record InspectedMerges(List<SeriesEntry> series, Map<String, String> fileNames) {
    private static final int MOST_CONFLICTS = 20;

    static InspectedMerges of(List<Input> inputs, ZoneId zone) {
        List<Intake.Delivery> deliveries = inputs.stream()
                .flatMap(input -> input.delivery().stream())
                .filter(delivery -> !delivery.series().isEmpty())
                .toList();
        Workbook base = inputs.stream()
                .flatMap(input -> input.workbook().stream())
                .findFirst()
                .orElse(Workbook.empty("", zone));
        Workbook together = Intake.addAll(base, deliveries);
        return new InspectedMerges(
                together.series().stream().filter(SeriesEntry::merged).toList(),
                together.sources().stream()
                        .collect(Collectors.toMap(Source::sha256, Source::fileName, (one, other) -> one)));
    }

    ArrayNode json() {
        ArrayNode array = Json.array();
        series.forEach(entry -> array.add(json(entry)));
        return array;
    }

    private ObjectNode json(SeriesEntry entry) {
        SpliceFindings findings = entry.series().findings().orElseThrow();
        ObjectNode node = Json.object();
        node.put("id", entry.series().id().toString());
        node.put("points", entry.series().samples().size());
        node.set("interval_s", Json.seconds(entry.series().coverage().intervalMillis()));
        node.set("longest_interval_s", Json.seconds(entry.series().longestIntervalMillis()));
        node.put("compared", findings.compared());
        node.put("conflicts", findings.conflicts());
        node.put("coarser_left_out", findings.hidden());
        findings.first().ifPresent(first -> {
            ObjectNode conflict = node.putObject("first_conflict");
            conflict.set("time", Json.time(first.stampMillis()));
            conflict.set("kept", Json.number(first.kept()));
            conflict.set("left", Json.number(first.left()));
        });
        if (findings.first().isEmpty()) {
            node.putNull("first_conflict");
        }
        ArrayNode exports = node.putArray("exports");
        entry.exports().forEach(export -> exports.add(export(export)));
        return node;
    }

    private ObjectNode export(TimeSeries export) {
        SeriesSummary summary = SeriesSummary.of(export);
        ObjectNode node = Json.object();
        node.put("file", fileNames.getOrDefault(export.sourceId(), ""));
        node.set("interval_s", Json.seconds(export.coverage().intervalMillis()));
        node.put("points", summary.points());
        node.set("start", Json.time(summary.firstMillis()));
        node.set("end", Json.time(summary.lastMillis()));
        return node;
    }

    /// Which series were merged, which resolution won, and where exports say different things; empty text where no
    /// series was.
    String text(Words words) {
        if (series.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(
                "llrrrrr",
                Stream.of("series", "exports", "finest", "points", "compared", "conflicts", "coarser")
                        .map(column -> words.say("cli.column." + column))
                        .toList());
        series.forEach(entry -> table.add(row(entry, words)));
        StringBuilder text = new StringBuilder(words.say("cli.inspect-merged", series.size()))
                .append('\n')
                .append(table.print("  "))
                .append('\n');
        series.stream()
                .filter(entry -> first(entry).findAny().isPresent())
                .limit(MOST_CONFLICTS)
                .forEach(entry -> text.append(conflict(entry, words)).append('\n'));
        return text.toString();
    }

    private List<String> row(SeriesEntry entry, Words words) {
        SpliceFindings findings = entry.series().findings().orElseThrow();
        long interval = entry.series().coverage().intervalMillis();
        return List.of(
                entry.series().id().toString(),
                entry.exports().stream()
                        .map(export -> fileNames.getOrDefault(export.sourceId(), ""))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                interval > 0 ? words.print(Spans.quantity(interval)) : "",
                words.print(entry.series().samples().size()),
                words.print(findings.compared()),
                words.print(findings.conflicts()),
                words.print(findings.hidden()));
    }

    private static Stream<Conflict> first(SeriesEntry entry) {
        return entry.series().findings().flatMap(SpliceFindings::first).stream();
    }

    private static String conflict(SeriesEntry entry, Words words) {
        Conflict first = first(entry).findAny().orElseThrow();
        return words.say(
                "cli.merge-conflict",
                entry.series().id().toString(),
                Instant.ofEpochMilli(first.stampMillis()),
                first.kept(),
                first.left());
    }
}
