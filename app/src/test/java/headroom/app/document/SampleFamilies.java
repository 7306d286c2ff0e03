package headroom.app.document;

import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.SeriesSum;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.Folding;
import headroom.model.workbook.Merging;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Series that are folded or merged, and others that can be.
final class SampleFamilies {
    private static final int MINUTES = 10;
    private static final long MINUTE_MILLIS = 60_000;
    private static final SeriesId FOLDED = SeriesId.of("folded", Map.of());

    private SampleFamilies() {}

    /// A workbook that holds such series beside its own.
    static Workbook in(Workbook workbook) {
        List<SeriesEntry> series = new ArrayList<>(workbook.series());
        for (String metric : List.of("loose", "kept")) {
            series.add(entry(id(metric, "a"), 0, 1, metric + "-1"));
            series.add(entry(id(metric, "b"), MINUTES, 2, metric + "-2"));
        }
        for (String metric : List.of("early", "old")) {
            series.add(entry(id(metric, "a"), 0, 1, metric + "-1"));
            series.add(entry(later(metric), MINUTES, 2, metric + "-2"));
        }
        Workbook held = workbook.edit(draft -> draft.series = series);
        Workbook folded = Folding.fold(held, family(held, "kept"), List.of(), SeriesSum.Fold.SUM, "folded");
        return Merging.together(folded, id("old", "a"), List.of(later("old")));
    }

    /// A change for each function that folds and merges.
    static Map<String, UnaryOperator<Workbook>> edits() {
        return Map.of(
                "Folding.fold", old -> Folding.fold(old, family(old, "loose"), List.of(), SeriesSum.Fold.MEAN, "other"),
                "Folding.unfold", old -> Folding.unfold(old, FOLDED),
                "Folding.again", old -> Folding.again(grown(old)),
                "Folding.computed", old -> Folding.computed(grown(old)),
                "Merging.together", old -> Merging.together(old, id("early", "a"), List.of(later("early"))),
                "Merging.apart", old -> Merging.apart(old, id("old", "a")));
    }

    /// With other samples in a member of the folded series.
    private static Workbook grown(Workbook workbook) {
        SeriesEntry more = entry(id("kept", "a"), 0, 7, "kept-1");
        return workbook.edit(draft -> draft.series = workbook.series().stream()
                .map(entry -> entry.series().id().equals(more.series().id()) ? more : entry)
                .toList());
    }

    private static List<SeriesEntry> family(Workbook workbook, String metric) {
        return workbook.series().stream()
                .filter(entry -> entry.series().id().metric().equals(metric))
                .toList();
    }

    private static SeriesId id(String metric, String host) {
        return SeriesId.of(metric, Map.of("host", host));
    }

    /// Another export of the same series.
    private static SeriesId later(String metric) {
        return id(metric, "a").withSuffix("later");
    }

    private static SeriesEntry entry(SeriesId id, int fromMinute, double value, String file) {
        long[] stamps = IntStream.range(fromMinute, fromMinute + MINUTES)
                .mapToLong(minute -> minute * MINUTE_MILLIS)
                .toArray();
        double[] values =
                IntStream.range(0, MINUTES).mapToDouble(i -> value + i).toArray();
        TimeSeries series = new TimeSeries(
                id,
                Unit.REQUESTS_PER_SECOND,
                Kind.RATE,
                new Coverage(Stamp.START, MINUTE_MILLIS),
                Aggregator.MEAN,
                ArraySamples.of(stamps, values),
                file);
        return new SeriesEntry(series, series.unit(), series.kind(), Role.OTHER, Optional.empty());
    }
}
