package headroom.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ForecastCommandTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheFixedNamesInAFixedOrder() throws IOException {
        CommandRun run = CommandRun.of("forecast", "--json", Exports.demand(folder), "--horizon", "24");
        assertEquals(0, run.exit());
        // problems of the file, and nothing else
        assertTrue(run.err().lines().allMatch(line -> line.contains("demand.csv: ")), run.err());
        JsonNode series = run.json().path("series").get(0);
        assertEquals(
                List.of(
                        "id",
                        "unit",
                        "interval_s",
                        "start",
                        "model",
                        "median",
                        "mean",
                        "quantiles",
                        "horizon_peak",
                        "backtest",
                        "proven_steps",
                        "notes"),
                new ArrayList<>(series.propertyNames()));
        assertEquals("requests_per_second", series.path("id").asString());
        assertEquals(3600, series.path("interval_s").asInt());
        assertEquals("2026-10-05T00:00:00Z", series.path("start").asString());
        assertEquals(24, series.path("median").size());
        assertEquals(24, series.path("mean").size());
        assertEquals(
                List.of("0.025", "0.1", "0.5", "0.9", "0.975"),
                new ArrayList<>(series.path("quantiles").propertyNames()));
        assertEquals(24, series.path("quantiles").path("0.975").size());
        assertTrue(series.path("horizon_peak").path("quantiles").path("0.975").isNumber());
        assertTrue(series.path("backtest").path("origins").asInt() > 0);
        // midnight is the bottom of the wave and noon its top
        assertEquals(200, series.path("median").get(0).asDouble(), 25);
        assertEquals(400, series.path("median").get(12).asDouble(), 25);
    }

    @ParameterizedTest
    @CsvSource({"48,48", "12h,12", "2d,48", "1w,168", "90m,2"})
    void takesTheHorizonAsStepsOrAsADuration(String horizon, int steps) throws IOException {
        CommandRun run = CommandRun.of("forecast", "--json", Exports.demand(folder), "--horizon", horizon);
        assertEquals(steps, run.json().path("series").get(0).path("median").size());
    }

    @Test
    void givesTheQuantilesThatWereAskedFor() throws IOException {
        JsonNode quantiles = CommandRun.of(
                        "forecast", "--json", Exports.demand(folder), "--horizon", "3", "--quantiles", ".50,0.990")
                .json()
                .path("series")
                .get(0)
                .path("quantiles");
        assertEquals(List.of("0.5", "0.99"), new ArrayList<>(quantiles.propertyNames()));
    }

    @Test
    void forecastsTheDailyPeakInTheZoneThatSetsTheDays() throws IOException {
        JsonNode series = CommandRun.of(
                        "forecast",
                        "--json",
                        Exports.demand(folder),
                        "--horizon",
                        "2w",
                        "--every",
                        "1d",
                        "--statistic",
                        "max",
                        "--zone",
                        "Europe/Berlin")
                .json()
                .path("series")
                .get(0);
        assertEquals(86_400, series.path("interval_s").asInt());
        assertEquals(14, series.path("median").size());
        // the data end at midnight UTC, two o'clock in Berlin: that day is not over
        assertEquals("2026-10-04T22:00:00Z", series.path("start").asString());
        assertEquals(400, series.path("median").get(0).asDouble(), 15);
    }

    @Test
    void looksAtNothingAfterTheAsOfTimeAndBeginsNoEarlier() throws IOException {
        Path demand = Exports.demand(folder);
        assertEquals("2026-09-21T00:00:00Z", start(demand, "2026-09-21"));
        assertEquals("2026-09-21T10:00:00Z", start(demand, "2026-09-21T10:00:00Z"));
        assertEquals("2026-10-06T00:00:00Z", start(demand, "2026-10-06"));
    }

    private static String start(Path file, String asOf) {
        return CommandRun.of("forecast", "--json", file, "--horizon", "2", "--as-of", asOf)
                .json()
                .path("series")
                .get(0)
                .path("start")
                .asString();
    }

    @Test
    void turnsCountersIntoRatesFirst() throws IOException {
        JsonNode series = CommandRun.of(
                        "forecast",
                        "--json",
                        Exports.prometheus(folder),
                        "--horizon",
                        "5",
                        "--series",
                        "http_requests_total*")
                .json()
                .path("series");
        assertEquals(1, series.size());
        assertEquals("requests_per_second", series.get(0).path("unit").asString());
        assertEquals(1, series.get(0).path("median").get(4).asDouble(), 0.05);
        assertEquals("2026-09-07T04:00:00Z", series.get(0).path("start").asString());
    }

    @Test
    void givesTheSameFiguresForTheSameSeedInFileOrder() throws IOException {
        Path a = Exports.demand(folder);
        Path b = Exports.prometheus(folder);
        String once =
                CommandRun.of("forecast", "--json", a, b, "--horizon", "6").out();
        String again =
                CommandRun.of("forecast", "--json", a, b, "--horizon", "6").out();
        assertEquals(once, again);
        JsonNode swapped =
                CommandRun.of("forecast", "--json", b, a, "--horizon", "6").json();
        assertEquals(
                List.of(
                        "http_requests_total{job=\"nginx\"}",
                        "mongo:cpu_utilisation:ratio{job=\"mongo\"}",
                        "requests_per_second"),
                ids(swapped));
    }

    private static List<String> ids(JsonNode document) {
        List<String> ids = new ArrayList<>();
        document.path("series").forEach(series -> ids.add(series.path("id").asString()));
        return ids;
    }

    @Test
    void saysWhyASeriesHasNoForecast() throws IOException {
        Path irregular = Files.writeString(folder.resolve("odd.csv"), """
                time,users
                2026-11-01T10:00:00Z,1
                2026-11-01T10:07:00Z,2
                2026-11-01T11:00:00Z,3
                2026-11-01T13:12:00Z,5
                """);
        CommandRun run = CommandRun.of("forecast", "--json", irregular, "--horizon", "6");
        assertEquals(0, run.exit());
        JsonNode series = run.json().path("series").get(0);
        assertTrue(series.path("interval_s").isNull());
        assertTrue(series.path("reason").asString().contains("--every"), series.toString());
        assertEquals(0, series.path("median").size());
    }

    @ParameterizedTest
    @CsvSource({
        "--horizon,soon",
        "--horizon,0",
        "--horizon,-3",
        "--quantiles,1.5",
        "--quantiles,x",
        "--every,often",
        "--statistic,max",
        "--statistic,median"
    })
    void refusesWrongOptionsWithOneSentence(String option, String value) throws IOException {
        Path demand = Exports.demand(folder);
        CommandRun run = option.equals("--horizon")
                ? CommandRun.of("forecast", demand, option, value)
                : CommandRun.of("forecast", demand, "--horizon", "6", option, value);
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("headroom forecast --help"), run.err());
    }

    @Test
    void endsWithOneWhenNoSeriesHasTheName() throws IOException {
        CommandRun run =
                CommandRun.of("forecast", "--json", Exports.demand(folder), "--horizon", "6", "--series", "nothing*");
        assertEquals(1, run.exit());
        assertEquals(0, run.json().path("series").size());
        assertTrue(run.err().contains("No series matches nothing*"), run.err());
    }

    @Test
    void forecastsAThousandSeriesInOneCall() throws IOException {
        StringBuilder csv = new StringBuilder("time");
        for (int s = 0; s < 1000; s++) {
            csv.append(",users_").append(s);
        }
        for (int i = 0; i < 30; i++) {
            csv.append("\n2026-11-01T").append(i < 10 ? "0" : "").append(i % 24).append(":00:00Z");
            if (i >= 24) {
                csv.setLength(csv.length() - 20);
                csv.append("2026-11-02T0").append(i - 24).append(":00:00Z");
            }
            for (int s = 0; s < 1000; s++) {
                csv.append(',').append(100 + (s * 7 + i * 13) % 17);
            }
        }
        Path wide = Files.writeString(folder.resolve("wide.csv"), csv.append('\n'));
        CommandRun run = CommandRun.of("forecast", "--json", wide, "--horizon", "2");
        assertEquals(0, run.exit());
        List<String> ids = ids(run.json());
        assertEquals(1000, ids.size());
        assertEquals("users_0", ids.getFirst());
        assertEquals("users_999", ids.getLast());
    }

    @Test
    void printsATableForAReader() throws IOException {
        CommandRun run = CommandRun.of("forecast", Exports.demand(folder), "--horizon", "24");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("requests_per_second    1 h  5 October 2026, 00:00 UTC"), run.out());
    }
}
