package headroom.importers.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Imported;
import headroom.importers.ReadOptions;
import headroom.importers.live.FakeServer.Answer;
import headroom.model.Progress;
import headroom.model.series.Samples;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveServerTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ReadOptions OPTIONS = new ReadOptions(ZoneOffset.UTC);
    private static final String SECRET = "s3cret-word";

    private FakeServer fake;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeServer();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private Imported read(Wanted wanted, Credential credential, Progress progress) throws IOException {
        try (LiveServer server = LiveServer.at(fake.address(), credential, Duration.ofSeconds(20))) {
            return server.read(wanted, OPTIONS, progress);
        }
    }

    private static Wanted load(Duration length, Duration step) {
        return new Wanted(List.of("node_load1"), START, START.plus(length), step);
    }

    private LiveTrouble trouble(int status, String body, Map<String, String> headers) {
        fake.answering(asked -> new Answer(status, body, headers));
        return assertThrows(
                LiveTrouble.class,
                () -> read(
                        load(Duration.ofHours(1), Duration.ofMinutes(1)),
                        new Credential.Token(SECRET),
                        Progress.none()));
    }

    @Test
    void namesAreToldInOrder() throws IOException {
        try (LiveServer server = LiveServer.at(fake.address() + "/graph?g0.expr=x", Credential.none())) {
            assertEquals(List.of("node_load1", "up"), server.names(Progress.none()));
        }
    }

    @Test
    void aLongRangeComesInPiecesThatMakeOneSeries() throws IOException {
        // a quarter of a year by minutes: 131,040 points, more than ten times what one answer may hold
        Imported imported = read(load(Duration.ofDays(91), Duration.ofMinutes(1)), Credential.none(), Progress.none());
        SeriesEntry mean = imported.series().getFirst();
        assertEquals(
                "node_load1{instance=\"a\",statistic=\"avg\"}",
                mean.series().id().toString());
        Samples samples = mean.series().samples();
        assertEquals(91 * 1440, samples.size());
        assertEquals(START.plusSeconds(60).toEpochMilli(), samples.stampMillis(0));
        for (int i = 0; i < samples.size(); i++) {
            assertEquals(samples.stampMillis(i) / 60_000.0, samples.value(i));
        }
        assertEquals(3, imported.series().size(), "mean, highest and number");
        assertTrue(fake.ranges().stream()
                .allMatch(asked -> Long.parseLong(String.valueOf(asked.get("end")))
                                - Long.parseLong(String.valueOf(asked.get("start")))
                        < Fetch.MOST_POINTS * 60));
        assertEquals(List.of(), imported.source().notes());
        assertEquals(LiveServer.FORMAT, imported.source().format());
    }

    @Test
    void readingsAreTakenAsTheyAreWhereStepsAreShort() throws IOException {
        read(load(Duration.ofHours(1), Duration.ofSeconds(15)), Credential.none(), Progress.none());
        assertEquals(
                List.of("node_load1"),
                fake.ranges().stream().map(asked -> asked.get("query")).toList());
    }

    @Test
    void whatCountsIsAskedForAsRateAndItsHighestMinute() {
        List<Question> questions = Question.of(
                "x_total", "x_total{job=\"a\"}", "counter", Duration.ofMinutes(5), Duration.ofSeconds(15), 1);
        assertEquals(
                List.of(
                        "rate(x_total{job=\"a\"}[300s])",
                        "max_over_time(rate(x_total{job=\"a\"}[60s])[300s:60s])",
                        "count_over_time(x_total{job=\"a\"}[300s])"),
                questions.stream().map(Question::query).toList());
        assertEquals(
                List.of("rate", "max_rate", "count"),
                questions.stream().map(Question::statistic).toList());
    }

    @Test
    void ofSeveralSeriesTheHighestMinuteOfTheirSumIsAskedForToo() {
        assertTrue(
                Question.of("x_total", "x_total", "counter", Duration.ofMinutes(5), Duration.ofSeconds(15), 3).stream()
                        .anyMatch(question -> question.statistic().equals("max_sum_rate")
                                && question.query().equals("max_over_time(sum(rate(x_total[60s]))[300s:60s])")));
    }

    @Test
    void aPieceThatTheServerFindsTooLargeIsAskedForInHalves() throws IOException {
        fake.answering(asked -> {
            boolean large = asked.containsKey("step")
                    && Long.parseLong(String.valueOf(asked.get("end")))
                                    - Long.parseLong(String.valueOf(asked.get("start")))
                            > 400 * 60;
            return large
                    ? Answer.of(
                            422,
                            "{\"status\":\"error\",\"errorType\":\"execution\",\"error\":\"query processing would load too many samples into memory in query execution\"}")
                    : FakeServer.usual(asked);
        });
        Imported imported = read(load(Duration.ofDays(1), Duration.ofMinutes(1)), Credential.none(), Progress.none());
        assertEquals(1440, imported.series().getFirst().series().samples().size());
    }

    @Test
    void progressGoesToTheEnd() throws IOException {
        AtomicLong done = new AtomicLong();
        AtomicLong all = new AtomicLong();
        try (LiveServer server = LiveServer.at(fake.address(), Credential.none())) {
            server.fetch(
                    load(Duration.ofDays(20), Duration.ofMinutes(1)),
                    java.nio.file.Files.createTempFile("headroom", ".json"),
                    new Progress() {
                        @Override
                        public void report(long now, long total) {
                            assertTrue(now >= done.getAndSet(now));
                            all.set(total);
                        }

                        @Override
                        public boolean cancelled() {
                            return false;
                        }
                    });
        }
        assertEquals(3 * 20 * 1440, done.get());
        assertEquals(done.get(), all.get());
    }

    @Test
    void cancellingStopsWhileTheServerThinks() throws Exception {
        CountDownLatch thinking = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean cancelled = new AtomicBoolean();
        fake.answering(asked -> {
            thinking.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return FakeServer.usual(asked);
        });
        Thread.ofVirtual().start(() -> {
            try {
                thinking.await();
                cancelled.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Progress progress = new Progress() {
            @Override
            public void report(long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
        assertThrows(
                CancellationException.class,
                () -> read(load(Duration.ofHours(1), Duration.ofMinutes(1)), Credential.none(), progress));
        over.countDown();
    }

    @ParameterizedTest
    @CsvSource({
        "401, '',                                                                    import.live-unauthorised",
        "403, '',                                                                    import.live-forbidden",
        "404, <html>,                                                                import.live-not-prometheus",
        "200, <html>,                                                                import.live-not-prometheus",
        "200, '[]',                                                                  import.live-not-prometheus",
        "503, '',                                                                    import.live-status",
        "400, '{\"status\":\"error\",\"error\":\"parse error\"}',                    import.live-query",
        "422, '{\"status\":\"error\",\"error\":\"would load too many samples\"}',    import.live-too-large",
    })
    void anAnswerThatIsNoneIsToldWithARemedyAndWithoutTheSecret(int status, String body, String key) {
        LiveTrouble told = trouble(status, body, Map.of());
        assertEquals(key, told.sentence().key());
        assertEquals(key + ".action", told.action().key());
        StringWriter all = new StringWriter();
        told.printStackTrace(new PrintWriter(all));
        assertFalse((all + told.sentence().toString()).contains(SECRET));
    }

    @Test
    void aRedirectIsToldAndNotFollowed() {
        LiveTrouble told = trouble(302, "", Map.of("Location", "https://login.example.org/api/v1/query?x=1"));
        assertEquals("import.live-redirect", told.sentence().key());
        assertEquals("https://login.example.org", told.sentence().arguments().get(1));
    }

    @Test
    void aPortWhereNothingListensIsTold() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (LiveServer server = LiveServer.at("127.0.0.1:" + port, Credential.none())) {
            LiveTrouble told = assertThrows(LiveTrouble.class, () -> server.names(Progress.none()));
            assertEquals("import.live-refused", told.sentence().key());
        }
    }

    @Test
    void plainTextWhereTlsIsExpectedIsTold() throws IOException {
        try (ServerSocket plain = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> answerPlainly(plain));
            try (LiveServer server = LiveServer.at("https://127.0.0.1:" + plain.getLocalPort(), Credential.none())) {
                LiveTrouble told = assertThrows(LiveTrouble.class, () -> server.names(Progress.none()));
                assertEquals("import.live-tls", told.sentence().key());
            }
        }
    }

    /// Answers whoever comes, until it is closed; reads what it is told, so that its answer is not lost with the
    /// connection.
    private static void answerPlainly(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket socket = plain.accept()) {
                socket.getInputStream().read();
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException closed) {
                // the client has gone
            }
        }
    }

    @Test
    void aServerThatIsSilentIsTold() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        fake.answering(asked -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return FakeServer.usual(asked);
        });
        try (LiveServer server = LiveServer.at(fake.address(), Credential.none(), Duration.ofMillis(300))) {
            LiveTrouble told = assertThrows(LiveTrouble.class, () -> server.names(Progress.none()));
            assertEquals("import.live-timeout", told.sentence().key());
        } finally {
            over.countDown();
        }
    }

    @Test
    void credentialsGoIntoTheHeaderAndNowhereElse() throws IOException {
        Imported imported = read(
                load(Duration.ofHours(1), Duration.ofMinutes(1)),
                new Credential.Basic("anna", SECRET),
                Progress.none());
        // base64 of anna:s3cret-word
        assertTrue(fake.asked.stream()
                .allMatch(asked -> "Basic YW5uYTpzM2NyZXQtd29yZA==".equals(asked.get("authorization"))));
        assertFalse(imported.toString().contains(SECRET));
        assertFalse(new Credential.Token(SECRET).toString().contains(SECRET));
        assertFalse(new Credential.Basic("anna", SECRET).toString().contains(SECRET));
    }

    @ParameterizedTest
    @CsvSource({
        "http://anna:word@host:9090, import.live-secret-in-address",
        "ftp://host,                 import.live-no-address",
        "'http://',                  import.live-no-address",
        "'a b',                      import.live-no-address",
    })
    void whatIsNoAddressIsRefused(String address, String key) {
        LiveTrouble told = assertThrows(LiveTrouble.class, () -> LiveServer.at(address, Credential.none()));
        assertEquals(key, told.sentence().key());
    }

    @Test
    void whatIsNoMetricIsRefused() {
        LiveTrouble told = assertThrows(
                LiveTrouble.class,
                () -> read(
                        new Wanted(List.of("sum(x)"), START, START.plusSeconds(3600), Duration.ofMinutes(1)),
                        Credential.none(),
                        Progress.none()));
        assertEquals("import.live-no-metric", told.sentence().key());
    }

    @Test
    void tooManySeriesAreRefusedBeforeTheyAreFetched() {
        fake.answering(asked -> String.valueOf(asked.get("query")).startsWith("count(")
                ? Answer.of(
                        200,
                        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1,\"90000\"]}]}}")
                : FakeServer.usual(asked));
        LiveTrouble told = assertThrows(
                LiveTrouble.class,
                () -> read(load(Duration.ofHours(1), Duration.ofMinutes(1)), Credential.none(), Progress.none()));
        assertEquals("import.live-too-many-series", told.sentence().key());
        assertEquals(List.of(), fake.ranges());
    }
}
