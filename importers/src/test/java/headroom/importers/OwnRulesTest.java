package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.Progress;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRulesTest {
    private static final String TABLE = """
            time,billing_wait,http_requests_total
            2026-01-01T00:00:00Z,3,1
            2026-01-01T00:01:00Z,4,2
            2026-01-01T00:02:00Z,5,3
            """;

    @TempDir
    private Path folder;

    private Reading read(List<Path> tables) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), TABLE);
        return new Reading(Importers.read(file, new ReadOptions(ZoneId.of("UTC")).with(tables), Progress.none()));
    }

    @Test
    void rulesBesideTheFileGoBeforeThoseThatAreShipped() throws IOException {
        Files.writeString(folder.resolve(OwnRules.BESIDE), """
                # what our metrics mean
                unit | milliseconds | _billing_wait_$
                role | response_time | ^_billing_
                component | billing | ^_billing_ |
                kind | gauge | _requests_total_
                """);
        Reading reading = read(List.of());
        SeriesEntry wait = reading.series("billing_wait");
        assertEquals(Unit.MILLISECONDS, wait.unit());
        assertEquals(Role.RESPONSE_TIME, wait.role());
        assertEquals(Optional.of("billing"), wait.component());
        assertEquals(Kind.GAUGE, reading.series("http_requests_total").kind());
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void tablesThatAreNamedCountTooAndMissingOnesDoNot() throws IOException {
        Path table = Files.writeString(folder.resolve("metrics.txt"), "role | queue | _wait_");
        Reading reading = read(List.of(folder.resolve("none.txt"), table));
        assertEquals(Role.QUEUE, reading.series("billing_wait").role());
    }

    @Test
    void aWrongLineIsToldAndTheOthersCount() throws IOException {
        Files.writeString(folder.resolve(OwnRules.BESIDE), """
                role | boss | _wait_
                role | queue | _wait_
                unit | seconds | (
                """);
        Reading reading = read(List.of());
        assertEquals(Role.QUEUE, reading.series("billing_wait").role());
        assertEquals(List.of("import.own-rule-wrong", "import.own-rule-wrong"), reading.notes());
        assertEquals(
                1L, reading.note("import.own-rule-wrong").message().arguments().get(1));
    }
}
