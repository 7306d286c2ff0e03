package headroom.importers.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import headroom.model.capacity.LoadStep;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables of requests made up after what k6 and JMeter write.
class RecordsTest {
    private static final String JTL = "timeStamp,elapsed,label,responseCode,responseMessage,success,allThreads\n";

    private static List<LoadStep> steps(Reading reading) {
        assertEquals(1, reading.imported().tests().size(), reading.notes().toString());
        return reading.imported().tests().getFirst().steps();
    }

    /// Ten seconds with 2 threads at 4 requests/s, ten with 10 threads at 5 requests/s.
    private static String staircase(char separator) {
        StringBuilder text = new StringBuilder(JTL);
        for (int second = 0; second < 20; second++) {
            boolean low = second < 10;
            for (int i = 0; i < (low ? 4 : 5); i++) {
                text.append(1_700_000_000_000L + second * 1000 + i * 200)
                        .append(low ? ",100,a,200,OK,true,2\n" : ",190,a,200,OK,true,10\n");
            }
        }
        return text.toString().replace(',', separator);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void aStaircaseIsAStepForEachLevel(char separator) {
        List<LoadStep> steps = steps(Reading.of(staircase(separator)));
        assertEquals(2, steps.size());
        assertEquals(2, steps.getFirst().concurrency().orElseThrow());
        assertEquals(4, steps.getFirst().throughputRps(), 1e-9);
        assertEquals(10, steps.getLast().concurrency().orElseThrow());
        assertEquals(5, steps.getLast().throughputRps(), 0.01);
        assertEquals(0.19, steps.getLast().quantileSeconds().getOrDefault(95.0, 0.0), 0.0004);
    }

    @Test
    void failedRequestsCountButTheirTimesDoNotAndTransactionsDoNotCountTwice() {
        Reading reading = Reading.of(JTL
                + "1700000000000,1000,a,200,OK,true,1\n"
                + "1700000001000,3,\"a, b\",Non HTTP response code: x,\"quoted, text\",false,1\n"
                + "1700000000000,1003,tx,200,\"Number of samples in transaction : 2, number of failing samples : 1\",true,1\n"
                + "1700000002000,3000,a,200,OK,true,1\n");
        LoadStep step = steps(reading).getFirst();
        assertEquals(3 / 5.0, step.throughputRps(), 1e-9);
        assertEquals(1 / 3.0, step.errorRatio().orElseThrow(), 1e-9);
        assertEquals(2, step.meanSeconds().orElseThrow(), 1e-9);
        assertTrue(reading.notes().contains("import.load-transactions"));
    }

    @Test
    void oldTablesHaveNoNames() {
        LoadStep step = steps(Reading.of("1700000000000,500,a,200,OK,T 1-1,text,true,12,33\n"
                        + "1700000001000,500,a,500,Bad,T 1-1,text,false,12,33\n"))
                .getFirst();
        assertEquals(2 / 1.5, step.throughputRps(), 1e-9);
        assertEquals(0.5, step.errorRatio().orElseThrow(), 1e-9);
        assertEquals(1 / 1.5, step.concurrency().orElseThrow(), 1e-9);
    }

    @Test
    void xmlCountsOnlyTheTopAndKeepsWhatStandsBeforeItsBreak() {
        Reading reading = Reading.of("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testResults version="1.2">
                <sample t="999" ts="1700000000000" s="true" na="3"><httpSample t="400" ts="1700000000000" s="false"/></sample>
                <httpSample t="999" ts="1700000001000" s="false" na="3"/>
                <httpSample t="1000" ts="17000000""");
        LoadStep step = steps(reading).getFirst();
        assertEquals(2 / 1.999, step.throughputRps(), 1e-9);
        assertEquals(0.5, step.errorRatio().orElseThrow(), 1e-9);
        assertEquals(3, step.concurrency().orElseThrow(), 1e-9);
        assertEquals(5, reading.note("import.load-xml-broken").line());
    }

    @Test
    void xmlReachesNothingOutsideOfItself() {
        Reading reading = Reading.of("""
                <testResults version="1.2">
                <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <sample t="&x;" ts="1700000000000"/>
                </testResults>
                """);
        assertEquals("jmeter-jtl", reading.format());
        assertTrue(reading.imported().nothing());
        assertTrue(reading.notes().contains("import.load-xml-broken"));
    }

    @Test
    void usersOfKSixTellTheLevels() {
        StringBuilder text =
                new StringBuilder("metric_name,timestamp,metric_value,error_code,expected_response,status\n");
        for (int second = 0; second < 10; second++) {
            int users = second < 5 ? 1 : 20;
            text.append("vus,")
                    .append(1_700_000_000 + second)
                    .append(',')
                    .append(users)
                    .append(",,,\n");
            for (int i = 0; i < users; i++) {
                text.append("http_reqs,").append(1_700_000_000 + second).append(",1,,true,200\n");
                text.append("http_req_duration,").append(1_700_000_000 + second).append(",250,,");
                text.append(i == 0 && users > 1 ? "false,503\n" : "true,404\n");
            }
        }
        List<LoadStep> steps = steps(Reading.of(text.toString()));
        assertEquals(2, steps.size());
        assertEquals(0, steps.getFirst().errorRatio().orElseThrow(), "the script expects its 404");
        assertEquals(20, steps.getLast().concurrency().orElseThrow());
        assertEquals(20, steps.getLast().throughputRps(), 1e-9);
        assertEquals(0.05, steps.getLast().errorRatio().orElseThrow(), 1e-9);
        assertEquals(0.25, steps.getLast().meanSeconds().orElseThrow(), 1e-9);
    }

    @Test
    void aSummaryOfKSixIsOneStepInBothForms() {
        String export = """
                {"root_group":{"name":""},"metrics":{
                 "http_reqs":{"count":100,"rate":12.5},
                 "http_req_failed":{"passes":4,"fails":96,"value":0.04},
                 "http_req_duration":{"avg":250.5,"min":1,"med":200,"max":900,"p(90)":400,"p(95)":500},
                 "vus":{"value":1,"min":1,"max":30},"vus_max":{"value":50,"min":50,"max":50}}}
                """;
        String handled = """
                {"metrics":{
                 "http_reqs":{"type":"counter","contains":"default","values":{"count":100,"rate":12.5}},
                 "http_req_failed":{"type":"rate","values":{"rate":0.04,"passes":4,"fails":96}},
                 "http_req_duration":{"type":"trend","contains":"time",
                  "values":{"avg":250.5,"min":1,"med":200,"max":900,"p(90)":400,"p(95)":500}},
                 "vus":{"type":"gauge","values":{"value":1,"min":1,"max":30}}}}
                """;
        for (String summary : List.of(export, handled)) {
            Reading reading = Reading.of(summary);
            LoadStep step = steps(reading).getFirst();
            assertEquals(12.5, step.throughputRps());
            assertEquals(30, step.concurrency().orElseThrow());
            assertEquals(0.04, step.errorRatio().orElseThrow());
            assertEquals(0.2505, step.meanSeconds().orElseThrow(), 1e-12);
            assertEquals(
                    List.of(50.0, 90.0, 95.0),
                    List.copyOf(step.quantileSeconds().keySet()));
            assertEquals(0.5, step.quantileSeconds().getOrDefault(95.0, 0.0), 1e-12);
            assertTrue(reading.notes().contains("import.load-ramp-in-one-step"));
        }
    }

    @Test
    void linesOfKSixThatAreCutKeepWhatIsBefore() {
        String line =
                "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":\"2026-01-01T01:00:0%d.5+01:00\","
                        + "\"value\":500,\"tags\":{\"status\":\"0\"}}}\n";
        Reading reading = Reading.of(String.format(java.util.Locale.ROOT, line + line, 1, 3) + line.substring(0, 40));
        LoadStep step = steps(reading).getFirst();
        assertEquals(1, step.errorRatio().orElseThrow(), 1e-12);
        assertTrue(step.meanSeconds().isEmpty(), "no request was good");
        assertEquals(3, reading.note("import.json-cut-off").line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                JTL,
                JTL + "99999999999999999999,5,a,200,OK,true,1\n",
                JTL + "-1e300,5,a,200,OK,true,1\n",
                JTL + "1700000000000,-5,a,200,OK,true,1\n",
                "metric_name,timestamp,metric_value\n",
                "metric_name,timestamp,metric_value\nhttp_req_duration,never,1\nhttp_req_duration,1700000000,NaN\n",
                "{\"metrics\":{\"http_reqs\":[],\"http_req_duration\":7}}",
                "{\"type\":\"Point\",\"metric\":\"http_req_duration\",\"data\":{\"time\":[],\"value\":{}}}",
                "<testResults>",
                "<testResults><sample t=\"NaN\" ts=\"1e400\"/></testResults>",
            })
    void hostileRecordsAreRefusedInWords(String text) {
        Reading reading = Reading.of(text);
        assertTrue(reading.imported().nothing());
        assertTrue(
                reading.notes().contains("import.load-no-requests"),
                reading.notes().toString());
    }

    @Test
    void timesThousandsOfYearsApartNeitherHangNorFillTheMemory() {
        StringBuilder text = new StringBuilder(JTL);
        for (int i = 0; i < 5000; i++) {
            text.append(i * 1_900_000_000L + 1_000_000_000_000L).append(",1,a,200,OK,true,1\n");
        }
        assertTrue(steps(Reading.of(text.toString())).size() <= 600);
    }
}
