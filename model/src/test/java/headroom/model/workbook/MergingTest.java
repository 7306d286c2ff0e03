package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.SeriesSum;
import headroom.model.series.Source;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Several exports of one series in a workbook.
class MergingTest {
    private static final Workbook EMPTY = Workbook.empty("new", ZoneOffset.UTC);
    private static final long MINUTE = 60_000;
    private static final long DAY = 1440;

    @Test
    void mergesTheMonthsOfASeriesAndKeepsWhereEachCameFrom() {
        Workbook workbook = read(EMPTY, "oct.csv", rps("a", 0, 10));
        workbook = SeriesEdits.setRole(workbook, List.of(id("a")), Role.DEMAND);
        workbook = read(workbook, "nov.csv", rps("a", 10, 10));
        assertEquals(List.of("rps{host=\"a\"}"), ids(workbook));
        SeriesEntry entry = workbook.series().getFirst();
        assertEquals(20, entry.series().samples().size());
        assertEquals(Role.DEMAND, entry.role());
        assertTrue(entry.comesFrom("oct.csv") && entry.comesFrom("nov.csv"));
        assertEquals(2, workbook.sources().size());
    }

    @Test
    void doesNotMergeAnotherHostOrAnotherAggregatorOrUnit() {
        Workbook workbook = read(EMPTY, "a.csv", rps("a", 0, 10));
        workbook = read(workbook, "b.csv", rps("b", 0, 10));
        SeriesEntry highest = series("rps", Map.of("host", "a"), Aggregator.MAX, 10, 10, t -> 9);
        workbook = read(workbook, "max.csv", highest);
        assertEquals(List.of("rps{host=\"a\"}", "rps{host=\"b\"}", "rps{host=\"a\"}@max.csv"), ids(workbook));
    }

    @Test
    void tellsTwoHostsApartThatGoByOneName() {
        Workbook workbook = read(EMPTY, "host-a.csv", unlabelled("cpu", 0, 100, t -> t % 7));
        workbook = read(workbook, "host-b.csv", unlabelled("cpu", 0, 100, t -> 50 + t % 11));
        assertEquals(List.of("cpu", "cpu@host-b.csv"), ids(workbook));
    }

    @ParameterizedTest
    @CsvSource({
        "requests-2026-10.csv, requests-2026-11.csv, 1",
        "Requests-data-2026-11-22 10_20_30.csv, Requests-data-as-of-2026-11-22 10_20_30.csv, 2",
        "requests oct.csv, requests november.csv, 1",
        "export.csv, export (1).csv, 1",
        "host-a.csv, host-b.csv, 2",
        "node1.csv, node2.csv, 2",
        "2026-10.csv, 2026-11.csv, 2"
    })
    void mergesAColumnCalledValueOnlyWhereTheFilesAreCalledAlike(String first, String second, int series) {
        Workbook workbook = read(EMPTY, first, unlabelled("Value", 0, 10, t -> 1));
        workbook = read(workbook, second, unlabelled("Value", 10, 10, t -> 1));
        assertEquals(series, workbook.series().size());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        Workbook workbook = read(read(EMPTY, "oct.csv", rps("a", 0, 10)), "nov.csv", rps("a", 8, 10));
        assertSame(workbook, read(workbook, "oct.csv", rps("a", 0, 10)));
        assertSame(workbook, read(workbook, "nov.csv", rps("a", 8, 10)));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 15, 92, 65})
    void theOrderOfFilesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Intake.Delivery> files = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(50);
            files.add(delivery("f" + i, "f" + i + ".csv", rps("a", from, 30), rps("b", from + 3, 20)));
        }
        Set<TimeSeries> expected = series(Intake.addAll(EMPTY, files));
        Collections.shuffle(files, random);
        Workbook inPieces = Intake.addAll(Intake.addAll(EMPTY, files.subList(0, 2)), files.subList(2, 5));
        assertEquals(expected, series(inPieces));
    }

    @Test
    void aNewerExportTakesThePlaceOfItsPartAndSaysWhatChanged() {
        Workbook workbook = read(EMPTY, "x", "nov.csv", rps("a", 0, 10), rps("old", 0, 10));
        workbook = read(workbook, "y", "dec.csv", rps("a", 10, 10));
        workbook = read(
                workbook,
                "z",
                "nov.csv",
                series("rps", Map.of("host", "a"), Aggregator.MEAN, 0, 10, t -> t == 3 * MINUTE ? 4 : 7),
                rps("new", 0, 10));
        assertEquals(List.of("rps{host=\"a\"}", "rps{host=\"new\"}"), ids(workbook));
        assertEquals(
                List.of("z", "y"),
                workbook.sources().stream().map(Source::sha256).toList());
        assertEquals(4, workbook.series().getFirst().series().samples().value(3));
        Source.Note note = workbook.sources().getFirst().notes().getFirst();
        assertEquals(ImportChange.UPDATED, note.message().key());
        assertEquals(
                Message.of(
                        "series.updated-and",
                        Message.of(
                                "series.updated-and",
                                Message.of("series.updated-come", 1L),
                                Message.of("series.updated-gone", 1L)),
                        Message.of("series.updated-differ", 1L)),
                note.message().arguments().get(1));
    }

    @Test
    void saysByHowMuchANewerExportIsLonger() {
        Workbook workbook = read(EMPTY, "x", "a.csv", rps("a", 0, (int) (5 * DAY)));
        workbook = read(workbook, "y", "a.csv", rps("a", 0, (int) (8 * DAY)));
        assertEquals(
                Message.of("series.updated-longer", Message.of("figure.days", 3L)),
                workbook.sources()
                        .getFirst()
                        .notes()
                        .getFirst()
                        .message()
                        .arguments()
                        .get(1));
    }

    @Test
    void keepsWhatAWindowThatMovedOnHoldsNoMore() {
        Workbook workbook = read(EMPTY, "x", "last-30-days.csv", rps("a", 0, 30));
        workbook = read(workbook, "y", "last-30-days.csv", rps("a", 7, 30));
        workbook = read(workbook, "z", "last-30-days.csv", rps("a", 7, 33));
        assertEquals(40, workbook.series().getFirst().series().samples().size());
        assertEquals(
                List.of("x", "z"),
                workbook.sources().stream().map(Source::sha256).toList());
    }

    @Test
    void canBeTakenApartAndStaysSo() {
        Workbook merged = read(read(EMPTY, "oct.csv", rps("a", 0, 10)), "nov.csv", rps("a", 10, 10));
        Workbook apart = Merging.apart(merged, id("a"));
        assertEquals(List.of("rps{host=\"a\"}", "rps{host=\"a\"}@nov.csv"), ids(apart));
        Workbook again = read(apart, "newer", "nov.csv", rps("a", 10, 12));
        assertEquals(ids(apart), ids(again));
        assertEquals(12, again.series().get(1).series().samples().size());
        Workbook back = Merging.together(
                again, id("a"), List.of(again.series().get(1).series().id()));
        assertEquals(22, back.series().getFirst().series().samples().size());
        assertEquals(1, back.series().size());
    }

    @Test
    void withoutOneOfItsFilesItIsWhatTheOthersHold() {
        Workbook merged = read(read(EMPTY, "oct.csv", rps("a", 0, 10)), "nov.csv", rps("a", 10, 10));
        Workbook rest = WorkbookEdits.removeSource(merged, "oct.csv");
        assertEquals(10, rest.series().getFirst().series().samples().size());
        assertFalse(rest.series().getFirst().merged());
    }

    @Test
    void foldsHostsAndComputesTheSumAgainWhenAMemberGrows() {
        Workbook workbook = read(EMPTY, "oct.csv", rps("a", 0, 10), rps("b", 0, 10));
        workbook = SeriesEdits.setRole(workbook, List.of(id("a"), id("b")), Role.DEMAND);
        Workbook folded = Folding.fold(
                workbook,
                Folding.family(workbook, workbook.series().getFirst()),
                List.of(),
                SeriesSum.Fold.SUM,
                "all hosts");
        assertEquals(
                List.of(Role.OTHER, Role.OTHER, Role.DEMAND),
                folded.series().stream().map(SeriesEntry::role).toList());
        assertEquals(14, folded.series().getLast().series().samples().value(0));
        Workbook longer = read(folded, "nov.csv", rps("a", 10, 10), rps("b", 10, 10));
        assertEquals(20, longer.series().getLast().series().samples().size());
        assertEquals(workbook, Folding.unfold(folded, SeriesId.of("all hosts", Map.of())));
        Workbook alone = WorkbookEdits.removeSource(folded, "oct.csv");
        assertEquals(List.of(), alone.series());
    }

    @Test
    void foldsOverTheLabelsThatAreNotKept() {
        Workbook workbook = read(
                EMPTY,
                "a.csv",
                series("cpu", Map.of("zone", "x", "host", "1"), Aggregator.MEAN, 0, 3, t -> 1),
                series("cpu", Map.of("zone", "x", "host", "2"), Aggregator.MEAN, 0, 3, t -> 3),
                series("cpu", Map.of("zone", "y", "host", "3"), Aggregator.MEAN, 0, 3, t -> 9));
        List<SeriesEntry> family = Folding.family(workbook, workbook.series().getFirst());
        assertEquals(Map.of("zone", 2, "host", 3), Folding.labels(family));
        Workbook folded = Folding.fold(workbook, family, List.of("zone"), SeriesSum.Fold.MEAN, "cpu");
        List<SeriesEntry> made = folded.series().subList(3, 5);
        assertEquals(
                List.of("cpu{zone=\"x\"}", "cpu{zone=\"y\"}"),
                made.stream().map(entry -> entry.series().id().toString()).toList());
        assertEquals(2, made.getFirst().series().samples().value(0));
    }

    @Test
    void aMemberThatVanishedForAWhileMakesNoFallInTheSum() {
        SeriesEntry holed = entry(
                SeriesId.of("rps", Map.of("host", "b")), Aggregator.MEAN, new long[] {0, MINUTE, 4 * MINUTE}, t -> 5);
        Workbook workbook = read(EMPTY, "a.csv", rps("a", 0, 5), holed);
        Workbook folded = Folding.fold(
                workbook, Folding.family(workbook, workbook.series().getFirst()), List.of(), SeriesSum.Fold.SUM, "all");
        TimeSeries sum = folded.series().getLast().series();
        assertEquals(3, sum.samples().size());
        assertEquals(12, sum.samples().value(2));
    }

    private static Set<TimeSeries> series(Workbook workbook) {
        Set<TimeSeries> series = new HashSet<>();
        workbook.series().forEach(entry -> series.add(entry.series()));
        return series;
    }

    private static List<String> ids(Workbook workbook) {
        return workbook.series().stream()
                .map(entry -> entry.series().id().toString())
                .toList();
    }

    private static SeriesId id(String host) {
        return SeriesId.of("rps", Map.of("host", host));
    }

    private static Workbook read(Workbook workbook, String file, SeriesEntry... series) {
        return read(workbook, file, file, series);
    }

    private static Workbook read(Workbook workbook, String sha256, String file, SeriesEntry... series) {
        return Intake.addAll(workbook, List.of(delivery(sha256, file, series)));
    }

    private static Intake.Delivery delivery(String sha256, String file, SeriesEntry... series) {
        Source source = new Source(sha256, "in/" + file, "csv", 10, Optional.empty(), List.of());
        List<SeriesEntry> from = Arrays.stream(series)
                .map(entry -> {
                    TimeSeries old = entry.series();
                    TimeSeries own = new TimeSeries(
                            old.id(), old.unit(), old.kind(), old.coverage(), old.aggregator(), old.samples(), sha256);
                    return new SeriesEntry(own, own.unit(), own.kind(), entry.role(), entry.component());
                })
                .toList();
        return new Intake.Delivery(source, from, List.of());
    }

    private static SeriesEntry rps(String host, int fromMinute, int size) {
        return series("rps", Map.of("host", host), Aggregator.MEAN, fromMinute, size, t -> 7);
    }

    private static SeriesEntry unlabelled(String metric, int fromMinute, int size, LongToDoubleFunction value) {
        return series(metric, Map.of(), Aggregator.MEAN, fromMinute, size, t -> value.applyAsDouble(t / MINUTE));
    }

    private static SeriesEntry series(
            String metric,
            Map<String, String> labels,
            Aggregator aggregator,
            int fromMinute,
            int size,
            LongToDoubleFunction value) {
        long[] stamps = IntStream.range(0, size)
                .mapToLong(i -> (fromMinute + i) * MINUTE)
                .toArray();
        return entry(SeriesId.of(metric, labels), aggregator, stamps, value);
    }

    private static SeriesEntry entry(SeriesId id, Aggregator aggregator, long[] stamps, LongToDoubleFunction value) {
        double[] values = Arrays.stream(stamps).mapToDouble(value).toArray();
        TimeSeries series = new TimeSeries(
                id,
                Unit.REQUESTS_PER_SECOND,
                Kind.RATE,
                new Coverage(Stamp.START, MINUTE),
                aggregator,
                ArraySamples.of(stamps, values),
                "");
        return new SeriesEntry(series, series.unit(), series.kind(), Role.OTHER, Optional.empty());
    }
}
