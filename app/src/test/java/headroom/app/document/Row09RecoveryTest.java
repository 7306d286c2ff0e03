package headroom.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.OtherProcess;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Row 9: killing the process loses at most 10 seconds of edits; the next start offers the recovered document.
///
/// A process of its own edits without end; it is killed at a moment that a seed draws, also while a copy is written.
@Timeout(300)
class Row09RecoveryTest {
    private static final long MOST_LOST_MILLIS = 10_000;
    /// Copies follow one another without a pause: most kills hit one that is being written.
    private static final long WITHOUT_PAUSE = 1;
    private static final long AS_SHIPPED = 2_000;

    @TempDir
    private Path folder;

    private Path file;
    private Workbook saved;

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("mine.headroom");
        saved = Workbook.empty("as saved", ZoneOffset.UTC)
                .edit(draft -> draft.series = IntStream.range(0, 20)
                        .mapToObj(Row09RecoveryTest::series)
                        .toList());
        WorkbookFile.write(saved, file);
    }

    private static SeriesEntry series(int number) {
        long[] stamps = IntStream.range(0, 5_000).mapToLong(i -> i * 60_000L).toArray();
        double[] values = new Random(number).doubles(stamps.length).toArray();
        TimeSeries series = new TimeSeries(
                SeriesId.of("demand", Map.of("n", String.valueOf(number))),
                Unit.REQUESTS_PER_SECOND,
                Kind.RATE,
                new Coverage(Stamp.END, 60_000),
                Aggregator.MEAN,
                ArraySamples.of(stamps, values),
                "abc");
        return new SeriesEntry(series, Unit.REQUESTS_PER_SECOND, Kind.RATE, Role.DEMAND, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aProcessKilledAtAnyMomentLosesAtMostTenSeconds(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        long killed = kill(seed % 3 == 0 ? AS_SHIPPED : WITHOUT_PAUSE, random.nextLong(50, 3_000));

        assertRecovered(killed);
    }

    @Test
    void whatIsRecoveredDoesNotNeedTheFileThatItCameFrom() throws IOException, InterruptedException {
        long killed = kill(WITHOUT_PAUSE, 700);
        Files.move(file, folder.resolve("moved.headroom"));
        assertRecovered(killed);
        WorkbookFile.write(Workbook.empty("somebody else's", ZoneOffset.UTC), file);
        RecoveryArea.Left left = assertRecovered(killed);

        Origin origin = left.origin().orElseThrow();
        assertTrue(origin.state().orElseThrow().changedIn(file), "saving notices that the file is another one now");
    }

    @Test
    void aProcessThatIsAskedToEndLosesNothing() throws IOException, InterruptedException {
        OtherProcess process = start(60_000);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        long asked = System.currentTimeMillis();
        process.end();

        RecoveryArea area = new RecoveryArea(folder.resolve("recovery"));
        Workbook recovered = area.read(area.left(Instant.now()).getFirst());
        assertTrue(madeAt(recovered) >= asked - 500, "the autosave was a minute away: " + recovered.name());
    }

    /// Starts a process and kills it some time after its first copy.
    ///
    /// @return when it was killed
    private long kill(long delayMillis, long afterMillis) throws IOException, InterruptedException {
        OtherProcess process = start(delayMillis);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(afterMillis));
        long killed = System.currentTimeMillis();
        process.kill();
        return killed;
    }

    /// Starts a process and waits for its first copy.
    private OtherProcess start(long delayMillis) throws IOException {
        OtherProcess process = OtherProcess.start(
                EditingProcess.class,
                folder.resolve("recovery").toString(),
                file.toString(),
                String.valueOf(delayMillis));
        process.await("kept"::equals);
        return process;
    }

    private RecoveryArea.Left assertRecovered(long killed) throws IOException {
        RecoveryArea area = new RecoveryArea(folder.resolve("recovery"));
        List<RecoveryArea.Left> left = area.left(Instant.now());
        assertEquals(1, left.size());
        assertEquals(
                file.toAbsolutePath(), left.getFirst().origin().orElseThrow().path());
        Workbook recovered = area.read(left.getFirst());
        long lost = killed - madeAt(recovered);
        assertTrue(lost <= MOST_LOST_MILLIS, lost + " ms of edits are lost");
        String name = recovered.name();
        assertEquals(saved.edit(draft -> draft.name = name), recovered, "everything else is as it was");
        try (Stream<Path> files = Files.list(left.getFirst().folder())) {
            long samples = files.filter(one -> one.toString().endsWith(".bin")).count();
            assertEquals(saved.series().size(), samples, "each series is there once");
        }
        return left.getFirst();
    }

    private static long madeAt(Workbook recovered) {
        return Long.parseLong(recovered.name().replace("edited at ", ""));
    }
}
