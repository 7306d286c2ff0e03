package headroom.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Metrics of a running server come into the workbook by what a planner does in the window.
@Timeout(400)
class FetchJourneyTest {
    @TempDir
    private Path home;

    private MetricServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MetricServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void open(OpenedWindow window) {
        window.press(KeyCode.SHORTCUT, KeyCode.K);
        window.hands().write("fetch from prometheus", 0);
        window.press(KeyCode.ENTER);
        window.until("the sheet is open", () -> window.shows("#fetch-address"));
    }

    private static String said(OpenedWindow window) {
        return window.shows("#fetch-said") ? ((Label) window.node("#fetch-said")).getText() : "";
    }

    private static void untilSaid(OpenedWindow window, String words) {
        window.until("it says " + words, () -> said(window).contains(words));
    }

    private static List<?> offered(OpenedWindow window) {
        return window.onList("#fetch-matches", list -> List.copyOf(((ListView<?>) list).getItems()));
    }

    private static String typed(OpenedWindow window, String field) {
        return window.onList(field, node -> ((TextInputControl) node).getText());
    }

    private static Node cell(OpenedWindow window, String metric) {
        return window.labelled("#fetch-matches .list-cell", metric::equals);
    }

    private static void into(OpenedWindow window, String field, String text) {
        window.click(() -> window.node(field));
        window.press(KeyCode.SHORTCUT, KeyCode.A);
        window.hands().write(text, 0);
    }

    @Test
    void whatIsPickedComesForTheRangeThatWasTyped() {
        try (OpenedWindow window = OpenedWindow.in(home)) {
            open(window);
            window.enter(server.address());
            untilSaid(window, "The server has 3 metrics.");
            assertEquals(List.of("http_requests_total", "node_load1", "up"), offered(window));

            into(window, "#fetch-filter", "req htt");
            assertEquals(List.of("http_requests_total"), offered(window), "any of the words, in any order");
            window.press(KeyCode.ENTER);
            assertEquals(List.of("node_load1", "up"), offered(window), "what is chosen is offered no more");
            window.click(() -> cell(window, "node_load1"));
            into(window, "#fetch-from", "2026-01-01");
            into(window, "#fetch-to", "2026-01-01 10:00");
            window.click(() -> window.node("#fetch-go"));

            window.until(
                    "the series are there",
                    () -> !window.document().workbook().series().isEmpty());
            window.untilIdle();
            assertFalse(window.shows("#fetch-address"), "the sheet closes by itself");
            List<TimeSeries> series = window.document().workbook().series().stream()
                    .map(SeriesEntry::series)
                    .toList();
            assertEquals(
                    List.of("http_requests_total{instance=\"a\"}", "node_load1{instance=\"a\"}"),
                    series.stream().map(one -> one.id().toString()).toList());
            assertEquals(600, series.getFirst().samples().size());
            for (Map<String, String> asked : server.ranges()) {
                assertEquals("1767225660", asked.get("start"), "the end of the first minute");
                assertEquals("1767261600", asked.get("end"));
                assertEquals("60", asked.get("step"));
            }
        }
    }

    @Test
    void whyNothingComesIsSaidInTheSheetAndATokenOpensTheDoorOnce() {
        try (OpenedWindow window = OpenedWindow.in(home)) {
            open(window);
            window.enter("http://127.0.0.1:" + MetricServer.closedPort());
            untilSaid(window, "Nothing answers at");
            into(window, "#fetch-address", "no address at all");
            window.press(KeyCode.ENTER);
            window.until(
                    "it says why",
                    () -> !said(window).isEmpty() && !said(window).contains("Nothing answers"));

            server.demandsToken("abc.def");
            into(window, "#fetch-address", server.address());
            window.press(KeyCode.ENTER);
            untilSaid(window, server.address());
            assertTrue(said(window).toLowerCase(Locale.ROOT).contains("token"), said(window));

            into(window, "#fetch-token", "abc.def");
            window.press(KeyCode.ENTER);
            untilSaid(window, "The server has 3 metrics.");
            window.press(KeyCode.ESCAPE);
            window.until("the sheet is closed", () -> !window.shows("#fetch-token"));
            open(window);
            assertEquals("", typed(window, "#fetch-token"), "a token is kept nowhere");
            assertEquals(server.address(), typed(window, "#fetch-address"));
        }
    }

    @Test
    void whatIsCancelledTakesNothingAndCanBeAskedAgain() {
        try (OpenedWindow window = OpenedWindow.in(home)) {
            open(window);
            server.holdBack("/label/");
            window.enter(server.address());
            window.until("the server is asked", server::holding);
            cancel(window);
            untilSaid(window, "Cancelled");
            server.letGo();
            window.click(() -> window.node("#fetch-connect"));
            untilSaid(window, "The server has 3 metrics.");

            window.click(() -> cell(window, "up"));
            into(window, "#fetch-from", "2026-01-01");
            into(window, "#fetch-to", "2026-01-02");
            server.holdBack("/query_range");
            window.click(() -> window.node("#fetch-go"));
            window.until("values are asked for", server::holding);
            cancel(window);
            untilSaid(window, "Cancelled");
            assertEquals(List.of(), window.document().workbook().series());
            server.letGo();
            window.click(() -> window.node("#fetch-go"));
            window.until(
                    "the series is there",
                    () -> !window.document().workbook().series().isEmpty());
            window.untilIdle();
        }
    }

    private static void cancel(OpenedWindow window) {
        window.until(
                "there is a way to stop it",
                () -> window.nodes(".quiet-button").stream()
                        .anyMatch(node -> Objects.requireNonNullElse(node.getAccessibleText(), "")
                                .startsWith("Cancel:")));
        window.click(() -> window.named("Cancel:"));
    }
}
