package headroom.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
    private static final String SECRET = "s3cret-word";

    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] answer = answer(exchange.getRequestURI().toString()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String answer(String asked) {
        if (asked.contains("/label/")) {
            return "{\"status\":\"success\",\"data\":[\"up\",\"depth\"]}";
        }
        if (asked.contains("/query_range")) {
            // ten minutes of values that tell the moment
            String values = LongStream.rangeClosed(1, 10)
                    .mapToObj(i -> "[" + (1_767_225_600L + i * 60) + ",\"" + i + "\"]")
                    .collect(Collectors.joining(","));
            return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"a\":\"b\"},\"values\":["
                    + values + "]}]}}";
        }
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}";
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void withoutAMetricTheNamesAreListed() {
        CommandRun run = CommandRun.of("fetch", address());
        assertEquals(0, run.exit());
        assertEquals(List.of("depth", "up"), run.out().lines().toList());
    }

    @Test
    void whatIsFetchedIsAFileThatInspectReads() {
        Path file = folder.resolve("fetched.json");
        CommandRun run = CommandRun.of(
                "fetch",
                address(),
                "--metric",
                "depth",
                "--from",
                "2026-01-01",
                "--to",
                "2026-01-01T00:10:00Z",
                "--out",
                file);
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                "depth{a=\"b\"}",
                CommandRun.of("inspect", "--json", file)
                        .json()
                        .path("files")
                        .path(0)
                        .path("series")
                        .path(0)
                        .path("id")
                        .asString());
    }

    @Test
    void aPasswordIsAskedForAndWrittenNowhere() throws IOException {
        Path file = folder.resolve("fetched.json");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(all, true, StandardCharsets.UTF_8);
        Desktop none = new Desktop() {
            @Override
            public boolean available() {
                return false;
            }

            @Override
            public boolean open(List<Path> files) {
                return false;
            }
        };
        int exit = new Commands(printed, printed, none, Path.of("."), question -> SECRET)
                .run("fetch", address(), "--user", "anna", "--metric", "depth", "--out", file.toString());
        assertEquals(0, exit);
        assertTrue(authorizations.stream().allMatch(one -> one.startsWith("Basic ")), authorizations.toString());
        assertFalse(all.toString(StandardCharsets.UTF_8).contains(SECRET));
        assertFalse(Files.readString(file).contains(SECRET));
    }

    @Test
    void whatGoesWrongIsToldWithARemedyAndTheFileBeforeStays() throws IOException {
        Path file = Files.writeString(folder.resolve("fetched.json"), "before");
        server.stop(0);
        CommandRun run = CommandRun.of("fetch", address(), "--metric", "depth", "--out", file);
        assertEquals(1, run.exit());
        assertTrue(run.err().startsWith("Nothing answers at " + address()), run.err());
        assertEquals("before", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void whatIsNoTimeIsWrongUsage() {
        assertEquals(
                2,
                CommandRun.of("fetch", address(), "--metric", "up", "--from", "yesterday")
                        .exit());
        assertEquals(
                2,
                CommandRun.of("fetch", address(), "--metric", "up", "--step", "often")
                        .exit());
        assertEquals(
                2,
                CommandRun.of("fetch", address(), "--metric", "up", "--from", "2026-02-01", "--to", "2026-01-01")
                        .exit());
    }
}
