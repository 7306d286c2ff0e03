package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.Role;
import headroom.model.workbook.Intake;
import headroom.model.workbook.Intake.Delivery;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Series that follow from what lies in several files.
class TogetherTest {
    private static final long START = 1_795_334_400L;
    private static final Workbook EMPTY = Workbook.empty("w", ZoneOffset.UTC);

    /// A file with series of 20 minutes: each its labels, its first value, and by how much it rises each minute.
    private static Delivery file(String name, String... series) {
        String result = Arrays.stream(series)
                .map(one -> one.split(" ", 3))
                .map(one -> "{\"metric\":" + one[0] + ",\"values\":["
                        + IntStream.range(0, 20)
                                .mapToObj(i -> "[" + (START + 60L * i) + ",\""
                                        + (Double.parseDouble(one[1]) + i * Double.parseDouble(one[2])) + "\"]")
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        Imported imported = Reading.named(
                        name,
                        "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[" + result + "]}}")
                .imported();
        return new Delivery(imported.source(), imported.series(), imported.tests());
    }

    private static String of(String metric, String instance) {
        return "{\"__name__\":\"" + metric + "\",\"instance\":\"" + instance + "\"}";
    }

    private static String bucket(String bound) {
        return "{\"__name__\":\"lat_seconds_bucket\",\"job\":\"shop\",\"le\":\"" + bound + "\"}";
    }

    private static Workbook taken(Workbook workbook, Delivery... files) {
        return Intake.addAll(workbook, Together.complete(workbook, List.of(files)));
    }

    private static Optional<SeriesEntry> series(Workbook workbook, String id) {
        return workbook.series().stream()
                .filter(entry -> entry.series().id().toString().equals(id))
                .findFirst();
    }

    private static double first(Workbook workbook, String id) {
        return series(workbook, id)
                .orElseThrow(() -> new AssertionError(workbook.series().stream()
                        .map(entry -> entry.series().id().toString())
                        .toList()
                        .toString()))
                .series()
                .samples()
                .value(0);
    }

    @Test
    void aUseInOneFileIsReckonedAgainstItsLimitInAnother() {
        Delivery used = file("used.json", of("hikaricp_connections_active", "a:1") + " 5 0");
        Delivery most = file("most.json", of("hikaricp_connections_max", "a:1") + " 20 0");
        Workbook both = taken(EMPTY, used, most);
        String id = "hikaricp_pool_utilisation_ratio{instance=\"a:1\"}";
        assertEquals(0.25, first(both, id), 1e-12);
        assertEquals(Role.UTILISATION, series(both, id).orElseThrow().role());
        assertTrue(
                both.sources().getLast().notes().stream()
                        .anyMatch(note -> note.message().key().equals("import.computed-together")),
                "the file that came last says so");
        Workbook oneByOne = taken(taken(EMPTY, used), most);
        assertEquals(0.25, first(oneByOne, id), 1e-12, "it does not matter whether they come together");
        assertEquals(oneByOne.series().size(), taken(oneByOne, most).series().size(), "again changes nothing");
    }

    @Test
    void whatSharesNoLabelMayBelongToAnotherSystem() {
        Workbook both = taken(
                EMPTY,
                file("used.json", of("hikaricp_connections_active", "a:1") + " 5 0"),
                file("most.json", of("hikaricp_connections_max", "b:1") + " 20 0"));
        assertEquals(2, both.series().size());
        Workbook bare = taken(
                EMPTY,
                file("used.json", "{\"__name__\":\"hikaricp_connections_active\"} 5 0"),
                file("most.json", "{\"__name__\":\"hikaricp_connections_max\"} 20 0"));
        assertEquals(2, bare.series().size());
    }

    @Test
    void filesThatHoldAllOfItAreLeftAlone() {
        Delivery one = file(
                "one.json",
                of("hikaricp_connections_active", "a:1") + " 5 0",
                of("hikaricp_connections_max", "a:1") + " 20 0");
        Delivery other = file(
                "other.json",
                of("hikaricp_connections_active", "b:1") + " 4 0",
                of("hikaricp_connections_max", "b:1") + " 8 0");
        assertEquals(List.of(one, other), Together.complete(EMPTY, List.of(one, other)));
    }

    @Test
    void bucketsOfOneHistogramInTwoFilesMakeItsQuantiles() {
        Delivery low = file("low.json", bucket("0.1") + " 0 60", bucket("0.2") + " 0 120");
        Delivery high = file("high.json", bucket("0.4") + " 0 180", bucket("+Inf") + " 0 240");
        Workbook both = taken(EMPTY, low, high);
        // of four requests a second one each below 0.1, 0.2 and 0.4 s: half of them below 0.2 s
        assertEquals(0.2, first(both, "lat_seconds{job=\"shop\",quantile=\"0.5\"}"), 1e-12);
        Workbook alone = taken(EMPTY, high);
        assertTrue(
                first(alone, "lat_seconds{job=\"shop\",quantile=\"0.5\"}") != 0.2, "the upper buckets alone tell less");
    }

    @Test
    void aSumAndItsCountInTwoFilesMakeTheMean() {
        Workbook both = taken(
                EMPTY,
                file("sum.json", "{\"__name__\":\"work_seconds_sum\",\"job\":\"shop\"} 0 30"),
                file("count.json", "{\"__name__\":\"work_seconds_count\",\"job\":\"shop\"} 0 120"));
        assertEquals(0.25, first(both, "work_seconds_mean{job=\"shop\"}"), 1e-12);
    }
}
