package headroom.importers.catalogue;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final Meaning NOTHING_SAID =
            new Meaning(Unit.UNKNOWN, Kind.UNKNOWN, Aggregator.UNKNOWN, Role.OTHER, Optional.empty());
    private static final Shape STEADY = shape(5, 5, 5);

    private static Shape shape(double... values) {
        long[] stamps = new long[values.length];
        Arrays.setAll(stamps, i -> i);
        return Shape.of(ArraySamples.of(stamps, values));
    }

    private static Meaning of(String metric, Map<String, String> labels, Kind usual) {
        return Catalogue.shipped().meaning(SeriesId.of(metric, labels), NOTHING_SAID, usual, "", STEADY);
    }

    @ParameterizedTest
    @CsvSource({
        "http_requests_total,                    REQUESTS,            COUNTER,   THROUGHPUT",
        "http_request_duration_seconds_count,    REQUESTS,            COUNTER,   THROUGHPUT",
        "http_request_duration_seconds_sum,      SECONDS,             COUNTER,   OTHER",
        "http_request_duration_seconds_bucket,   REQUESTS,            HISTOGRAM, OTHER",
        "http_errors_total,                      ERRORS,              COUNTER,   ERRORS",
        "process_cpu_seconds_total,              SECONDS,             COUNTER,   UTILISATION",
        "node_memory_MemAvailable_bytes,         BYTES,               GAUGE,     OTHER",
        "nginx_connections_active,               CONNECTIONS,         GAUGE,     CONCURRENCY",
        "nginx_http_requests_total,              REQUESTS,            COUNTER,   THROUGHPUT",
        "pg_stat_activity_count,                 CONNECTIONS,         GAUGE,     CONCURRENCY",
        "worker_pool_queue_length,               COUNT,               GAUGE,     QUEUE",
        "kube_deployment_status_replicas,        INSTANCES,           GAUGE,     INSTANCES",
        "job:http_requests:rate5m,               REQUESTS_PER_SECOND, RATE,      THROUGHPUT",
        "db_connections_limit,                   CONNECTIONS,         GAUGE,     LIMIT",
    })
    void namesOfPrometheusAreUnderstood(String metric, Unit unit, Kind kind, Role role) {
        Meaning meaning = of(metric, Map.of(), Kind.GAUGE);
        assertAll(
                () -> assertEquals(unit, meaning.unit()),
                () -> assertEquals(kind, meaning.kind()),
                () -> assertEquals(role, meaning.role()));
    }

    @ParameterizedTest
    @CsvSource({
        "Anfragen pro Sekunde,     REQUESTS_PER_SECOND, RATE,     THROUGHPUT",
        "Aufrufe/min,              REQUESTS_PER_MINUTE, RATE,     THROUGHPUT",
        "cpu_web01,                UNKNOWN,             GAUGE,    UTILISATION",
        "cpu_load_5,               UNKNOWN,             UNKNOWN,  OTHER",
        "requests_per_second,      REQUESTS_PER_SECOND, RATE,     THROUGHPUT",
        "Requests/s,               REQUESTS_PER_SECOND, RATE,     THROUGHPUT",
        "RPS,                      REQUESTS_PER_SECOND, RATE,     THROUGHPUT",
        "requests/min,             REQUESTS_PER_MINUTE, RATE,     THROUGHPUT",
        "tps,                      PER_SECOND,          RATE,     THROUGHPUT",
        "orders per minute,        PER_MINUTE,          RATE,     OTHER",
        "Anmeldungen pro Stunde,   PER_HOUR,            RATE,     OTHER",
        "calls_per_hour,           PER_HOUR,            RATE,     THROUGHPUT",
        "offered rps,              REQUESTS_PER_SECOND, RATE,     DEMAND",
        "Demand,                   UNKNOWN,             UNKNOWN,  DEMAND",
        "p95 (ms),                 MILLISECONDS,        QUANTILE, RESPONSE_TIME",
        "latency_p999_seconds,     SECONDS,             QUANTILE, RESPONSE_TIME",
        "trace.request.duration.by.service.99p, UNKNOWN,  QUANTILE, RESPONSE_TIME",
        "response time [ms],       MILLISECONDS,        GAUGE,    RESPONSE_TIME",
        "latency_us,               MICROSECONDS,        GAUGE,    RESPONSE_TIME",
        "app Antwortzeit p95 (ms), MILLISECONDS,        QUANTILE, RESPONSE_TIME",
        "CPU %,                    PERCENT,             GAUGE,    UTILISATION",
        "CPUUtilization,           PERCENT,             GAUGE,    UTILISATION",
        "cpu_cores,                CORES,               GAUGE,    UTILISATION",
        "mongo_utilisation,        UNKNOWN,             GAUGE,    UTILISATION",
        "db pool usage ratio,      RATIO,               GAUGE,    UTILISATION",
        "errors,                   ERRORS,              INTERVAL_COUNT, ERRORS",
        "5xx,                      UNKNOWN,             UNKNOWN,  ERRORS",
        "active users,             COUNT,               GAUGE,    CONCURRENCY",
        "app Instanzen,            INSTANCES,           GAUGE,    INSTANCES",
        "temperature,              UNKNOWN,             UNKNOWN,  OTHER",
    })
    void namesOfTablesAreUnderstood(String column, Unit unit, Kind kind, Role role) {
        Meaning meaning = of(column, Map.of(), Kind.UNKNOWN);
        assertAll(
                () -> assertEquals(unit, meaning.unit()),
                () -> assertEquals(kind, meaning.kind()),
                () -> assertEquals(role, meaning.role()));
    }

    @Test
    void aUtilisationWithoutAUnitIsNeverGivenAScaleByItsValues() {
        Meaning low = Catalogue.shipped()
                .meaning(SeriesId.of("cpu_util", Map.of()), NOTHING_SAID, Kind.UNKNOWN, "", shape(0.2, 0.4));
        assertEquals(Unit.UNKNOWN, low.unit());
    }

    @Test
    void idleTimeIsNoUtilisation() {
        assertEquals(Role.OTHER, of("system.cpu.idle", Map.of(), Kind.GAUGE).role());
        assertEquals(
                Role.OTHER,
                of("node_cpu_seconds_total", Map.of("mode", "idle"), Kind.GAUGE).role());
        assertEquals(
                Role.UTILISATION,
                of("node_cpu_seconds_total", Map.of("mode", "user"), Kind.GAUGE).role());
    }

    @Test
    void failuresAreToldByLabels() {
        assertEquals(
                Role.ERRORS,
                of("http_requests_total", Map.of("code", "502"), Kind.GAUGE).role());
        assertEquals(
                Role.THROUGHPUT,
                of("http_requests_total", Map.of("code", "404"), Kind.GAUGE).role());
    }

    @Test
    void componentsComeFromLabelsThenNamesThenHosts() {
        assertEquals(
                Optional.of("shop"),
                of("x", Map.of("service", "shop", "job", "app"), Kind.GAUGE).component());
        assertEquals(
                Optional.of("mongo"),
                of("mongodb_connections", Map.of("host", "h7"), Kind.GAUGE).component());
        assertEquals(
                Optional.of("mongo"),
                of("cpu", Map.of("host", "mongo-2"), Kind.GAUGE).component());
        assertEquals(
                Optional.of("app"),
                of("cpu", Map.of("host", "app03.example.org"), Kind.GAUGE).component());
        assertEquals(
                Optional.empty(),
                of("cpu", Map.of("instance", "10.0.0.1:9100"), Kind.GAUGE).component());
        assertEquals(
                Optional.of("nginx"), of("nginx CPU %", Map.of(), Kind.UNKNOWN).component());
    }

    @Test
    void whatTheFileSaysStands() {
        Meaning said = new Meaning(Unit.MILLISECONDS, Kind.RATE, Aggregator.MAX, Role.OTHER, Optional.empty());
        Meaning meaning =
                Catalogue.shipped().meaning(SeriesId.of("http_requests_total", Map.of()), said, Kind.GAUGE, "", STEADY);
        assertEquals(Unit.MILLISECONDS, meaning.unit());
        assertEquals(Kind.RATE, meaning.kind());
        assertEquals(Aggregator.MAX, meaning.aggregator());
    }

    @Test
    void theMeanOfCountsIsNeitherCountNorCounter() {
        Meaning said = new Meaning(Unit.UNKNOWN, Kind.UNKNOWN, Aggregator.MEAN, Role.OTHER, Optional.empty());
        assertEquals(
                Kind.UNKNOWN,
                Catalogue.shipped()
                        .meaning(SeriesId.of("jobs_done_total", Map.of()), said, Kind.GAUGE, "", STEADY)
                        .kind());
    }

    @Test
    void aHintIsAskedOnlyWhereTheNameSaysNothingAndTheHintSomething() {
        Catalogue catalogue = Catalogue.shipped();
        SeriesId value = SeriesId.of("value", Map.of());
        assertEquals(
                Role.UTILISATION,
                catalogue
                        .meaning(value, NOTHING_SAID, Kind.UNKNOWN, "rds_cpu_utilization_e47b3b", STEADY)
                        .role());
        assertEquals(
                Role.OTHER,
                catalogue
                        .meaning(value, NOTHING_SAID, Kind.UNKNOWN, "machine_temperature_system_failure", STEADY)
                        .role());
        assertFalse(catalogue.anonymous(SeriesId.of("latency", Map.of())));
        assertTrue(catalogue.anonymous(SeriesId.of("", Map.of("a", "b"))));
    }

    @Test
    void shapesTellCountersFromLevels() {
        assertTrue(shape(1, 2, 3, 3, 0, 4).mayCount(), "a reset");
        assertFalse(shape(5, 4, 6, 5, 7, 6).mayCount());
        assertTrue(shape(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).mustCount());
        assertFalse(shape(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3).mustCount(), "nothing rises");
        assertTrue(shape().mayCount());
    }

    @Test
    void wordsAreFoundHoweverNamesAreWritten() {
        assertEquals("_http_requests_total_", Words.of("HTTPRequestsTotal"));
        assertEquals("_requests_per_s_", Words.of("Requests/s"));
        assertEquals("_cpu_percent_", Words.of(" CPU % "));
        assertEquals("_system_cpu_user_", Words.of("system.cpu.user"));
        assertEquals("_vus_", Words.of("VUs"));
        assertEquals("_latency_us_", Words.of("latency [\u00B5s]"));
        assertEquals("_", Words.of(""));
    }
}
