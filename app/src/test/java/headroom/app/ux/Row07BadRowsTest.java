package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 7: bad rows do not stop an import; a problem list gives line, column and reason, and can be copied.
@Timeout(400)
class Row07BadRowsTest {
    @TempDir
    private Path folder;

    @Test
    void theGoodRowsAreReadAndTheBadOnesListed() throws IOException {
        Path file = SmallFiles.partlyBroken(folder.resolve("files"), "odd.csv");
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.drop(List.of(file));
            window.until("the file is read", () -> window.notice().startsWith("Read 1 file: 1 series."));
            assertEquals(
                    SmallFiles.HOURS - 2,
                    window.document()
                            .workbook()
                            .series()
                            .getFirst()
                            .series()
                            .samples()
                            .size());

            window.clickButton("Problems");

            window.labelled(".sheet-cell .label", "line 5"::equals);
            window.labelled(".sheet-cell .label", "line 9"::equals);
            window.clickButton("Copy problems");
            String copied =
                    OpenedWindow.onScreen(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(copied.startsWith(file.toString()), copied);
            assertTrue(copied.contains("line 5\t") && copied.contains("line 9\t"), copied);
            assertTrue(copied.contains("the first reads \"many\" in column requests_per_second"), copied);
            assertTrue(copied.contains("the first reads \"yesterday\""), copied);
        }
    }
}
