package headroom.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.season.Holidays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a planner decides and knows, told to `headroom forecast` as it is told to the window.
class ForecastPlannerOptionsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int DAYS = 600;
    private static final LocalDate NEXT = FIRST.plusDays(DAYS);

    @TempDir
    private Path folder;

    private Path days(ToDoubleFunction<LocalDate> level) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder csv = new StringBuilder("time,requests_per_second\n");
        for (int d = 0; d < DAYS; d++) {
            LocalDate day = FIRST.plusDays(d);
            double noise = Math.exp(0.02 * random.nextGaussian());
            csv.append(day)
                    .append("T00:00:00Z,")
                    .append(level.applyAsDouble(day) * noise)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("days.csv"), csv);
    }

    private static double weekly(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? 60 : 100;
    }

    private static JsonNode series(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("forecast", "--json", "--horizon", "91"));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray()).json().path("series").get(0);
    }

    private static double median(JsonNode series, LocalDate day) {
        return series.path("median")
                .get((int) (day.toEpochDay() - NEXT.toEpochDay()))
                .asDouble();
    }

    private static boolean notes(JsonNode series, String words) {
        return series.path("notes").toString().contains(words);
    }

    @Test
    void anEventMovesItsDaysAndAnEarlierOneTellsItsEffect() throws IOException {
        LocalDate campaign = LocalDate.of(2026, 5, 20);
        LocalDate earlier = LocalDate.of(2025, 11, 12);
        Path file = days(day -> weekly(day) * (day.equals(campaign) ? 1.5 : day.equals(earlier) ? 1.1 : 1));
        LocalDate next = NEXT.plusDays(20);
        JsonNode plain = series(file);
        JsonNode told = series(file, "--event", next + "=+40%");
        assertEquals(1.4, median(told, next) / median(plain, next), 0.02);
        assertEquals(1, median(told, next.plusDays(1)) / median(plain, next.plusDays(1)), 0.02);
        assertTrue(notes(told, "40 % more"), told.path("notes").toString());
        JsonNode like = series(file, "--event", next + ".." + next.plusDays(1) + "=" + campaign);
        assertEquals(1.25, median(like, next) / median(plain, next), 0.05, "the mean of two days, one of them usual");
        JsonNode both = series(file, "--event", next + "=" + campaign + "," + earlier);
        assertEquals(1.3, median(both, next) / median(plain, next), 0.05, "the mean of two earlier ones");
        assertTrue(notes(both, "the mean of 2 earlier ones"), both.path("notes").toString());
    }

    @Test
    void holidaysThatLoweredDemandLowerItAgain() throws IOException {
        Path file =
                days(day -> weekly(day) * (Holidays.between("DE-BY", day, day).isEmpty() ? 1 : 0.5));
        LocalDate unity = LocalDate.of(2026, 10, 3);
        JsonNode told = series(file, "--holidays", "de-by");
        JsonNode plain = series(file);
        assertTrue(
                median(told, unity) < 0.7 * median(plain, unity), median(told, unity) + " of " + median(plain, unity));
    }

    @Test
    void growthIsThatOfThePlannerAndADriverCarriesIt() throws IOException {
        Path file = days(ForecastPlannerOptionsTest::weekly);
        LocalDate monday = NEXT.plusDays(84);
        JsonNode grown = series(file, "--growth", "10%", "--growth-shape", "linear");
        assertEquals(100 * (1 + 0.1 * 85 / 30.44), median(grown, monday), 4);
        Path customers = Files.writeString(
                folder.resolve("customers.csv"),
                "day,customers\n" + FIRST + ",50\n" + NEXT.minusDays(1) + ",50\n" + NEXT.plusDays(60) + ",100\n");
        JsonNode carried = series(file, "--driver", customers);
        assertEquals(2, median(carried, monday) / median(carried, NEXT), 0.1);
        assertTrue(notes(carried, "carried on unchanged"), carried.path("notes").toString());
    }

    @Test
    void theMethodIsTheOneThatWasChosen() throws IOException {
        Path file = days(ForecastPlannerOptionsTest::weekly);
        assertEquals("combination", series(file).path("model").asString());
        assertEquals("theta", series(file, "--method", "theta").path("model").asString());
        assertEquals(
                "regression",
                series(file, "--method", "regression", "--event", NEXT + "=5%")
                        .path("model")
                        .asString());
        JsonNode hours = CommandRun.of(
                        "forecast", "--json", Exports.demand(folder), "--horizon", "6", "--method", "regression")
                .json()
                .path("series")
                .get(0);
        assertEquals("combination", hours.path("model").asString());
        assertTrue(
                notes(hours, "not possible with this history"),
                hours.path("notes").toString());
    }

    @Test
    void stepsShorterThanADayNeedToBeRolledUp() throws IOException {
        Path hours = Exports.demand(folder);
        JsonNode refused = series(hours, "--growth", "4%");
        assertTrue(refused.path("reason").asString().contains("--every 1d"), refused.toString());
        assertEquals(
                91,
                series(hours, "--growth", "4%", "--every", "1d").path("median").size());
    }

    @Test
    void whatIsDecidedIsSaidBeneathTheTable() throws IOException {
        CommandRun run = CommandRun.of(
                "forecast", days(ForecastPlannerOptionsTest::weekly), "--horizon", "7", "--growth", "-2%");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("Growth is set by the planner: \u22122 % in the next month"), run.out());
    }

    @Test
    void helpShowsPercentAsItIsTyped() {
        CommandRun help = CommandRun.of("forecast", "--help");
        assertEquals("", help.err());
        assertTrue(help.out().contains("2026-11-27=+40%,"), help.out());
        assertTrue(help.out().contains("such as 4% or -2%."), help.out());
    }

    @ParameterizedTest
    @CsvSource({
        "--method,crystal-ball",
        "--holidays,Atlantis",
        "--holidays,DE-ZZ",
        "--growth,much",
        "--growth,-100%",
        "--growth-shape,round",
        "--event,2026-11-27",
        "--event,soon=+40%",
        "--event,2026-11-27..2026-11-20=5%"
    })
    void whatIsNotUnderstoodIsRefusedInOneSentence(String option, String value) throws IOException {
        CommandRun run = CommandRun.of("forecast", Exports.demand(folder), "--horizon", "6", option, value);
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("headroom forecast --help"), run.err());
    }

    @Test
    void aDriversTableIsNotSaidToLosePeaks() throws IOException {
        StringBuilder table = new StringBuilder("day,customers\n");
        for (int d = 0; d < 30; d++) {
            table.append(NEXT.minusDays(30 - d)).append(',').append(50 + d).append('\n');
        }
        Path customers = Files.writeString(folder.resolve("customers.csv"), table);
        Path demand = days(ForecastPlannerOptionsTest::weekly);
        assertTrue(
                lost(CommandRun.of("forecast", customers, "--horizon", "6"), "customers.csv"), "a series of its own");
        CommandRun run = CommandRun.of("forecast", demand, "--horizon", "6", "--driver", customers);
        assertEquals(0, run.exit(), run.err());
        assertFalse(lost(run, "customers.csv"), run.err());
    }

    private static boolean lost(CommandRun run, String file) {
        return run.err().lines().anyMatch(line -> line.contains(file) && line.contains("Peaks inside are lost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day,a,b\n2025-01-06,1,2\n2025-01-07,1,2\n", "day,a\n2025-01-06,0\n2025-01-07,0\n"})
    void aDriverIsOneSeriesWithAmounts(String csv) throws IOException {
        Path driver = Files.writeString(folder.resolve("driver.csv"), csv);
        CommandRun run = CommandRun.of(
                "forecast", days(ForecastPlannerOptionsTest::weekly), "--horizon", "6", "--driver", driver);
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains("driver.csv"), run.err());
    }
}
