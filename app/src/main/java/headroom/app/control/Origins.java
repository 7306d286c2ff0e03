package headroom.app.control;

import headroom.app.control.Explained.Origin;
import headroom.model.Message;
import headroom.model.capacity.LoadTest;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.SeriesFold;
import headroom.model.workbook.Workbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which files and series the figures of an analysis rest on.
///
/// @param analysis what was computed
public record Origins(Analysis analysis) {
    private static final int MOST = 6;

    /// The series that the demand was read from, each with its window of time and its file.
    public List<Origin> demand() {
        return ofSeries(
                entry -> analysis.demandSeries().contains(entry.series().id().toString()));
    }

    /// What the capacity of a component rests on: its load tests and those of the whole path, and what production shows
    /// of it.
    public List<Origin> capacity(String component) {
        List<Origin> origins = new ArrayList<>(ofTests(
                test -> test.component().isEmpty() || test.component().get().equals(component)));
        origins.addAll(ofSeries(
                entry -> entry.component().filter(component::equals).isPresent() && entry.role() != Role.OTHER));
        return origins.stream().limit(MOST).toList();
    }

    /// The files that the load tests of an iteration were read from.
    public List<Origin> iteration(List<String> testIds) {
        return ofTests(test -> testIds.contains(test.id()));
    }

    /// What a plan rests on: the choke point with its evidence, and the forecast.
    public List<Origin> plan(Optional<String> bottleneck) {
        List<Origin> origins = new ArrayList<>();
        bottleneck.ifPresent(
                name -> origins.add(new Origin(Message.of("explain.from-capacity", name), Goal.Place.component(name))));
        origins.add(new Origin(Message.of("explain.from-forecast"), Goal.Place.view("forecast")));
        return origins;
    }

    /// What the answer rests on: its plans, the choke point, the forecast and the series of the demand.
    public List<Origin> answer(Optional<String> bottleneck) {
        List<Origin> origins =
                new ArrayList<>(List.of(new Origin(Message.of("explain.from-plan"), Goal.Place.view("plan"))));
        origins.addAll(plan(bottleneck));
        origins.addAll(demand());
        return origins;
    }

    /// A file, by its fingerprint.
    public static List<Origin> file(Workbook workbook, String sha256) {
        return workbook.sources().stream()
                .filter(source -> source.sha256().equals(sha256))
                .map(source -> new Origin(
                        Message.of("explain.from-file", source.fileName()), Goal.Place.file(source.sha256())))
                .toList();
    }

    /// The files that a series was read from: those of its exports, or of the members that it was made of.
    public static List<Origin> files(Workbook workbook, SeriesEntry entry) {
        return sources(workbook, entry)
                .flatMap(id -> file(workbook, id).stream())
                .toList();
    }

    private static Stream<String> sources(Workbook workbook, SeriesEntry entry) {
        Set<SeriesId> wanted = entry.fold().map(SeriesFold::members).orElse(List.of()).stream()
                .map(SeriesFold.Member::id)
                .collect(Collectors.toCollection(HashSet::new));
        wanted.add(entry.series().id());
        return workbook.series().stream()
                .filter(other -> wanted.contains(other.series().id()))
                .flatMap(other -> other.parts().stream())
                .map(TimeSeries::sourceId)
                .distinct();
    }

    private List<Origin> ofTests(Predicate<LoadTest> wanted) {
        Workbook workbook = analysis.workbook();
        return workbook.tests().stream()
                .filter(wanted)
                .map(LoadTest::sourceId)
                .distinct()
                .flatMap(id -> source(id).stream())
                .map(source -> new Origin(
                        Message.of("explain.from-test", source.fileName()), Goal.Place.file(source.sha256())))
                .toList();
    }

    private List<Origin> ofSeries(Predicate<SeriesEntry> wanted) {
        return analysis.workbook().series().stream()
                .filter(entry -> entry.series().samples().size() > 0)
                .filter(wanted)
                .limit(MOST)
                .map(this::of)
                .toList();
    }

    private Origin of(SeriesEntry entry) {
        TimeSeries series = entry.series();
        String id = series.id().toString();
        return new Origin(
                Message.of(
                        "explain.from-series",
                        id,
                        day(series.startMillis()),
                        day(series.endMillis()),
                        fileNames(entry)),
                Goal.Place.series(id));
    }

    private String fileNames(SeriesEntry entry) {
        return sources(analysis.workbook(), entry)
                .flatMap(id -> source(id).stream())
                .map(Source::fileName)
                .collect(Collectors.joining(", "));
    }

    private LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(analysis.workbook().zone()).toLocalDate();
    }

    private Optional<Source> source(String sha256) {
        return analysis.workbook().sources().stream()
                .filter(source -> source.sha256().equals(sha256))
                .findFirst();
    }
}
