package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.capacity.Component;
import headroom.model.capacity.RequestPath;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class DemandSelectionTest {
    private static final Instant DAY_0 = Instant.parse("2026-03-01T00:00:00Z");
    private static final long MINUTE = 60_000;

    private static SeriesEntry entry(String metric, String suffix, int fromDay, int toDay, LongToDoubleFunction rps) {
        return entry(SeriesId.of(metric, Map.of()).withSuffix(suffix), 5 * MINUTE, fromDay, toDay, rps);
    }

    private static SeriesEntry entry(SeriesId id, long step, int fromDay, int toDay, LongToDoubleFunction rps) {
        return Workbooks.entry(
                id,
                Role.DEMAND,
                Unit.REQUESTS_PER_SECOND,
                Kind.RATE,
                step,
                DAY_0.plusSeconds(86_400L * fromDay),
                DAY_0.plusSeconds(86_400L * toDay),
                rps);
    }

    private static Workbook with(SeriesEntry... series) {
        return Workbook.empty("demand", ZoneOffset.UTC).edit(draft -> draft.series = List.of(series));
    }

    private static DemandSelection selected(SeriesEntry... series) {
        return DemandSelection.of(with(series)).orElseThrow();
    }

    @Test
    void addsUpThePartsOfAMetric() {
        DemandSelection demand = selected(
                entry(SeriesId.of("rps", Map.of("host", "a")), 5 * MINUTE, 0, 3, millis -> 100),
                entry(SeriesId.of("rps", Map.of("host", "b")), 5 * MINUTE, 1, 3, millis -> 40));
        assertEquals(100, demand.rps().mean(0));
        assertEquals(140, demand.rps().mean(300), "the second host started after a day");
        assertEquals(
                List.of("analysis.demand-summed"),
                demand.notes().stream().map(Message::key).toList());
        assertEquals(3 * 288, demand.rps().size());
    }

    @Test
    void addsUpDifferentMetrics() {
        DemandSelection demand =
                selected(entry("logins", "", 0, 2, millis -> 100), entry("tokens", "", 0, 2, millis -> 300));
        assertEquals(400, demand.rps().mean(10));
        assertEquals(2, demand.series().size());
    }

    @Test
    void doesNotAddWhatTellsTheSameOnceMore() {
        DemandSelection demand = selected(
                entry("nginx_requests", "", 0, 4, millis -> 200), entry("elb.requests", "", 1, 3, millis -> 205));
        assertEquals(200, demand.rps().mean(500));
        assertEquals(List.of("nginx_requests"), demand.series());
        assertEquals(
                List.of("analysis.demand-again"),
                demand.notes().stream().map(Message::key).toList());
    }

    @Test
    void continuesOneExportWithTheNext() {
        DemandSelection demand =
                selected(entry("rps", "", 0, 4, millis -> 200), entry("rps", "week2.csv", 3, 6, millis -> 200));
        assertEquals(6 * 288, demand.rps().size());
        for (int i = 0; i < demand.rps().size(); i++) {
            assertEquals(200, demand.rps().mean(i), "step " + i);
        }
    }

    @Test
    void startsAgainAfterAPauseBetweenTwoExports() {
        DemandSelection demand =
                selected(entry("rps", "", 0, 2, millis -> 200), entry("rps", "later.csv", 3, 5, millis -> 260));
        assertEquals(200, demand.rps().mean(0));
        assertEquals(0, demand.rps().count(2 * 288 + 5));
        assertEquals(260, demand.rps().mean(4 * 288));
    }

    @Test
    void learnsHowMuchHigherOneMinutePeaksAre() {
        LongToDoubleFunction fine = millis -> 100 + (millis / MINUTE % 5 == 0 ? 60 : 0);
        LongToDoubleFunction coarse = millis -> 112;
        DemandSelection demand =
                selected(entry("rps", "", 0, 20, coarse), entry(SeriesId.of("rps_1m", Map.of()), MINUTE, 4, 9, fine));
        assertEquals(112, demand.rps().mean(0));
        LearnedPeakFactor factor = LearnedPeakFactor.of(demand, ZoneOffset.UTC).orElseThrow();
        assertEquals(160 / 112.0, factor.ratio(), 1e-9);
        assertEquals(5, factor.days());
    }

    private static SeriesEntry statistic(String host, String statistic, LongToDoubleFunction value) {
        Map<String, String> labels =
                host.isEmpty() ? Map.of("statistic", statistic) : Map.of("host", host, "statistic", statistic);
        SeriesEntry entry = entry(SeriesId.of("hits", labels), 5 * MINUTE, 0, 5, value);
        if (statistic.equals("rate")) {
            return entry;
        }
        TimeSeries mean = entry.series();
        TimeSeries highest = new TimeSeries(
                mean.id(), mean.unit(), mean.kind(), mean.coverage(), Aggregator.MAX, mean.samples(), mean.sourceId());
        return new SeriesEntry(highest, entry.unit(), entry.kind(), Role.OTHER, entry.component());
    }

    @Test
    void learnsPeaksFromTheHighestOfEachStep() {
        DemandSelection demand = selected(
                statistic("a", "rate", millis -> 100),
                statistic("a", "max_rate", millis -> millis % (60 * MINUTE) == 0 ? 170 : 120));
        assertEquals(
                List.of("hits{host=\"a\",statistic=\"rate\"}"), demand.series(), "the highest does not count again");
        LearnedPeakFactor factor = LearnedPeakFactor.of(demand, ZoneOffset.UTC).orElseThrow();
        assertEquals(1.7, factor.ratio(), 1e-9);
        assertEquals(5, factor.days());
    }

    @Test
    void learnsPeaksOfASumFromTheHighestOfTheSumAlone() {
        SeriesEntry[] members = {
            statistic("a", "rate", millis -> 100),
            statistic("b", "rate", millis -> 60),
            statistic("a", "max_rate", millis -> 300),
            statistic("b", "max_rate", millis -> 300)
        };
        assertTrue(
                LearnedPeakFactor.of(selected(members), ZoneOffset.UTC).isEmpty(),
                "the highest of members do not fall together");
        SeriesEntry[] all = Arrays.copyOf(members, 5);
        all[4] = statistic("", "max_sum_rate", millis -> 200);
        assertEquals(
                1.25,
                LearnedPeakFactor.of(selected(all), ZoneOffset.UTC)
                        .orElseThrow()
                        .ratio(),
                1e-9);
        all[4] = statistic("", "max_sum_rate", millis -> 1);
        assertTrue(
                LearnedPeakFactor.of(selected(all), ZoneOffset.UTC).isEmpty(),
                "what lies below the mean is not its highest");
    }

    @Test
    void learnsNothingFromTwoDays() {
        DemandSelection demand = selected(
                entry("rps", "", 0, 20, millis -> 112),
                entry(SeriesId.of("rps_1m", Map.of()), MINUTE, 4, 6, millis -> 112));
        assertTrue(LearnedPeakFactor.of(demand, ZoneOffset.UTC).isEmpty());
    }

    @Test
    void readsThroughputAtTheEntryWhereNoDemandIsKnown() {
        SeriesEntry app = entry("app_rps", "", 0, 2, millis -> 300);
        SeriesEntry db = entry("db_rps", "", 0, 2, millis -> 900);
        Workbook workbook = with(throughput(db, "db"), throughput(app, "app"))
                .edit(draft -> draft.path = new RequestPath(List.of(visited("app", 1.5), visited("db", 3))));
        DemandSelection demand = DemandSelection.of(workbook).orElseThrow();
        assertEquals(List.of("app_rps"), demand.series());
        assertEquals(200, demand.rps().mean(0), 1e-9, "a user request visits the entry one and a half times");
    }

    @Test
    void turnsACounterIntoARate() {
        SeriesEntry counter = Workbooks.entry(
                SeriesId.of("requests_total", Map.of()),
                Role.DEMAND,
                Unit.REQUESTS,
                Kind.COUNTER,
                MINUTE,
                DAY_0,
                DAY_0.plusSeconds(7_200),
                millis -> (millis - DAY_0.toEpochMilli()) / 1_000.0 * 25);
        DemandSelection demand = selected(counter);
        assertEquals(25, demand.rps().mean(30), 1e-9);
        assertEquals(MINUTE, demand.rps().stepMillis());
        assertFalse(demand.averaged());
    }

    @Test
    void cannotReadADurationAsDemand() {
        SeriesEntry wrong = entry("latency", "", 0, 2, millis -> 0.2);
        SeriesEntry seconds = new SeriesEntry(wrong.series(), Unit.SECONDS, Kind.GAUGE, Role.DEMAND, Optional.empty());
        assertTrue(DemandSelection.of(with(seconds)).isEmpty());
    }

    private static Component visited(String name, double visits) {
        Component plain = Workbooks.component(name, 2, 10, 1);
        return new Component(name, visits, plain.resource(), plain.assumedCapacityRps());
    }

    private static SeriesEntry throughput(SeriesEntry entry, String component) {
        return new SeriesEntry(entry.series(), entry.unit(), entry.kind(), Role.THROUGHPUT, Optional.of(component));
    }
}
