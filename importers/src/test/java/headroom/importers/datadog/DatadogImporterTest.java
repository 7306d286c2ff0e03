package headroom.importers.datadog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import headroom.model.series.Aggregator;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatadogImporterTest {
    private static String v1(String expression, String unit) {
        return """
                {"status":"ok","res_type":"time_series","resp_version":1,"series":[{"metric":"trace.http.request.hits",
                 "scope":"env:prod,service:shop","tag_set":[],"interval":60,"expression":"%s","unit":%s,
                 "pointlist":[[1600000000000.0,120.0],[1600000060000,null],[1600000120000,60]]}]}""".formatted(expression, unit);
    }

    private static SeriesEntry only(String expression, String unit) {
        return Reading.of(v1(expression, unit)).only();
    }

    @Test
    void readsV1WithTagsAndIntervalAtTheStartOfEachBucket() {
        SeriesEntry entry = only("avg:trace.http.request.hits{*}", "null");
        assertEquals(
                "trace.http.request.hits{env=\"prod\",service=\"shop\"}",
                entry.series().id().toString());
        assertArrayEquals(new double[] {120, 60}, Reading.values(entry));
        assertEquals(new Coverage(Stamp.START, 60_000), entry.series().coverage());
        assertEquals(Optional.of("shop"), entry.component());
    }

    @Test
    void theModifierTellsCountsFromRates() {
        assertEquals(Kind.INTERVAL_COUNT, only("sum:x{*}.as_count()", "null").kind());
        assertEquals(
                Aggregator.SUM, only("sum:x{*}.as_count()", "null").series().aggregator());
        assertEquals(Kind.RATE, only("sum:x{*}.as_rate()", "null").kind());
        assertEquals(Kind.UNKNOWN, only("avg:x{*}", "null").kind(), "the mean of counts is neither");
        assertEquals(Kind.QUANTILE, only("p95:x{*}", "null").kind());
        assertTrue(Reading.of(v1("avg:x{*}", "null")).notes().contains("import.datadog-count"));
        assertFalse(Reading.of(v1("sum:x{*}.as_rate()", "null")).notes().contains("import.datadog-count"));
    }

    @Test
    void theRollupTellsHowValuesWereMade() {
        assertEquals(Aggregator.MEAN, only("avg:x{*}", "null").series().aggregator());
        assertEquals(
                Aggregator.MAX,
                only("avg:x{*}.rollup(max, 20)", "null").series().aggregator());
        assertEquals(Aggregator.MEAN, only("max:x{*}", "null").series().aggregator(), "max: is over hosts, not time");
        assertEquals(
                60_000,
                only("avg:x{*}.rollup(max, 20)", "null").series().coverage().intervalMillis());
    }

    @Test
    void unitsWithFactorAndPerUnitAreRead() {
        String request = "{\"family\":\"network\",\"name\":\"request\",\"scale_factor\":1.0}";
        String second = "{\"family\":\"time\",\"name\":\"second\",\"scale_factor\":1.0}";
        String minute = "{\"family\":\"time\",\"name\":\"minute\",\"scale_factor\":60.0}";
        assertEquals(Unit.REQUESTS, only("a", "[" + request + ",null]").unit());
        assertEquals(
                Unit.REQUESTS_PER_SECOND,
                only("a", "[" + request + "," + second + "]").unit());
        assertEquals(Kind.RATE, only("a", "[" + request + "," + second + "]").kind());
        assertEquals(
                Unit.REQUESTS_PER_MINUTE,
                only("a", "[" + request + "," + minute + "]").unit());
        assertEquals(Unit.MILLISECONDS, unit("time", "millisecond", 0.001));
        assertEquals(Unit.MICROSECONDS, unit("time", "microsecond", 1e-6));
        assertEquals(Unit.PERCENT, unit("percentage", "percent", 1));
        assertEquals(Unit.RATIO, unit("percentage", "fraction", 1));
        assertEquals(Unit.MEBIBYTES, unit("bytes", "mebibyte", 1_048_576));
        assertEquals(Unit.NANOCORES, unit("cpu", "nanocore", 1e-9));
        assertEquals(Unit.COUNT, unit("db", "query", 1));
        assertEquals(Unit.UNKNOWN, unit("money", "dollar", 1));
    }

    private static Unit unit(String family, String name, double factor) {
        String unit = "[{\"family\":\"%s\",\"name\":\"%s\",\"scale_factor\":%s},null]".formatted(family, name, factor);
        return Reading.of(v1("a", unit).replace("trace.http.request.hits", "my.thing"))
                .only()
                .unit();
    }

    @Test
    void twoQueriesOfOneMetricAreToldApart() {
        Reading reading = Reading.of("""
                {"status":"ok","series":[
                 {"metric":"a.b","scope":"*","aggr":"avg","query_index":0,"pointlist":[[0,1]]},
                 {"metric":"a.b","scope":"*","aggr":"max","query_index":1,"pointlist":[[0,2]]}],"query":"x"}""");
        assertEquals(List.of("a.b", "a.b{aggr=\"max\"}"), reading.ids());
    }

    @Test
    void aScopeThatIsNoListOfTagsIsKeptWhole() {
        Reading reading = Reading.of("""
                {"status":"ok","series":[{"metric":"a","scope":"env:prod AND NOT host:b","tag_set":["host:c"],
                 "pointlist":[[0,1]]}],"resp_version":1}""");
        assertEquals(List.of("a{host=\"c\",scope=\"env:prod AND NOT host:b\"}"), reading.ids());
    }

    @Test
    void readsV2WithTheUnionOfTimes() {
        Reading reading = Reading.of("""
                {"data":{"attributes":{"values":[[1,null,3],[null,5,6]],
                  "series":[{"group_tags":["host:a"],"query_index":0,"unit":[{"family":"percentage","name":"percent"},null]},
                            {"group_tags":["host:b"],"query_index":0,"unit":null}],
                  "times":[1600000000000,1600000005000,1600000065000]},"type":"timeseries_response"}}""");
        assertEquals(List.of("{host=\"a\"}", "{host=\"b\"}"), reading.ids());
        assertArrayEquals(new long[] {1600000000000L, 1600000065000L}, Reading.stamps(reading.series("{host=\"a\"}")));
        assertArrayEquals(new double[] {5, 6}, Reading.values(reading.series("{host=\"b\"}")));
        assertEquals(Unit.PERCENT, reading.series("{host=\"a\"}").unit());
        assertEquals(
                Stamp.START, reading.series("{host=\"a\"}").series().coverage().stamp());
    }

    @Test
    void scalarsErrorsAndEmptyAnswersAreTold() {
        assertEquals(List.of("import.datadog-scalar"), Reading.of("""
                {"data":{"type":"scalar_response","attributes":{"columns":[{"name":"a","values":[6.4],"type":"number"}]}}}
                """).notes());
        assertEquals(List.of("import.datadog-error"), Reading.of("""
                {"errors":["API input validation failed"]}""").notes());
        assertEquals(List.of("import.datadog-error"), Reading.of("""
                {"status":"error","error":"Error parsing query","series":[],"res_type":"time_series"}""").notes());
        assertEquals(List.of("import.datadog-empty"), Reading.of("""
                {"data":{"type":"timeseries_response","attributes":{"series":[],"times":[],"values":[]}}}""").notes());
    }

    @Test
    void aBareNanDoesNotStopTheReading() {
        Reading reading = Reading.of("""
                {"status":"ok","series":[{"metric":"a","scope":"*","pointlist":[[0,NaN],[60000,2],[120000,-Infinity]]}]}""");
        assertArrayEquals(new double[] {2}, Reading.values(reading.only()));
    }

    @Test
    void aRowOfV2ThatIsCutOffCountsAsFarAsItGoes() {
        Reading reading = Reading.of("""
                {"data":{"type":"timeseries_response","attributes":{"series":[{"group_tags":["h:a"]},{"group_tags":["h:b"]}],
                "times":[1000,2000,3000],"values":[[1,2,3],[4,5""");
        assertArrayEquals(new double[] {1, 2, 3}, Reading.values(reading.series("{h=\"a\"}")));
        assertEquals(4, Reading.values(reading.series("{h=\"b\"}"))[0]);
        assertEquals(List.of("import.json-cut-off"), reading.notes());
    }

    @Test
    void hourlyUsageIsReadAsCountsOfHosts() {
        Reading reading = Reading.of("""
                {"usage":[{"host_count":14,"container_count":null,"org_name":"o","org_id":3,"hour":"2022-03-27T00:00:00+00:00"},
                          {"host_count":15,"container_count":2,"org_name":"o","org_id":3,"hour":"2022-03-27T01:00:00+00:00"}]}""");
        SeriesEntry hosts = reading.series("host_count{org_name=\"o\"}");
        assertArrayEquals(new double[] {14, 15}, Reading.values(hosts));
        assertEquals(Role.INSTANCES, hosts.role());
        assertEquals(2, reading.ids().size(), "an identifier is no measurement");
    }
}
