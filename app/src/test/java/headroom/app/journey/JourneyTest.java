package headroom.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.model.series.Role;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Exported metric files in, a commitment out, with mouse and keyboard alone.
class JourneyTest {
    private static final List<Path> FILES = Stream.of(
                    "demand-5min.csv",
                    "path-prometheus.json",
                    "mongo-datadog-query.json",
                    "auth-datadog-widget.csv",
                    "app-hourly-eu.csv",
                    "loadtest-iteration-0.csv",
                    "loadtest-iteration-1.csv",
                    "loadtest-iteration-2.csv",
                    "loadtest-iteration-3.csv",
                    "loadtest-iteration-4.csv")
            .map(OpenedWindow::sample)
            .toList();

    /// What the planner knows of the system: count, tolerated loss, monthly cost of one, lead time in days.
    private static final List<List<String>> RESOURCES = List.of(
            List.of("nginx", "2", "1", "120", "3"),
            List.of("app", "8", "1", "140", "3"),
            List.of("auth", "4", "1", "140", "3"),
            List.of("mongo", "3", "1", "420", "14"));

    private static final double MOST_DROP_MILLIS = 50;
    private static final long HOUR_MILLIS = 3_600_000;

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void filesInACommitmentOut() throws IOException {
        Path saved = folder.resolve("auth.headroom");
        Path forCustomer = folder.resolve("for the customer");
        String answer;
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("first"))) {
            dropTheFiles(window);
            correctWhatWasProposed(window);
            describeTheSystem(window);
            answer = ask(window);
            dragAnInstanceCount(window, answer);
            export(window, "#audience-customer", forCustomer);
            save(window, saved);
        }
        Path forTheTeam = folder.resolve("for the team");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("second"))) {
            window.drop(List.of(saved));
            window.until("the same answer as before", () -> window.answer().equals(answer));
            assertEquals(
                    "Can auth-api serve 3,500 requests/s with p99 under 300 ms from 1 January through 31 March 2027,"
                            + " with 95 % confidence?",
                    window.question());
            export(window, "#audience-internal", forTheTeam);
        }
        customersSeeNoCosts(forCustomer);
        theCommandLineSaysTheSame(saved, answer, forTheTeam, forCustomer);
    }

    private static void dropTheFiles(OpenedWindow window) {
        Workbook before = window.document().workbook();

        OpenedWindow.Drop drop = window.drop(FILES);

        assertTrue(drop.accepted());
        assertEquals(before, drop.workbook(), "nothing is imported inside the drop handler");
        assertTrue(drop.busyMillis() < MOST_DROP_MILLIS, () -> "the drop took " + drop.busyMillis() + " ms");
        window.until(
                "all files are in", () -> window.document().workbook().sources().size() == FILES.size());
        assertTrue(window.notice().startsWith("Read 10 files: 16 series, 13 load tests."), window.notice());
    }

    private static void correctWhatWasProposed(OpenedWindow window) {
        assertEquals(Role.THROUGHPUT, entry(window, "requests_per_second").role());

        window.choose("Role: throughput", "demand");

        assertEquals(Role.DEMAND, entry(window, "requests_per_second").role());
        window.clickText(".sheet-cell .label", "app-hourly-eu.csv");
        long before = entry(window, "app CPU %").series().startMillis();
        window.clickButton("First rows");
        window.choose("Zone of the times", "Europe/Berlin");
        window.until("the file is read again in local time", () -> {
            long after = entry(window, "app CPU %").series().startMillis();
            return before - after == HOUR_MILLIS;
        });
    }

    private static SeriesEntry entry(OpenedWindow window, String name) {
        return window.document().workbook().series().stream()
                .filter(entry -> entry.series().id().metric().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void describeTheSystem(OpenedWindow window) {
        window.show("iterations");
        window.choose("In production", "iteration 1");
        window.choose("Where iteration 1 was measured", "production");
        window.type("What iteration 1 changed", "storage engine of the database replaced");
        window.show("system");
        window.click(() -> window.node("#component-auth"));
        window.type("Visits of auth", "0.8");
        // the boxes move once more when the result arrives
        window.untilIdle();
        window.click(() -> window.node("#component-mongo"));
        window.type("Visits of mongo", "2.5");
        window.type("What mongo is made of", "nodes");
        window.show("plan");
        for (List<String> resource : RESOURCES) {
            String name = resource.getFirst();
            window.type("Count of " + name, resource.get(1));
            window.type("Tolerated loss of " + name, resource.get(2));
            window.type("Monthly cost of one " + name, resource.get(3));
            window.type("Lead time of " + name, resource.get(4));
        }
    }

    private static String ask(OpenedWindow window) {
        window.click(() -> window.labelled(".in-place", "Ask a question"::equals));
        window.type("The service", "auth-api");
        window.type("The demand to hold", "3.5k");
        window.type("The last day", "31 March 2027");
        window.type("The first day", "1 January");
        window.untilIdle();
        String answer = window.answer();
        assertTrue(answer.startsWith("Not yet (under 1 %)."), answer);
        assertTrue(answer.contains("mongo limits at 1,5"), answer);
        assertTrue(answer.contains("mongo nodes"), answer);
        return answer;
    }

    private static void dragAnInstanceCount(OpenedWindow window, String answer) {
        window.drag(() -> window.named("Count of mongo"), 72, 0);
        window.until("the answer follows", () -> !window.answer().equals(answer) && window.idle());
        assertEquals(9, mongoNodes(window));
        assertTrue(window.document().undoNameProperty().get().isPresent(), "a drag is one step that can be taken back");
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.until("the answer is what it was", () -> window.answer().equals(answer));
        assertEquals(3, mongoNodes(window));
    }

    private static int mongoNodes(OpenedWindow window) {
        return window.document()
                .workbook()
                .path()
                .component("mongo")
                .orElseThrow()
                .resource()
                .count();
    }

    private static void export(OpenedWindow window, String audience, Path into) {
        window.answers().exportTo(into);
        window.show("commitment");
        window.click(() -> window.node(audience));
        window.press(KeyCode.SHORTCUT, KeyCode.E);
        window.until("the report is written", () -> window.notice().startsWith("The report stands in " + into));
    }

    private static void save(OpenedWindow window, Path file) {
        window.answers().saveTo(file);
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until(
                "the workbook is saved",
                () -> !window.document().unsavedProperty().get());
        assertTrue(Files.isRegularFile(file));
    }

    private static void customersSeeNoCosts(Path report) throws IOException {
        String page = Files.readString(report.resolve("commitment.html"));
        assertFalse(page.contains("$"), "a customer's report names no money");
        assertTrue(Files.isRegularFile(report.resolve("commitment.pdf")));
        assertFalse(Files.exists(report.resolve("tables/scenarios.csv")), "nor alternatives");
    }

    private static void theCommandLineSaysTheSame(Path saved, String answer, Path forTheTeam, Path forCustomer)
            throws IOException {
        JsonNode plan = CommandLine.json("plan", saved);
        assertEquals(plan.path("answer").asString(), answer);
        List<List<String>> additions = additions(plan);
        assertNotEquals(List.of(), additions);
        assertEquals(additions, ExportedTable.rows(forTheTeam, "additions"));
        assertEquals(
                additions.stream().map(row -> row.subList(0, row.size() - 1)).toList(),
                ExportedTable.rows(forCustomer, "additions"));
        List<List<String>> components = components(CommandLine.json("capacity", saved));
        for (Path report : List.of(forTheTeam, forCustomer)) {
            assertEquals(
                    components,
                    ExportedTable.rows(report, "components").stream()
                            .map(JourneyTest::rounded)
                            .toList());
        }
    }

    private static List<List<String>> additions(JsonNode plan) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode addition : plan.path("additions")) {
            rows.add(List.of(
                    addition.path("component").asString(),
                    addition.path("resource").asString(),
                    addition.path("from").asString(),
                    addition.path("to").asString(),
                    addition.path("order_by").asString(),
                    addition.path("possible_from").asString(""),
                    addition.path("in_place_by").asString(),
                    addition.path("monthly_cost").asString() + ".00"));
        }
        return rows;
    }

    private static List<List<String>> components(JsonNode capacity) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode component : capacity.path("components")) {
            rows.add(figures(component.path("name").asString(), component));
        }
        rows.add(figures("whole path", capacity.path("path")));
        return rows;
    }

    private static List<String> figures(String name, JsonNode component) {
        List<String> row = new ArrayList<>(List.of(name));
        for (String figure : List.of("capacity_rps", "ceiling_rps", "safe_rps")) {
            for (String end : List.of("value", "low", "high")) {
                row.add(rounded(component.path(figure).path(end).asString("")));
            }
        }
        return row;
    }

    /// The name and the figures of an exported row, without the words after them.
    private static List<String> rounded(List<String> row) {
        List<String> name = row.subList(0, 1);
        return Stream.concat(name.stream(), row.subList(1, 10).stream().map(JourneyTest::rounded))
                .toList();
    }

    /// Digits beyond the ninth are those of the way in which a number is written.
    private static String rounded(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number)
                        .round(new MathContext(9))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
