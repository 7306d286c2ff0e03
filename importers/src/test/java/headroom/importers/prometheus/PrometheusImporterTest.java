package headroom.importers.prometheus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import headroom.model.series.Aggregator;
import headroom.model.series.Coverage;
import headroom.model.series.CurrentValue;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrometheusImporterTest {
    private static String answer(String result) {
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":" + result + "}}";
    }

    @Test
    void readsARangeWithSecondsAndTextValues() {
        Reading reading = Reading.of(answer("""
                [{"metric":{"__name__":"node_load1","job":"node"},
                  "values":[[1700000000.123,"1.5"],[1700000015.123,"2e-1"],[1700000030.123,"3"]]}]"""));
        assertEquals("prometheus-api-json", reading.format());
        assertEquals(List.of("node_load1{job=\"node\"}"), reading.ids());
        assertArrayEquals(new double[] {1.5, 0.2, 3}, Reading.values(reading.only()));
        assertEquals(1_700_000_000_123L, Reading.stamps(reading.only())[0]);
        assertEquals(new Coverage(Stamp.END, 15_000), reading.only().series().coverage());
        assertEquals(Kind.GAUGE, reading.only().kind(), "a name without a suffix is a gauge by convention");
        assertEquals(Aggregator.NONE, reading.only().series().aggregator());
    }

    @Test
    void keysMayComeInAnyOrderAndUnknownOnesAreLeftAlone() {
        Reading reading = Reading.of("""
                {"trace":{"deep":[1,{"a":[]}]},"isPartial":false,"stats":{"seriesFetched":"2"},
                 "data":{"result":[{"values":[[1,"1"],[16,"2"]],"metric":{"a":"b"},"extra":null}],
                         "analysis":{},"resultType":"matrix"},"status":"success"}""");
        assertEquals(List.of("{a=\"b\"}"), reading.ids());
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void whatIsNoNumberIsLeftOutAndCounted() {
        Reading reading = Reading.of(answer("""
                [{"metric":{},"values":[[1,"NaN"],[2,"+Inf"],[3,"-Inf"],[4,"Inf"],[5,"7"],[6,NaN],[7,null]]}]"""));
        assertArrayEquals(new double[] {7}, Reading.values(reading.only()));
        assertEquals(List.of(6L), reading.note("import.not-finite").message().arguments());
    }

    @Test
    void seriesOfDifferentLengthStaySeparate() {
        Reading reading = Reading.of(answer("""
                [{"metric":{"c":"1"},"values":[[0,"1"],[15,"2"],[60,"3"]]},
                 {"metric":{"c":"2"},"values":[[30,"9"]]}]"""));
        assertEquals(3, reading.series("{c=\"1\"}").series().samples().size());
        assertEquals(30_000, Reading.stamps(reading.series("{c=\"2\"}"))[0]);
    }

    @Test
    void labelsMayHoldAnything() {
        Reading reading = Reading.of(answer("""
                [{"metric":{"path":"/a,\\"b\\"\\\\c\\nd \u00e9"},"values":[[1,"1"]]}]"""));
        assertEquals(
                "/a,\"b\"\\c\nd \u00e9", reading.only().series().id().labels().get("path"));
        assertEquals(List.of("{path=\"/a,\\\"b\\\"\\\\c\\nd \u00e9\"}"), reading.ids());
    }

    @Test
    void countersAreToldByNameAndByShape() {
        Reading reading = Reading.of(answer("""
                [{"metric":{"__name__":"http_requests_total"},"values":[[0,"5"],[15,"9"],[30,"9"],[45,"2"],[60,"7"]]},
                 {"metric":{"__name__":"queue_waiting_total"},
                  "values":[[0,"5"],[15,"3"],[30,"4"],[45,"2"],[60,"3"],[75,"2"]]}]"""));
        assertEquals(Kind.COUNTER, reading.series("http_requests_total").kind());
        assertEquals(Unit.REQUESTS, reading.series("http_requests_total").unit());
        assertEquals(Role.THROUGHPUT, reading.series("http_requests_total").role());
        assertEquals(Kind.GAUGE, reading.series("queue_waiting_total").kind(), "it falls again and again");
        assertEquals(Role.QUEUE, reading.series("queue_waiting_total").role());
    }

    @Test
    void failedRequestsAreToldByTheirCode() {
        Reading reading = Reading.of(answer("""
                [{"metric":{"__name__":"http_requests_total","code":"503"},"values":[[0,"5"],[15,"9"]]},
                 {"metric":{"__name__":"http_requests_total","code":"200"},"values":[[0,"5"],[15,"9"]]}]"""));
        assertEquals(
                Role.ERRORS, reading.series("http_requests_total{code=\"503\"}").role());
        assertEquals(
                Role.THROUGHPUT,
                reading.series("http_requests_total{code=\"200\"}").role());
    }

    @Test
    void nativeHistogramsBecomeCountsSumsAndQuantilesOfWhatCameInBetween() {
        Reading reading = Reading.of(answer("""
                [{"metric":{"__name__":"h_seconds"},"histograms":[
                  [1,{"count":"3","sum":"1","buckets":[[0,"1","4","3"]]}],
                  [2,{"count":"7","sum":"30","buckets":[[0,"1","4","3"],[0,"4","16","4"]]}]]},
                 {"metric":{"__name__":"g"},"values":[[1,"1"]]}]"""));
        assertEquals(Kind.COUNTER, reading.series("h_seconds_count").kind());
        assertArrayEquals(new double[] {1, 30}, Reading.values(reading.series("h_seconds_sum")));
        SeriesEntry median = reading.series("h_seconds{quantile=\"0.5\"}");
        assertEquals(Kind.QUANTILE, median.kind());
        assertArrayEquals(new long[] {2000}, Reading.stamps(median));
        // all four lie between 4 and 16: half way by their logarithm
        assertArrayEquals(new double[] {8}, Reading.values(median), 1e-12);
        assertEquals(
                List.of(1),
                reading.note("import.prometheus-histograms").message().arguments());
    }

    @Test
    void anInstantVectorIsATableOfCurrentValuesAndNoSeries() {
        Reading reading = Reading.of("""
                {"status":"success","data":{"resultType":"vector","result":[
                 {"metric":{"__name__":"x_total","a":"b"},"value":[1.5,"3"]},{"metric":{},"value":[1.5,"NaN"]}]}}""");
        assertEquals(List.of(), reading.ids());
        CurrentValue value = reading.imported().snapshots().getFirst();
        assertEquals("x_total{a=\"b\"}", value.id().toString());
        assertEquals(3, value.value());
        assertEquals(Kind.COUNTER, value.kind());
        assertEquals(Instant.ofEpochMilli(1500), value.at().orElseThrow());
        assertEquals(1, reading.imported().snapshots().size());
        assertEquals(List.of("import.prometheus-instant", "import.not-finite"), reading.notes());
    }

    @Test
    void aScalarIsACurrentValueAndATextIsRefused() {
        Reading scalar = Reading.of("""
                {"status":"success","data":{"resultType":"scalar","result":[1700000000.1,"3"]}}""");
        assertEquals(3, scalar.imported().snapshots().getFirst().value());
        assertEquals(List.of("import.prometheus-scalar"), Reading.of("""
                {"status":"success","data":{"resultType":"string","result":[1700000000.1,"text"]}}""").notes());
    }

    @Test
    void anErrorIsToldWithItsRemedy() {
        Reading reading = Reading.of("""
                {"status":"error","errorType":"bad_data","error":"exceeded maximum resolution of 11,000 points"}""");
        assertEquals("prometheus-api-json", reading.format());
        assertEquals(
                "import.prometheus-too-many-points.action",
                reading.note("import.prometheus-error").action().key());
    }

    @Test
    void anEmptyAnswerSaysThatNothingMatched() {
        assertEquals(
                List.of("import.prometheus-empty"), Reading.of(answer("[]")).notes());
    }

    @Test
    void warningsOfTheServerArePassedOn() {
        Reading reading = Reading.of("""
                {"status":"success","warnings":["store x timed out"],"isPartial":true,
                 "data":{"resultType":"matrix","result":[{"metric":{"a":"b"},"values":[[1,"1"]]}]}}""");
        assertEquals(
                List.of("store x timed out"),
                reading.note("import.prometheus-warning").message().arguments());
        assertTrue(reading.notes().contains("import.prometheus-partial"));
    }

    @Test
    void aBareArrayIsPromtools() {
        Reading reading = Reading.of("""
                [{"metric":{"__name__":"up"},"values":[[1,"1"],[2,"0"]]}]""");
        assertEquals("promtool", reading.format());
        assertArrayEquals(new double[] {1, 0}, Reading.values(reading.only()));
    }

    @Test
    void severalAnswersInOneFileAreAllRead() {
        String one = answer("[{\"metric\":{\"__name__\":\"a\"},\"values\":[[1,\"1\"]]}]");
        String other = answer("[{\"metric\":{\"__name__\":\"b\"},\"values\":[[1,\"1\"]]}]");
        assertEquals(List.of("a", "b"), Reading.of(one + "\n" + other).ids());
    }

    @Test
    void aFileThatIsCutOffKeepsWhatStandsBeforeTheCut() {
        String whole = answer("""
                [{"metric":{"__name__":"a"},"values":[[1,"1"],[2,"2"]]},
                 {"metric":{"__name__":"b"},"values":[[1,"1"],[2,"2"],[3,"3"]]}]""");
        String cut = whole.substring(0, whole.indexOf("[3,\"3\"") + 4);
        Reading reading = Reading.of(cut);
        assertEquals(List.of("a", "b"), reading.ids());
        assertArrayEquals(new double[] {1, 2}, Reading.values(reading.series("b")));
        assertEquals(2, reading.note("import.json-cut-off").line());
        assertEquals(cut.length(), reading.note("import.json-cut-off").offset());
    }

    @Test
    void theNameOfTheFileHelpsWhereSeriesHaveNone() {
        String text = answer("[{\"metric\":{},\"values\":[[1,\"0.1\"],[2,\"0.2\"]]}]");
        Reading reading = Reading.named("latency_p95_seconds.json", text);
        assertEquals(Role.RESPONSE_TIME, reading.only().role());
        assertEquals(Unit.SECONDS, reading.only().unit());
        assertEquals(Kind.QUANTILE, reading.only().kind());
        assertEquals(Unit.UNKNOWN, reading.only().series().unit(), "the file itself does not say it");
        assertEquals(Role.OTHER, Reading.named("export (3).json", text).only().role());
    }
}
