package headroom.app.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.job.Jobs;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetchModelTest {
    private final Jobs jobs = new Jobs(Runnable::run, trouble -> {
        throw new AssertionError(trouble);
    });
    private final FetchModel model = new FetchModel(
            new Document(Workbook.empty("w", ZoneId.of("Europe/Berlin")), () -> 0L),
            jobs,
            new Speech(() -> Locale.ENGLISH, () -> ZoneOffset.UTC),
            (edit, imported) -> {
                throw new AssertionError("nothing was fetched");
            });

    @AfterEach
    void close() {
        jobs.close();
    }

    private String said() {
        return model.said.get().orElseThrow().key();
    }

    @Test
    void theLastFourWeeksAreProposedInTheZoneOfTheWorkbook() {
        model.begin(Instant.parse("2026-07-29T10:20:00Z"));
        assertEquals("2026-07-29 12:00", model.to.get());
        assertEquals("2026-07-01 12:00", model.from.get());
    }

    @Test
    void namesAreFoundByAnyOfTheirWords() {
        model.names.setAll("http_requests_total", "node_cpu_seconds_total", "node_load1");
        assertEquals(List.of("node_cpu_seconds_total"), model.matching("CPU node"));
        model.choose("node_load1 ");
        assertEquals(List.of("node_cpu_seconds_total"), model.matching("node"));
        model.choose("node_load1");
        assertEquals(List.of("node_load1"), model.chosen);
    }

    @Test
    void whatIsMissingIsSaidBeforeTheServerIsAsked() {
        model.fetch(() -> {});
        assertEquals("shell.fetch-no-metric", said());
        model.choose("up");
        model.from.set("2026-02-30 10:00");
        model.to.set("2026-03-01");
        model.fetch(() -> {});
        assertEquals("shell.fetch-no-time", said());
        assertFalse(model.busy.get());
    }

    @Test
    void whyAServerGivesNothingIsSaidAndSecretsAreForgotten() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        model.busy.addListener((property, was, is) -> {
            if (!is) {
                ended.countDown();
            }
        });
        model.address.set("127.0.0.1:" + closedPort());
        model.token.set("secret");
        model.connect();
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        assertEquals("shell.fetch-trouble", said());
        model.forget();
        assertEquals("", model.token.get());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
