package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small samples of well-known software, each with what follows from it by hand.
class WellKnownMetricsTest {
    private static final double EXACT = 1e-9;

    /// Lines of a dump, a sample a minute of each series: `name{labels}: 1 2 3`.
    private static Reading dump(String lines) {
        StringBuilder dump = new StringBuilder();
        for (String line : lines.strip().split("\n", -1)) {
            int colon = line.lastIndexOf(": ");
            String[] values = line.substring(colon + 2).strip().split(" +", -1);
            for (int i = 0; i < values.length; i++) {
                dump.append(String.format(
                        Locale.ROOT,
                        "%s %s %d%n",
                        line.substring(0, colon).strip(),
                        values[i],
                        1_800_000_000_000L + i * 60_000L));
            }
        }
        return Reading.of(dump.toString());
    }

    private static void utilisation(Reading reading, String id, double... values) {
        SeriesEntry entry = reading.series(id);
        assertAll(
                () -> assertEquals(Unit.RATIO, entry.unit()),
                () -> assertEquals(Kind.GAUGE, entry.kind()),
                () -> assertEquals(Role.UTILISATION, entry.role()),
                () -> assertArrayEquals(values, Reading.values(entry), EXACT));
    }

    @Test
    void idleProcessorsBecomeTheUtilisationOfAnInstance() {
        Reading reading = dump("""
                node_cpu_seconds_total{cpu="0",instance="web-1:9100",job="node",mode="idle"}: 0 30 60
                node_cpu_seconds_total{cpu="1",instance="web-1:9100",job="node",mode="idle"}: 0 60 66
                node_cpu_seconds_total{cpu="0",instance="web-1:9100",job="node",mode="user"}: 0 30 60
                node_cpu_seconds_total{cpu="0",instance="web-2:9100",job="node",mode="idle"}: 100 148 3
                """);
        String id = "node_cpu_utilisation_ratio{instance=\"web-1:9100\",job=\"node\"}";
        utilisation(reading, id, 0.25, 0.7);
        SeriesEntry entry = reading.series(id);
        assertEquals(Optional.of("web"), entry.component());
        assertEquals(Aggregator.MEAN, entry.series().aggregator());
        assertEquals(1_800_000_060_000L, entry.series().samples().stampMillis(0), "the stamps of the readings");
        utilisation(
                reading,
                "node_cpu_utilisation_ratio{instance=\"web-2:9100\",job=\"node\"}",
                1 - 48 / 60.0,
                1 - 3 / 60.0);
        assertEquals(
                "1 - avg without(cpu) (rate(node_cpu_seconds_total{mode=\"idle\"}))",
                reading.note("import.computed").message().arguments().get(2));
    }

    @Test
    void usedBytesOverTheLimitAreUtilisationOfMemory() {
        Reading reading = dump("""
                node_memory_MemTotal_bytes{instance="a:9100"}: 8000 8000
                node_memory_MemAvailable_bytes{instance="a:9100"}: 6000 2000
                container_memory_working_set_bytes{container="app",namespace="n",pod="app-1"}: 100 150
                kube_pod_container_resource_limits{container="app",instance="ksm:8080",namespace="n",pod="app-1",resource="memory",unit="byte"}: 200 200
                jvm_memory_used_bytes{application="shop",area="heap",id="Eden"}: 10 30
                jvm_memory_used_bytes{application="shop",area="heap",id="Old"}: 30 30
                jvm_memory_used_bytes{application="shop",area="nonheap",id="Code"}: 99 99
                jvm_memory_max_bytes{application="shop",area="heap",id="Eden"}: -1 -1
                jvm_memory_max_bytes{application="shop",area="heap",id="Old"}: 100 100
                redis_memory_used_bytes{instance="r:9121"}: 5 6
                redis_memory_max_bytes{instance="r:9121"}: 10 0
                """);
        utilisation(reading, "node_memory_utilisation_ratio{instance=\"a:9100\"}", 0.25, 0.75);
        utilisation(
                reading,
                "container_memory_utilisation_ratio{container=\"app\",namespace=\"n\",pod=\"app-1\"}",
                0.5,
                0.75);
        utilisation(reading, "jvm_heap_utilisation_ratio{application=\"shop\"}", 0.4, 0.6);
        utilisation(reading, "redis_memory_utilisation_ratio{instance=\"r:9121\"}", 0.5);
    }

    @Test
    void connectionsOverTheMostAreUtilisation() {
        Reading reading = dump("""
                pg_stat_activity_count{datname="shop",instance="db:9187",state="active"}: 20 30
                pg_stat_activity_count{datname="shop",instance="db:9187",state="idle"}: 10 30
                pg_settings_max_connections{instance="db:9187"}: 100 100
                mysql_global_status_threads_connected{instance="m:9104"}: 15 30
                mysql_global_variables_max_connections{instance="m:9104"}: 150 150
                mongodb_ss_connections{conn_type="current",instance="mo:9216"}: 100 300
                mongodb_ss_connections{conn_type="available",instance="mo:9216"}: 900 700
                redis_connected_clients{instance="r:9121"}: 100 200
                redis_config_maxclients{instance="r:9121"}: 10000 10000
                haproxy_frontend_current_sessions{proxy="http"}: 10 20
                haproxy_frontend_limit_sessions{proxy="http"}: 40 40
                hikaricp_connections_active{application="shop",pool="p"}: 5 10
                hikaricp_connections_max{application="shop",pool="p"}: 10 10
                """);
        utilisation(reading, "pg_connections_utilisation_ratio{instance=\"db:9187\"}", 0.3, 0.6);
        utilisation(reading, "mysql_connections_utilisation_ratio{instance=\"m:9104\"}", 0.1, 0.2);
        utilisation(reading, "mongodb_connections_utilisation_ratio{instance=\"mo:9216\"}", 0.1, 0.3);
        utilisation(reading, "redis_clients_utilisation_ratio{instance=\"r:9121\"}", 0.01, 0.02);
        utilisation(reading, "haproxy_session_utilisation_ratio{proxy=\"http\"}", 0.25, 0.5);
        utilisation(reading, "hikaricp_pool_utilisation_ratio{application=\"shop\",pool=\"p\"}", 0.5, 1);
    }

    @Test
    void busySecondsOfADiskAndProcessorsOfAContainerAreUtilisation() {
        Reading reading = dump("""
                node_disk_io_time_seconds_total{device="sda",instance="a:9100"}: 0 15 75
                container_cpu_usage_seconds_total{container="app",cpu="total",pod="app-1"}: 0 60 180
                container_spec_cpu_quota{container="app",pod="app-1"}: 200000 200000 200000
                container_spec_cpu_period{container="app",pod="app-1"}: 100000 100000 100000
                """);
        utilisation(reading, "node_disk_utilisation_ratio{device=\"sda\",instance=\"a:9100\"}", 0.25, 1);
        utilisation(reading, "container_cpu_utilisation_ratio{container=\"app\",pod=\"app-1\"}", 0.5, 1);
    }

    @Test
    void failedAnswersBecomeAShare() {
        Reading reading = dump("""
                nginx_ingress_controller_requests{ingress="shop",status="200"}: 0 90 180
                nginx_ingress_controller_requests{ingress="shop",status="502"}: 0 10 10
                envoy_http_downstream_rq_xx{envoy_http_conn_manager_prefix="in",envoy_response_code_class="2"}: 0 60 120
                envoy_http_downstream_rq_xx{envoy_http_conn_manager_prefix="in",envoy_response_code_class="5"}: 0 20 40
                """);
        SeriesEntry nginx = reading.series("nginx_ingress_error_ratio{ingress=\"shop\"}");
        assertEquals(Role.ERRORS, nginx.role());
        assertEquals(Unit.RATIO, nginx.unit());
        assertArrayEquals(new double[] {0.1, 0}, Reading.values(nginx), EXACT);
        assertArrayEquals(
                new double[] {0.25, 0.25},
                Reading.values(reading.series("envoy_error_ratio{envoy_http_conn_manager_prefix=\"in\"}")),
                EXACT);
        assertEquals(
                Role.ERRORS,
                reading.series("nginx_ingress_controller_requests{ingress=\"shop\",status=\"502\"}")
                        .role());
    }

    @Test
    void bucketsBecomeQuantilesOverAllMembers() {
        // 60 requests a minute to each of two instances: half below 0.1 s, half between 0.1 and 0.3 s
        Reading reading = dump("""
                http_request_duration_seconds_bucket{instance="a",job="shop",le="0.1"}: 0 60 60
                http_request_duration_seconds_bucket{instance="a",job="shop",le="0.3"}: 0 60 60
                http_request_duration_seconds_bucket{instance="a",job="shop",le="+Inf"}: 0 60 60
                http_request_duration_seconds_bucket{instance="b",job="shop",le="0.1"}: 0 0 0
                http_request_duration_seconds_bucket{instance="b",job="shop",le="0.3"}: 0 60 60
                http_request_duration_seconds_bucket{instance="b",job="shop",le="+Inf"}: 0 60 60
                """);
        SeriesEntry half = reading.series("http_request_duration_seconds{job=\"shop\",quantile=\"0.5\"}");
        assertEquals(Kind.QUANTILE, half.kind());
        assertEquals(Unit.SECONDS, half.unit());
        assertEquals(Role.RESPONSE_TIME, half.role());
        assertArrayEquals(new double[] {0.1}, Reading.values(half), EXACT, "a minute without requests has no quantile");
        SeriesEntry most = reading.series("http_request_duration_seconds{job=\"shop\",quantile=\"0.9\"}");
        // promql/quantile.go: 0.1 + (0.3 - 0.1) * (108 - 60) / 60
        assertArrayEquals(new double[] {0.26}, Reading.values(most), EXACT);
    }

    @Test
    void whatLiesAboveAllBoundsIsTheHighestBound() {
        Reading reading = dump("""
                x_seconds_bucket{le="1"}: 0 1
                x_seconds_bucket{le="+Inf"}: 0 10
                """);
        assertArrayEquals(new double[] {1}, Reading.values(reading.series("x_seconds{quantile=\"0.99\"}")), EXACT);
    }

    @Test
    void sumsAndCountsBecomeMeansWhereThereAreNoBuckets() {
        Reading reading = dump("""
                http_server_requests_seconds_count{application="shop",status="200",uri="/a"}: 0 10
                http_server_requests_seconds_sum{application="shop",status="200",uri="/a"}: 0 1
                http_server_requests_seconds_count{application="shop",status="200",uri="/b"}: 0 30
                http_server_requests_seconds_sum{application="shop",status="200",uri="/b"}: 0 5
                """);
        SeriesEntry mean = reading.series("http_server_requests_seconds_mean{application=\"shop\"}");
        assertArrayEquals(new double[] {0.15}, Reading.values(mean), EXACT);
        assertEquals(Unit.SECONDS, mean.unit());
        assertEquals(Kind.GAUGE, mean.kind());
        assertEquals(Role.RESPONSE_TIME, mean.role());
        assertEquals(Optional.of("shop"), mean.component());
    }

    @Test
    void nothingIsComputedFromHalfOfWhatItNeeds() {
        Reading reading = dump("""
                node_memory_MemTotal_bytes{instance="a:9100"}: 8000 8000
                node_memory_MemAvailable_bytes{instance="b:9100"}: 6000 2000
                pg_settings_max_connections{instance="db:9187"}: 100 100
                """);
        assertEquals(3, reading.imported().series().size());
        assertFalse(reading.notes().contains("import.computed"));
    }

    @Test
    void whatTheFileHoldsItselfIsNotComputed() {
        Reading reading = dump("""
                node_memory_MemTotal_bytes: 8000 8000
                node_memory_MemAvailable_bytes: 6000 2000
                node_memory_utilisation_ratio: 0.5 0.5
                """);
        assertArrayEquals(
                new double[] {0.5, 0.5}, Reading.values(reading.series("node_memory_utilisation_ratio")), EXACT);
        assertEquals(3, reading.imported().series().size());
    }

    @Test
    void aLimitThatIsReadSeldomFitsWhatIsReadOften() {
        StringBuilder csv = new StringBuilder(
                "time,mysql_global_status_threads_connected,mysql_global_variables_max_connections\n");
        for (int minute = 0; minute < 60; minute++) {
            csv.append(String.format(
                    Locale.ROOT, "2026-01-01T00:%02d:00Z,%d,%s%n", minute, 30, minute % 5 == 0 ? "100" : ""));
        }
        SeriesEntry entry = Reading.of(csv.toString()).series("mysql_connections_utilisation_ratio");
        assertEquals(300_000, entry.series().coverage().intervalMillis());
        for (double value : Reading.values(entry)) {
            assertEquals(0.3, value, EXACT);
        }
        assertTrue(entry.series().samples().size() >= 11);
    }

    @ParameterizedTest
    @CsvSource({
        "node_load1,                                   COUNT,               GAUGE,     OTHER",
        "node_procs_blocked,                           COUNT,               GAUGE,     QUEUE",
        "node_memory_MemTotal_bytes,                   BYTES,               GAUGE,     OTHER",
        "container_spec_memory_limit_bytes,            BYTES,               GAUGE,     LIMIT",
        "kube_deployment_status_replicas_available,    INSTANCES,           GAUGE,     INSTANCES",
        "haproxy_backend_current_queue,                REQUESTS,            GAUGE,     QUEUE",
        "envoy_http_downstream_rq_time_sum,            MILLISECONDS,        COUNTER,   OTHER",
        "jvm_threads_live_threads,                     COUNT,               GAUGE,     OTHER",
        "tomcat_threads_busy_threads,                  COUNT,               GAUGE,     CONCURRENCY",
        "go_goroutines,                                COUNT,               GAUGE,     OTHER",
        "nodejs_eventloop_utilization,                 RATIO,               GAUGE,     UTILISATION",
        "pg_settings_max_connections,                  CONNECTIONS,         GAUGE,     LIMIT",
        "pg_stat_database_xact_commit,                 COUNT,               COUNTER,   THROUGHPUT",
        "mysql_global_status_questions,                COUNT,               COUNTER,   THROUGHPUT",
        "mongodb_ss_mem_resident,                      MEBIBYTES,           GAUGE,     OTHER",
        "redis_blocked_clients,                        CONNECTIONS,         GAUGE,     QUEUE",
        "kafka_consumergroup_lag_sum,                  COUNT,               GAUGE,     QUEUE",
        "TargetResponseTime,                           SECONDS,             GAUGE,     RESPONSE_TIME",
        "HTTPCode_Target_5XX_Count,                    REQUESTS,            INTERVAL_COUNT, ERRORS",
        "CPUUtilization,                               PERCENT,             GAUGE,     UTILISATION",
        "DatabaseConnections,                          CONNECTIONS,         GAUGE,     CONCURRENCY",
        "postgresql.percent_usage_connections,         RATIO,               GAUGE,     UTILISATION",
        "nginx.net.request_per_s,                      REQUESTS_PER_SECOND, RATE,      THROUGHPUT",
        "container.cpu.usage,                          NANOCORES,           GAUGE,     UTILISATION",
    })
    void namesAreUnderstood(String metric, Unit unit, Kind kind, Role role) {
        SeriesEntry entry = dump("{__name__=\"" + metric + "\"}: 3 3 3 3").only();
        assertAll(
                () -> assertEquals(unit, entry.unit()),
                () -> assertEquals(kind, entry.kind()),
                () -> assertEquals(role, entry.role()));
    }

    @Test
    void aColumnThatOnlySoundsAlikeKeepsItsUnknownScale() {
        assertEquals(
                Unit.UNKNOWN,
                dump("{__name__=\"cpu_utilization\"}: 3 3 3 3").only().unit());
        assertEquals(
                Unit.UNKNOWN, dump("{__name__=\"Latency\"}: 3 3 3 3").only().unit());
    }

    @Test
    void theHighestOfEachStepDoesNotCountBesideTheMean() {
        Reading reading = dump("""
                node_memory_MemTotal_bytes{statistic="avg"}: 100 100
                node_memory_MemAvailable_bytes{statistic="avg"}: 50 40
                node_memory_MemAvailable_bytes{statistic="max"}: 90 90
                process_cpu_usage{statistic="avg"}: 0.1 0.2
                process_cpu_usage{statistic="max"}: 0.5 0.6
                process_cpu_usage{statistic="count"}: 4 4
                """);
        utilisation(reading, "node_memory_utilisation_ratio", 0.5, 0.6);
        SeriesEntry max = reading.series("process_cpu_usage{statistic=\"max\"}");
        assertEquals(Aggregator.MAX, max.series().aggregator());
        assertEquals(Role.OTHER, max.role());
        assertEquals(Unit.RATIO, max.unit());
        assertEquals(
                Role.UTILISATION,
                reading.series("process_cpu_usage{statistic=\"avg\"}").role());
        assertEquals(
                Unit.COUNT,
                reading.series("process_cpu_usage{statistic=\"count\"}").unit());
    }
}
