package headroom.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PlanCommandTest {
    @TempDir
    private Path folder;

    @Test
    void answersTheWorkbooksQuestion() throws IOException {
        CommandRun run = CommandRun.of("plan", "--json", Exports.workbook(folder));
        assertEquals(0, run.exit());
        JsonNode document = run.json();
        assertTrue(document.path("answer").asString().startsWith("Not yet (under 1 %)."), run.out());
        assertEquals(0, document.path("probability").path("now").asDouble(), 0.01);
        assertTrue(document.path("probability").path("planned").asDouble() >= 0.95);
        assertEquals("db", document.path("bottleneck").asString());
        JsonNode addition = document.path("additions").get(0);
        assertEquals(
                List.of("component", "resource", "from", "to", "order_by", "in_place_by", "monthly_cost"),
                new ArrayList<>(addition.propertyNames()));
        // 1,400 of 1,000 with one node lost: (n - 1) / 3 of 1,000 is at least 1,400 for n = 6
        assertEquals("db", addition.path("component").asString());
        assertEquals(3, addition.path("from").asInt());
        assertTrue(addition.path("to").asInt() >= 6, addition.toString());
        assertEquals("2026-12-18", addition.path("order_by").asString());
        assertEquals("2027-01-01", addition.path("in_place_by").asString());
        assertEquals(
                (addition.path("to").asInt() - 3) * 420,
                addition.path("monthly_cost").asInt());
        assertEquals("USD", document.path("currency").asString());
        assertEquals(
                4 * 100 + 3 * 420, document.path("monthly_cost").path("now").asInt());
        assertTrue(document.path("cost_per_million_requests").path("now").isNumber(), run.out());
        assertEquals(
                "the cache stays warm",
                document.path("assumptions").get(0).path("text").asString());
    }

    @Test
    void takesAnotherQuestionFromTheCommandLine() throws IOException {
        Path workbook = Exports.workbook(folder);
        JsonNode less = CommandRun.of(
                        "plan",
                        "--json",
                        workbook,
                        "--target-rps",
                        "500",
                        "--confidence",
                        "0.9",
                        "--from",
                        "2027-02-01",
                        "--through",
                        "2027-02-28",
                        "--response-time",
                        "250",
                        "--percentile",
                        "95")
                .json();
        assertEquals(
                "Can shop serve 500 requests/s with p95 under 250 ms from 1 February through 28 February 2027, "
                        + "with 90 % confidence?",
                less.path("question").asString());
        assertEquals("yes", less.path("verdict").asString());
        assertEquals(0, less.path("additions").size());
        assertTrue(less.path("probability").path("now").asDouble() > 0.99);
    }

    @Test
    void saysWhenAnOrderComesTooLate() throws IOException {
        JsonNode late = CommandRun.of("plan", "--json", Exports.workbook(folder), "--as-of", "2026-12-25")
                .json();
        JsonNode addition = late.path("additions").get(0);
        assertTrue(addition.path("too_late").asBoolean(), late.toString());
        assertEquals("2027-01-08", addition.path("possible_from").asString());
        String table = CommandRun.of("plan", Exports.workbook(folder), "--as-of", "2026-12-25")
                .out();
        assertTrue(table.contains("too late, possible from 8 January 2027"), table);
    }

    @Test
    void isDoneWithAReasonWhereNoPlanIsEnough() throws IOException {
        CommandRun run = CommandRun.of("plan", "--json", Exports.workbook(folder), "--target-rps", "1000000");
        assertEquals(0, run.exit());
        assertEquals("no", run.json().path("verdict").asString());
        assertTrue(run.json().path("reason").isString(), run.out());
    }

    @Test
    void givesTheSameFiguresEachTime() throws IOException {
        Path workbook = Exports.workbook(folder);
        assertEquals(
                CommandRun.of("plan", "--json", workbook).out(),
                CommandRun.of("plan", "--json", workbook).out());
    }

    @ParameterizedTest
    @CsvSource({
        "--confidence,1.2",
        "--target-rps,-5",
        "--response-time,0",
        "--percentile,100",
        "--from,tomorrow",
        "--through,2026-01-01",
        "--as-of,now",
        "--seed,abc"
    })
    void refusesWrongOptionsWithOneSentence(String option, String value) throws IOException {
        CommandRun run = CommandRun.of("plan", Exports.workbook(folder), option, value);
        assertEquals(2, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void saysThatAFileIsNoWorkbook() throws IOException {
        CommandRun run = CommandRun.of("plan", "--json", Exports.demand(folder));
        assertEquals(1, run.exit());
        assertTrue(run.json().path("answer").isNull());
        assertTrue(run.err().startsWith("demand.csv is not a Headroom workbook"), run.err());
        Path cut = folder.resolve("cut.headroom");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(Exports.workbook(folder)), 900));
        assertTrue(CommandRun.of("plan", cut).err().startsWith("cut.headroom is cut off"));
    }

    @Test
    void printsAnswerAndTablesForAReader() throws IOException {
        String out = CommandRun.of("plan", Exports.workbook(folder)).out();
        assertTrue(out.startsWith("Can shop serve 1,400 requests/s with p99 under 300 ms"), out);
        assertTrue(out.contains("18 December 2026  1 January 2027"), out);
        assertTrue(out.contains("Not promised:\n  the cache stays warm"), out);
    }
}
