package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.Component;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import headroom.model.series.Stamp;
import headroom.model.series.TextForm;
import headroom.model.series.TextReading;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Workbook EMPTY = Workbook.empty("new", ZoneOffset.UTC);

    @Test
    void takesSeriesAndProblemsOfANewFile() {
        Workbook workbook = add(EMPTY, source("a", "a.json"), series("rps", "a", Role.THROUGHPUT, "nginx", 1, 2));
        assertEquals(List.of("rps"), ids(workbook));
        assertEquals(1, workbook.sources().getFirst().notes().size());
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        Source file = source("a", "a.json");
        SeriesEntry entry = series("rps", "a", Role.THROUGHPUT, "nginx", 1, 2);
        LoadTest test = test("t", "a", "0");
        Workbook first = Intake.add(EMPTY, file, List.of(entry), List.of(test));
        Workbook edited = SeriesEdits.setRole(first, List.of(entry.series().id()), Role.DEMAND);
        assertSame(first, Intake.add(first, file, List.of(entry), List.of(test)));
        assertSame(edited, Intake.add(edited, source("a", "copy/of/a.json"), List.of(entry), List.of(test)));
    }

    @Test
    void replacesTheSeriesOfAnOlderExportAndKeepsWhatWasDecided() {
        Workbook old = add(
                EMPTY,
                source("a", "in/a.json"),
                series("rps", "a", Role.THROUGHPUT, "nginx", 1, 2),
                series("gone", "a", Role.OTHER, "", 1));
        SeriesId id = SeriesId.of("rps", Map.of());
        Workbook decided = SeriesEdits.setComponent(
                SeriesEdits.setUnit(
                        SeriesEdits.setRole(old, List.of(id), Role.DEMAND), List.of(id), Unit.REQUESTS_PER_MINUTE),
                List.of(id),
                Optional.empty());
        Workbook renewed = add(
                decided,
                source("b", "in/a.json"),
                series("rps", "b", Role.THROUGHPUT, "nginx", 1, 2, 3),
                series("new", "b", Role.OTHER, "", 1));
        assertEquals(List.of("rps", "new"), ids(renewed));
        assertEquals(
                List.of("b"), renewed.sources().stream().map(Source::sha256).toList());
        SeriesEntry entry = renewed.series().getFirst();
        assertEquals(3, entry.series().samples().size());
        assertEquals(Role.DEMAND, entry.role());
        assertEquals(Unit.REQUESTS_PER_MINUTE, entry.unit());
        assertEquals(Optional.empty(), entry.component());
    }

    @Test
    void takesTheFilesNewUnitWhenTheFileChangedIt() {
        SeriesEntry before = series("rps", "a", Role.THROUGHPUT, "", 1);
        Workbook old = SeriesEdits.setUnit(
                add(EMPTY, source("a", "a.json"), before),
                List.of(before.series().id()),
                Unit.ERRORS_PER_SECOND);
        SeriesEntry after = series("rps", "b", Role.THROUGHPUT, "", 1);
        TimeSeries perMinute = after.series().read(Unit.REQUESTS_PER_MINUTE, Kind.RATE);
        Workbook renewed = add(
                old,
                source("b", "a.json"),
                new SeriesEntry(perMinute, perMinute.unit(), perMinute.kind(), after.role(), after.component()));
        assertEquals(Unit.REQUESTS_PER_MINUTE, renewed.series().getFirst().unit());
    }

    @Test
    void tellsSeriesOfTheSameNameApartByTheirFile() {
        Workbook workbook = add(EMPTY, source("a", "mon/a.json"), series("rps", "a", Role.OTHER, "", 1));
        workbook = add(workbook, source("b", "tue/a.json"), series("rps", "b", Role.OTHER, "", 2));
        workbook = add(workbook, source("c", "wed/a.json"), series("rps", "c", Role.OTHER, "", 3));
        assertEquals(List.of("rps", "rps@a.json", "rps@a.json#2"), ids(workbook));
        Workbook again = add(workbook, source("d", "tue/a.json"), series("rps", "d", Role.OTHER, "", 4, 5));
        assertEquals(List.of("rps", "rps@a.json", "rps@a.json#2"), ids(again));
        assertEquals(2, again.series().get(1).series().samples().size());
    }

    @Test
    void ordersComponentsFromTheEntryToTheDatabase() {
        Workbook workbook = add(
                EMPTY,
                source("a", "a.json"),
                series("1", "a", Role.UTILISATION, "mongo", 1),
                series("2", "a", Role.UTILISATION, "auth", 1),
                series("3", "a", Role.RESPONSE_TIME, "app", 1),
                series("4", "a", Role.THROUGHPUT, "haproxy", 1),
                series("5", "a", Role.CONCURRENCY, "nginx-proxy", 1),
                series("6", "a", Role.OTHER, "prometheus", 1),
                series("7", "a", Role.UTILISATION, "billing", 1),
                series("8", "a", Role.QUEUE, "auth-db", 1));
        assertEquals(
                List.of("haproxy", "nginx-proxy", "app", "auth", "billing", "mongo", "auth-db"), components(workbook));
    }

    @Test
    void putsANewComponentIntoThePlannersOrder() {
        Workbook workbook = EMPTY;
        for (String name : List.of("mongo", "nginx")) {
            workbook = PathEdits.add(workbook, PathEdits.newComponent(workbook, name), 9);
        }
        workbook = add(workbook, source("a", "a.json"), series("x", "a", Role.UTILISATION, "app", 1));
        assertEquals(List.of("mongo", "nginx", "app"), components(workbook));
    }

    @Test
    void countsInstancesFromSeriesAndFromTests() {
        LoadStep step = step(Map.of("app1", 0.5, "app2", 0.6, "mongo", 0.9, "cpu", 0.7), Optional.empty());
        LoadTest test = new LoadTest("t", Optional.empty(), Optional.empty(), List.of(step), "a");
        Workbook workbook = Intake.add(
                EMPTY,
                source("a", "a.csv"),
                List.of(series("n", "a", Role.INSTANCES, "mongo", 5, 3), series("rps", "a", Role.THROUGHPUT, "web", 5)),
                List.of(test));
        assertEquals(List.of("web", "app", "mongo"), components(workbook));
        assertEquals(2, count(workbook, "app"));
        assertEquals(3, count(workbook, "mongo"));
        assertEquals(1, count(workbook, "web"));
    }

    @Test
    void takesASetUpForNoComponent() {
        LoadTest test =
                new LoadTest("t", Optional.empty(), Optional.of("nginx+app (noop)"), List.of(LoadStep.of(1, 10)), "a");
        Workbook workbook = Intake.add(EMPTY, source("a", "a.csv"), List.of(), List.of(test));
        assertEquals(List.of(), components(workbook));
    }

    @Test
    void proposesIterationsInTheirOrderAndNoneInProduction() {
        Workbook workbook = Intake.addAll(
                EMPTY,
                List.of(
                        delivery("a", test("t10", "a", "it10")),
                        delivery("b", test("t2", "b", "it2")),
                        delivery("c", test("t2b", "c", "it2"))));
        assertEquals(
                List.of("it2", "it10"),
                workbook.iterations().stream().map(Iteration::id).toList());
        assertEquals(List.of("t2", "t2b"), workbook.iterations().getFirst().testIds());
        assertEquals(Optional.empty(), workbook.production());
    }

    @Test
    void takesASingleIterationForTheOneInProductionAndDatesIt() {
        Workbook zoned = Workbook.empty("new", ZoneId.of("Asia/Tokyo"));
        LoadStep late = step(Map.of(), Optional.of(Instant.parse("2026-09-01T16:00:00Z")));
        LoadTest test = new LoadTest("t", Optional.of("0"), Optional.empty(), List.of(late), "a");
        Workbook workbook = Intake.add(zoned, source("a", "a.csv"), List.of(), List.of(test));
        assertEquals(Optional.of("0"), workbook.production());
        assertEquals(
                Optional.of(LocalDate.of(2026, 9, 2)),
                workbook.iterations().getFirst().date());
    }

    @Test
    void keepsTheDecidedIterationInProductionAndGivesItNewTests() {
        Workbook workbook =
                Intake.addAll(EMPTY, List.of(delivery("a", test("t0", "a", "0")), delivery("b", test("t1", "b", "1"))));
        workbook = IterationEdits.setProduction(workbook, Optional.of("1"));
        workbook = IterationEdits.assign(workbook, "t0", Optional.of("1"));
        workbook = Intake.add(workbook, source("c", "c.csv"), List.of(), List.of(test("t0c", "c", "0")));
        assertEquals(Optional.of("1"), workbook.production());
        assertEquals(
                List.of(List.of("t0c"), List.of("t1", "t0")),
                workbook.iterations().stream().map(Iteration::testIds).toList());
    }

    @Test
    void row05WhatWasDecidedHoldsForTheNextFileWithTheSameColumns() {
        Workbook first = add(EMPTY, read("a", "shape"), series("rps", "a", Role.OTHER, "", 1, 2));
        Workbook decided = SeriesEdits.setRole(
                first, List.of(first.series().getFirst().series().id()), Role.DEMAND);
        Workbook second = add(decided, read("b", "shape"), series("rps", "b", Role.OTHER, "", 3, 4));
        assertEquals(
                List.of(Role.DEMAND, Role.DEMAND),
                second.series().stream().map(SeriesEntry::role).toList());
        Workbook unlike = add(decided, read("c", "other"), series("rps", "c", Role.OTHER, "", 3, 4));
        assertEquals(Role.OTHER, unlike.series().getLast().role());
    }

    private static Source read(String sha256, String shape) {
        TextReading reading =
                new TextReading(TextForm.RECOGNISED, TextForm.RECOGNISED, List.of("t", "rps"), List.of(), shape);
        return new Source(sha256, sha256 + ".csv", "csv", 10, Optional.empty(), List.of(), Optional.of(reading));
    }

    @Test
    void tellsTestsOfTheSameNameApart() {
        Workbook workbook =
                Intake.addAll(EMPTY, List.of(delivery("a", test("t", "a", "0")), delivery("b", test("t", "b", "1"))));
        assertEquals(
                List.of("t", "t@b.csv"),
                workbook.tests().stream().map(LoadTest::id).toList());
    }

    private static Workbook add(Workbook workbook, Source source, SeriesEntry... series) {
        return Intake.add(workbook, source, List.of(series), List.of());
    }

    @Test
    void keepsTheNameThatAComponentWasGivenWhenItsLoadTestIsReadAgain() {
        LoadTest first = new LoadTest(
                "t",
                Optional.of("0"),
                Optional.empty(),
                List.of(
                        step(Map.of("db-host", 0.5, "web", 0.25), Optional.empty()),
                        step(Map.of("db-host", 0.75, "web", 0.5), Optional.empty())),
                "a");
        Workbook read = Intake.addAll(EMPTY, List.of(delivery("a", first)));
        Workbook named = PathEdits.rename(read, "db-host", "mongo");
        LoadTest longer = new LoadTest(
                "t",
                Optional.of("0"),
                Optional.empty(),
                List.of(
                        first.steps().get(0),
                        first.steps().get(1),
                        step(Map.of("db-host", 1.0, "web", 0.75), Optional.empty())),
                "b");
        Workbook again =
                Intake.addAll(named, List.of(new Intake.Delivery(source("b", "a.csv"), List.of(), List.of(longer))));
        assertEquals(named.path(), again.path());
        assertEquals(
                List.of("mongo", "web"), List.copyOf(again.tests().getFirst().measuredComponents()));
        assertEquals(3, again.tests().getFirst().steps().size());
    }

    private static Intake.Delivery delivery(String sha256, LoadTest test) {
        return new Intake.Delivery(source(sha256, sha256 + ".csv"), List.of(), List.of(test));
    }

    private static Source source(String sha256, String path) {
        Source.Note note =
                new Source.Note(Severity.CAUTION, 3, -1, Message.literal("odd"), Message.literal("left out"));
        return new Source(sha256, path, "csv", 10, Optional.empty(), List.of(note));
    }

    private static SeriesEntry series(String name, String sha256, Role role, String component, double... values) {
        long[] stamps = new long[values.length];
        for (int i = 0; i < stamps.length; i++) {
            stamps[i] = i * 60_000L;
        }
        TimeSeries series = new TimeSeries(
                SeriesId.of(name, Map.of()),
                Unit.REQUESTS_PER_SECOND,
                Kind.RATE,
                new Coverage(Stamp.START, 60_000),
                Aggregator.MEAN,
                ArraySamples.of(stamps, values),
                sha256);
        Optional<String> of = component.isEmpty() ? Optional.empty() : Optional.of(component);
        return new SeriesEntry(series, series.unit(), series.kind(), role, of);
    }

    private static LoadTest test(String id, String sha256, String iteration) {
        return new LoadTest(id, Optional.of(iteration), Optional.empty(), List.of(LoadStep.of(1, 10)), sha256);
    }

    private static LoadStep step(Map<String, Double> utilisation, Optional<Instant> start) {
        return new LoadStep(
                1,
                OptionalDouble.of(1),
                OptionalDouble.empty(),
                10,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new TreeMap<>(),
                new TreeMap<>(utilisation),
                new TreeMap<>(),
                OptionalDouble.empty(),
                start);
    }

    private static List<String> ids(Workbook workbook) {
        return workbook.series().stream()
                .map(entry -> entry.series().id().toString())
                .toList();
    }

    private static List<String> components(Workbook workbook) {
        return workbook.path().components().stream().map(Component::name).toList();
    }

    private static int count(Workbook workbook, String component) {
        return workbook.path().component(component).orElseThrow().resource().count();
    }
}
