package headroom.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.OtherProcess;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One workbook in two processes: opening twice is noticed, the second opens it for reading and says so.
@Timeout(300)
class TwoProcessesTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("plan.headroom");
        WorkbookFile.write(Workbook.empty("as saved", ZoneOffset.UTC), file);
    }

    private OtherProcess start() throws IOException {
        return OtherProcess.start(WindowProcess.class, folder.resolve("home").toString(), file.toString());
    }

    @Test
    void theSecondOpensForReadingWithASentenceAndOverwritesNothing() throws IOException {
        try (OtherProcess first = start()) {
            String opened = first.await(line -> line.startsWith("open"));
            assertTrue(opened.endsWith("| may be written | []"), opened);
            try (OtherProcess second = start()) {
                String again = second.await(line -> line.startsWith("open"));
                assertTrue(again.contains("(read only)"), again);
                assertTrue(
                        again.contains("plan.headroom is open in another Headroom already. It is opened for reading"),
                        again);

                second.say("name theirs");
                second.await(line -> line.startsWith("named"));
                second.say("save");
                second.await(line -> line.startsWith("not saved"));
                first.say("name mine");
                first.await(line -> line.startsWith("named"));
                first.say("save");
                first.await(line -> line.startsWith("saved"));

                assertEquals("mine", WorkbookFile.read(file).name());
            }
        }
    }

    @Test
    void aProcessThatWasKilledBlocksNobody() throws IOException, InterruptedException {
        try (OtherProcess first = start()) {
            first.await(line -> line.startsWith("open"));
            first.kill();
        }
        try (OtherProcess next = start()) {
            String opened = next.await(line -> line.startsWith("open"));
            assertTrue(opened.contains("| may be written |"), opened);
            next.say("name mine");
            next.await(line -> line.startsWith("named"));
            next.say("save");
            next.await(line -> line.startsWith("saved"));
            assertEquals("mine", WorkbookFile.read(file).name());
        }
    }
}
