package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.capacity.ObservedComponent;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.Objective;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.Rollup;
import headroom.model.series.SeriesId;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationTest {
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-02T00:00:00Z");
    private static final long MINUTE = 60_000;

    private static SeriesEntry entry(SeriesId id, Role role, Unit unit, long step, LongToDoubleFunction value) {
        return Workbooks.of(Workbooks.entry(id, role, unit, Kind.GAUGE, step, FROM, TO, value), "app");
    }

    private static ObservedComponent observed(SeriesEntry... series) {
        Workbook workbook = Workbook.empty("observed", ZoneOffset.UTC).edit(draft -> {
            draft.series = List.of(series);
            draft.path = new RequestPath(List.of(Workbooks.component("app", 2, 1, 1)));
            draft.objective = Workbooks.system()
                    .objective()
                    .map(old -> new Objective(
                            old.service(),
                            old.demand(),
                            Optional.of(new ResponseObjective(0.3, 95)),
                            old.from(),
                            old.through(),
                            old.confidence()));
        });
        Rollup demand = Rollup.of(FROM.toEpochMilli(), 5 * MINUTE, new double[288]);
        return new Observation(workbook, Optional.of(demand)).components().getFirst();
    }

    @Test
    void poolsInstancesAndKeepsTheHottest() {
        Rollup use = observed(
                        entry(SeriesId.of("cpu", Map.of("host", "a")), Role.UTILISATION, Unit.PERCENT, MINUTE, m -> 40),
                        entry(SeriesId.of("cpu", Map.of("host", "b")), Role.UTILISATION, Unit.PERCENT, MINUTE, m -> 80))
                .utilisation()
                .orElseThrow();
        assertEquals(0.6, use.mean(3), 1e-9);
        assertEquals(0.8, use.max(3), 1e-9);
    }

    @Test
    void takesTheFullestOfSeveralResources() {
        Rollup use = observed(
                        entry(SeriesId.of("cpu", Map.of()), Role.UTILISATION, Unit.PERCENT, MINUTE, m -> 40),
                        entry(SeriesId.of("disk", Map.of()), Role.UTILISATION, Unit.RATIO, MINUTE, m -> 0.7))
                .utilisation()
                .orElseThrow();
        assertEquals(0.7, use.mean(0), 1e-9);
    }

    @Test
    void dividesBusyCoresByTheirLimit() {
        Rollup use = observed(
                        entry(SeriesId.of("cores", Map.of()), Role.UTILISATION, Unit.CORES, MINUTE, m -> 3),
                        entry(SeriesId.of("limit", Map.of()), Role.LIMIT, Unit.CORES, MINUTE, m -> 4))
                .utilisation()
                .orElseThrow();
        assertEquals(0.75, use.mean(0), 1e-9);
    }

    @Test
    void readsAUseWithoutAUnitByItsValues() {
        Rollup use = observed(entry(SeriesId.of("busy", Map.of()), Role.UTILISATION, Unit.UNKNOWN, MINUTE, m -> 55))
                .utilisation()
                .orElseThrow();
        assertEquals(0.55, use.mean(0), 1e-9);
        assertTrue(observed(entry(SeriesId.of("busy", Map.of()), Role.UTILISATION, Unit.UNKNOWN, MINUTE, m -> 5_500))
                .utilisation()
                .isEmpty());
    }

    @Test
    void takesThePercentileNearestToTheObjectives() {
        Rollup response = observed(
                        entry(
                                SeriesId.of("latency.p50", Map.of()),
                                Role.RESPONSE_TIME,
                                Unit.MILLISECONDS,
                                MINUTE,
                                m -> 20),
                        entry(
                                SeriesId.of("latency.p95", Map.of()),
                                Role.RESPONSE_TIME,
                                Unit.MILLISECONDS,
                                MINUTE,
                                m -> 120),
                        entry(
                                SeriesId.of("latency", Map.of("quantile", "0.99")),
                                Role.RESPONSE_TIME,
                                Unit.SECONDS,
                                MINUTE,
                                m -> 0.4))
                .responseSeconds()
                .orElseThrow();
        assertEquals(0.12, response.mean(0), 1e-9);
    }

    @Test
    void putsEverythingOnOneGrid() {
        ObservedComponent app = observed(
                entry(SeriesId.of("rps", Map.of()), Role.THROUGHPUT, Unit.REQUESTS_PER_SECOND, MINUTE, m -> 100),
                entry(SeriesId.of("cpu", Map.of()), Role.UTILISATION, Unit.RATIO, 15 * MINUTE, m -> 0.5),
                entry(SeriesId.of("errors", Map.of()), Role.ERRORS, Unit.ERRORS_PER_SECOND, MINUTE, m -> 2));
        assertEquals(15 * MINUTE, app.throughputRps().orElseThrow().stepMillis());
        assertEquals(15 * MINUTE, app.utilisation().orElseThrow().stepMillis());
        assertEquals(0.02, app.errorRatio().orElseThrow().mean(4), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "latency.p99, 99",
        "latency_p999, 99.9",
        "latency.p99.9, 99.9",
        "trace.95percentile, 95",
        "http_99th, 99",
        "latency, 50",
        "http2_latency, 50",
        "map10, 50"
    })
    void readsThePercentileFromTheName(String metric, double expected) {
        assertEquals(expected, Percentiles.of(SeriesId.of(metric, Map.of())), 1e-9);
    }

    @Test
    void readsThePercentileFromTheLabel() {
        assertEquals(99.9, Percentiles.of(SeriesId.of("latency_p50", Map.of("quantile", "0.999"))), 1e-9);
    }
}
