package headroom.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Holds what `inspect --json` says of every real export against a table of what is in it. The figures were counted by
/// a
/// separate script; how is said at the top of the table.
class InspectedFixturesTest {
    private static final Path REAL = Path.of(System.getProperty("headroom.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared")
            .resolve("fixtures/open");
    private static final double EXACT = 1e-9;

    @TestFactory
    Stream<DynamicTest> everyRealExportIsReadAsItStandsInTheTable() throws IOException {
        List<Expected> table = table();
        if (!Files.isDirectory(REAL)) {
            return Stream.of(DynamicTest.dynamicTest("real exports", InspectedFixturesTest::skip));
        }
        return table.stream().map(expected -> DynamicTest.dynamicTest(expected.path(), () -> check(expected)));
    }

    @Test
    void theTableNamesEveryRealExport() throws IOException {
        if (!Files.isDirectory(REAL)) {
            skip();
        }
        try (Stream<Path> files = Files.walk(REAL)) {
            TreeSet<String> there = files.filter(Files::isRegularFile)
                    .map(file -> REAL.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, table().stream().map(Expected::path).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static void skip() {
        Assumptions.abort("no real exports beside the project: " + REAL);
    }

    private static void check(Expected expected) {
        CommandRun run =
                CommandRun.of("inspect", "--json", REAL.resolve(expected.path()).toString());
        JsonNode file = run.json().path("files").get(0);
        String[] figures = expected.figures();
        same(figures[2], file.path("format").asString(), "format");
        same(figures[3], Integer.toString(file.path("series").size()), "series");
        same(figures[4], Integer.toString(points(file)), "points in all");
        same(figures[5], Integer.toString(file.path("steps").size()), "load steps");
        same(figures[6], Integer.toString(file.path("current").size()), "current values");
        same(figures[7], codes(file), "problems");
        Map<String, JsonNode> series = byId(file.path("series"));
        Map<String, JsonNode> current = byId(file.path("current"));
        for (String[] row : expected.rows()) {
            switch (row[0]) {
                case "series" -> series(row, found(row[1], series));
                case "value" -> value(row, found(row[1], current));
                default -> step(row, file.path("steps"));
            }
        }
    }

    private static JsonNode found(String id, Map<String, JsonNode> byId) {
        return Objects.requireNonNull(byId.get(id), () -> "no " + id + " in " + byId.keySet());
    }

    private static void series(String[] row, JsonNode found) {
        String id = row[1];
        same(row[2], found.path("points").asString(), "points of " + id);
        if (row[3].isEmpty()) {
            assertEquals(true, found.path("interval_s").isNull(), "interval of " + id);
        } else {
            near(row[3], found.path("interval_s"), "interval of " + id);
        }
        same(row[4], found.path("unit").asString(), "unit of " + id);
        same(row[5], found.path("kind").asString(), "kind of " + id);
        near(row[6], found.path("first"), "first value of " + id);
        near(row[7], found.path("last"), "last value of " + id);
    }

    private static void value(String[] row, JsonNode found) {
        same(row[2], found.path("unit").asString(), "unit of " + row[1]);
        near(row[3], found.path("value"), row[1]);
    }

    /// A step with that throughput, at that level where one is named.
    private static void step(String[] row, JsonNode steps) {
        double throughput = Double.parseDouble(row[2]);
        boolean there = StreamSupport.stream(steps.spliterator(), false)
                .anyMatch(step -> close(throughput, step.path("throughput_rps").asDouble())
                        && (row[1].equals("-")
                                || Double.parseDouble(row[1])
                                        == step.path("concurrency").asDouble()));
        assertEquals(true, there, "a step of " + row[1] + " with " + row[2] + " in " + steps);
    }

    private static void same(String expected, String found, String what) {
        if (!expected.equals("-")) {
            assertEquals(expected, found, what);
        }
    }

    private static void near(String expected, JsonNode found, String what) {
        double wanted = Double.parseDouble(expected);
        assertEquals(wanted, found.asDouble(), EXACT * Math.abs(wanted), what);
    }

    private static boolean close(double wanted, double found) {
        return Math.abs(wanted - found) <= EXACT * Math.abs(wanted);
    }

    private static int points(JsonNode file) {
        return StreamSupport.stream(file.path("series").spliterator(), false)
                .mapToInt(series -> series.path("points").asInt())
                .sum();
    }

    private static String codes(JsonNode file) {
        return StreamSupport.stream(file.path("problems").spliterator(), false)
                .map(problem -> problem.path("code").asString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        Map<String, JsonNode> byId = new HashMap<>();
        list.forEach(node -> byId.put(node.path("id").asString(), node));
        return byId;
    }

    private static List<Expected> table() throws IOException {
        List<Expected> table = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(InspectedFixturesTest.class.getResourceAsStream("inspected-fixtures.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] row = line.split("\t", -1);
                if (row[0].equals("file")) {
                    table.add(new Expected(row, new ArrayList<>()));
                } else {
                    table.getLast().rows().add(row);
                }
            }
        }
        return table;
    }

    /// A file of the table.
    ///
    /// @param figures the line of the file
    /// @param rows the lines of its series, values and steps
    private record Expected(String[] figures, List<String[]> rows) {
        String path() {
            return figures[1];
        }
    }
}
