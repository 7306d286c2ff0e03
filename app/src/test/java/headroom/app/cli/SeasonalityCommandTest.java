package headroom.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SeasonalityCommandTest {
    @TempDir
    private Path folder;

    @Test
    void findsTheDayInAnHourlyWave() throws IOException {
        CommandRun run = CommandRun.of("seasonality", "--json", Exports.demand(folder));
        assertEquals(0, run.exit());
        JsonNode series = run.json().path("series").get(0);
        assertEquals("requests_per_second", series.path("id").asString());
        assertEquals(3600, series.path("interval_s").asInt());
        assertEquals(86_400, series.path("periods").get(0).path("period_s").asInt());
        assertTrue(series.path("periods").get(0).path("strength").asDouble() > 0.9, series.toString());
    }

    @Test
    void saysSoWhereThereIsNoPeriod() throws IOException {
        CommandRun run = CommandRun.of(
                "seasonality", "--json", Exports.prometheus(folder), "--series", "http_requests_total{*}");
        JsonNode series = run.json().path("series");
        assertEquals(1, series.size());
        assertEquals(0, series.get(0).path("periods").size());
    }

    @Test
    void takesBracketsOfAGlobLiterally() throws IOException {
        JsonNode series = CommandRun.of(
                        "seasonality",
                        "--json",
                        Exports.prometheus(folder),
                        "--series",
                        "http_requests_tota?{job=\"nginx\"}",
                        "--series",
                        "[a-z]*")
                .json()
                .path("series");
        assertEquals(
                List.of("http_requests_total{job=\"nginx\"}"),
                StreamSupport.stream(series.spliterator(), false)
                        .map(one -> one.path("id").asString())
                        .toList());
    }

    @Test
    void printsATableForAReader() throws IOException {
        String out = CommandRun.of("seasonality", Exports.demand(folder)).out();
        assertTrue(out.contains("requests_per_second    1 h  1 day (strength "), out);
    }
}
