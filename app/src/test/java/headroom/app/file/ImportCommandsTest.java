package headroom.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.job.Jobs;
import headroom.app.notice.Notices;
import headroom.app.settings.SettingsFile;
import headroom.app.settings.SettingsStore;
import headroom.importers.Importers;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ImportCommandsTest {
    /// What the interface thread is to do: the test does it.
    private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();

    private final Document document = new Document(Workbook.empty("", ZoneOffset.UTC), () -> 0);
    private final Thread own = Thread.currentThread();

    @TempDir
    private Path folder;

    private volatile boolean takenInHere;

    @Test
    void putsFilesIntoTheWorkbookOffTheInterfaceThread() throws IOException, InterruptedException {
        commands().importAll(List.of(demand()));
        untilSeries(1);

        assertFalse(takenInHere, "merging long series takes long");
        document.undo();
        assertEquals(0, document.workbook().series().size());
    }

    @Test
    void keepsWhatWasEditedWhileFilesWereRead() throws IOException, InterruptedException {
        commands().importAll(List.of(demand()));
        document.apply(
                Edit.of(Message.of("shell.edit-name", "autumn"), workbook -> WorkbookEdits.rename(workbook, "autumn")));
        untilSeries(1);

        assertEquals("autumn", document.workbook().name());
        document.undo();
        assertEquals("autumn", document.workbook().name(), "the edit came before the import");
        assertEquals(0, document.workbook().series().size());
    }

    private Path demand() throws IOException {
        StringBuilder csv = new StringBuilder("time,requests_per_second\n");
        for (int hour = 10; hour < 24; hour++) {
            csv.append("2026-11-02T")
                    .append(hour)
                    .append(":00:00Z,")
                    .append(hour * 7)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("demand.csv"), csv);
    }

    private void untilSeries(int count) throws InterruptedException {
        while (document.workbook().series().size() != count) {
            Objects.requireNonNull(posted.poll(50, TimeUnit.SECONDS)).run();
        }
    }

    private ImportCommands commands() {
        Jobs jobs = new Jobs(posted::add, trouble -> {
            throw new AssertionError(trouble);
        });
        return new ImportCommands(
                document,
                jobs,
                new Notices(),
                new SettingsStore(new SettingsFile(folder.resolve("settings.json"), "1"), jobs),
                Importers::read,
                (workbook, files) -> {
                    takenInHere |= Thread.currentThread().equals(own);
                    return MetricFiles.intake(workbook, files);
                });
    }
}
