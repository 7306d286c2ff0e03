package headroom.importers.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import headroom.model.capacity.Component;
import headroom.model.capacity.RequestPath;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.PlannedEvent;
import headroom.model.series.Source;
import headroom.model.workbook.ForecastChoices;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files written by each version of the format, each by the program of its time: all open in this one.
class KeptExamplesTest {
    @TempDir
    private Path folder;

    static Stream<Integer> versions() {
        return IntStream.rangeClosed(1, WorkbookFile.SCHEMA_VERSION).boxed();
    }

    private Path kept(int version) throws IOException {
        String name = "version-" + version + ".headroom";
        try (InputStream bytes = KeptExamplesTest.class.getResourceAsStream(name)) {
            assertNotNull(
                    bytes,
                    "format " + version + " has no kept example: write Workbooks.full() with it and keep it as " + name
                            + " among the test resources");
            return Files.write(folder.resolve(name), bytes.readAllBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void opensWithEverythingThatItsVersionKnew(int version) throws IOException {
        assertEquals(expected(version), WorkbookFile.open(kept(version)).workbook());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void isOfTheVersionThatItsNameSays(int version) throws IOException {
        String head = document(kept(version)).substring(0, 100);
        assertEquals(true, head.contains("\"schema_version\" : " + version + ","), head);
    }

    @Test
    void thisVersionWritesWhatItsKeptExampleHolds() throws IOException {
        Path now = folder.resolve("now.headroom");
        WorkbookFile.write(Workbooks.full(), now);
        assertEquals(
                document(kept(WorkbookFile.SCHEMA_VERSION)),
                document(now),
                "what is written has changed: raise WorkbookFile.SCHEMA_VERSION and keep an example of the new version");
    }

    private static String document(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("workbook.json")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The workbook of the examples, without what came after a version.
    private static Workbook expected(int version) {
        Workbook workbook = version < 7 ? Workbooks.ofOneFileEach() : Workbooks.full();
        if (version < 6) {
            workbook = withoutChoices(workbook);
        }
        if (version < 5) {
            workbook = withoutCurrentValues(workbook);
        }
        if (version < 4) {
            workbook = withoutPlan(workbook);
        }
        if (version < 3) {
            workbook = withoutReadings(workbook);
        }
        if (version < 2) {
            workbook = withoutMeasuredCounts(workbook);
        }
        return workbook;
    }

    private static Workbook withoutChoices(Workbook workbook) {
        ForecastChoices choices = workbook.forecast();
        DemandPlan plan = choices.demandPlan();
        DemandPlan entered = plan.withEvents(plan.events().stream()
                .map(event -> new PlannedEvent(event.name(), event.first(), event.days(), event.effect()))
                .toList());
        return workbook.edit(draft -> draft.forecast =
                new ForecastChoices(choices.horizonWeeks(), choices.peakFactor(), Optional.of(entered)));
    }

    private static Workbook withoutCurrentValues(Workbook workbook) {
        return workbook.edit(draft -> draft.sources = workbook.sources().stream()
                .map(source -> new Source(
                        source.sha256(),
                        source.path(),
                        source.format(),
                        source.bytes(),
                        source.modified(),
                        source.notes(),
                        source.reading()))
                .toList());
    }

    private static Workbook withoutPlan(Workbook workbook) {
        ForecastChoices choices = workbook.forecast();
        Optional<DemandPlan> none = Optional.empty();
        return workbook.edit(
                draft -> draft.forecast = new ForecastChoices(choices.horizonWeeks(), choices.peakFactor(), none));
    }

    /// The example of then was of a format that leaves nothing open.
    private static Workbook withoutReadings(Workbook workbook) {
        return workbook.edit(draft -> draft.sources = workbook.sources().stream()
                .map(source -> new Source(
                        source.sha256(),
                        "in/datadog.json",
                        "datadog-api-json",
                        source.bytes(),
                        source.modified(),
                        source.notes()))
                .toList());
    }

    private static Workbook withoutMeasuredCounts(Workbook workbook) {
        return workbook.edit(draft -> draft.path = new RequestPath(workbook.path().components().stream()
                .map(component -> new Component(
                        component.name(), component.visits(), component.resource(), component.assumedCapacityRps()))
                .toList()));
    }
}
