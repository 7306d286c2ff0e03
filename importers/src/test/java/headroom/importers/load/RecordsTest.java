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

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

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
                text.append(1_700_000_000_000L + second * 1000L + i * 200L)
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
        LoadStep step = steps(Reading.of("""
                        1700000000000,500,a,200,OK,T 1-1,text,true,12,33
                        1700000001000,500,a,500,Bad,T 1-1,text,false,12,33
                        """)).getFirst();
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

    @Test
    void locustCountsOnlyTheSumOfItsPartsAndStartsAgainWhereItsTotalsDo() {
        String head = "Timestamp,User Count,Type,Name,Requests/s,Failures/s,50%,95%,Total Request Count,"
                + "Total Failure Count,Total Average Response Time\n";
        Reading reading = Reading.of(head
                + "1700000000,5,,Aggregated,0,0,N/A,N/A,0,0,0\n"
                + "1700000010,5,GET,/a,0,0,9,9,60,10,100\n"
                + "1700000010,5,,Aggregated,0,0,90,200,100,10,100\n"
                + "1700000020,5,,Aggregated,0,0,80,300,300,10,200\n"
                + "1700000030,5,,Aggregated,0,0,80,300,oops,10,200\n"
                + "1700000040,5,,Aggregated,0,0,1,1,10,0,100\n"
                + "1700000050,5,,Aggregated,0,0,70,100,60,0,100\n");
        List<LoadStep> steps = steps(reading);
        assertEquals(2, steps.size());
        assertEquals(15, steps.getFirst().throughputRps(), 1e-9);
        assertEquals(10 / 300.0, steps.getFirst().errorRatio().orElseThrow(), 1e-9);
        assertEquals(0.2, steps.getFirst().meanSeconds().orElseThrow(), 1e-9);
        assertEquals(0.3, steps.getFirst().quantileSeconds().getOrDefault(95.0, 0.0), 1e-9);
        assertEquals(5, steps.getLast().throughputRps(), 1e-9);
        assertEquals(2, steps.getLast().repeat());
        assertEquals(6, reading.note("import.load-unusable-records").line());
    }

    @Test
    void theColumnsOfOldLogsOfGatlingAreFound() {
        String current = lines(
                "RUN\tS\ts\t1700000000000\t \t3.9.5",
                "USER\tB\tSTART\t1700000000000",
                "REQUEST\t\ta\t1700000000000\t1700000000400\tOK\t ",
                "REQUEST\t\ta\t1700000001000\t1700000002400\tKO\tstatus 500");
        String old = lines(
                "RUN\tS\t\ts\t1700000000000\t \t2.0",
                "USER\tB\t1\tSTART\t1700000000000\t0",
                "REQUEST\tB\t1\t\ta\t1700000000000\t1700000000400\tOK\t ",
                "REQUEST\tB\t1\t\ta\t1700000001000\t1700000002400\tKO\tstatus 500");
        for (String log : List.of(current, old)) {
            LoadStep step = steps(Reading.of(log)).getFirst();
            assertEquals(2 / 2.4, step.throughputRps(), 1e-9);
            assertEquals(0.5, step.errorRatio().orElseThrow(), 1e-9);
            assertEquals(0.4, step.meanSeconds().orElseThrow(), 1e-9);
            assertEquals(1, step.concurrency().orElseThrow(), 1e-9);
        }
    }

    @Test
    void requestsOfVegetaAreNanosecondsInBothForms() {
        String table = """
                1700000000000000000,200,400000000,0,11,,aGk=,a,0,GET,http://x/,
                1700000001000000000,0,400000000,0,0,timeout,,a,1,GET,http://x/,
                """;
        String lines = """
                {"attack":"a","seq":0,"code":200,"timestamp":"2023-11-14T22:13:20Z","latency":400000000}
                {"attack":"a","seq":1,"code":0,"timestamp":"2023-11-14T23:13:21+01:00","latency":400000000}
                """;
        for (String text : List.of(table, lines)) {
            Reading reading = Reading.of(text);
            assertEquals("vegeta", reading.format());
            LoadStep step = steps(reading).getFirst();
            assertEquals(2 / 1.4, step.throughputRps(), 1e-9);
            assertEquals(0.5, step.errorRatio().orElseThrow(), 1e-9);
            assertEquals(0.4, step.meanSeconds().orElseThrow(), 1e-9);
        }
    }

    @Test
    void errorsOfAutocannonAreThoseWithoutAnAnswerToo() {
        LoadStep step = steps(Reading.of("""
                {"connections":10,"duration":2,"non2xx":10,"errors":20,"timeouts":20,"start":"2026-01-01T00:00:00.000Z",
                 "latency":{"average":5,"p50":4,"p97_5":8,"p99":9,"max":9},"requests":{"total":80,"average":40}}
                """)).getFirst();
        assertEquals(40, step.throughputRps());
        assertEquals(0.3, step.errorRatio().orElseThrow(), 1e-9);
        assertEquals(0.005, step.meanSeconds().orElseThrow(), 1e-12);
        assertEquals(0.008, step.quantileSeconds().getOrDefault(97.5, 0.0), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Timestamp,User Count,Type,Name,Requests/s\n1795335689,0,,Aggregated,0.0\n",
                "RUN\tSim\tsim\t1795335754169\t \t3.9.5\nREQUEST\nREQUEST\tOK\nREQUEST\t9e99\t-1\tOK\nUSER\n",
                "{\"latencies\":{\"mean\":1},\"status_codes\":{\"200\":5}}",
                "{\"latency\":{\"p97_5\":[]},\"requests\":7}",
            })
    void hostileFilesOfOtherToolsAreRefusedInWords(String text) {
        Reading reading = Reading.of(text);
        assertTrue(reading.imported().nothing());
        assertTrue(
                reading.notes().contains("import.load-no-requests"),
                reading.notes().toString());
    }
}
