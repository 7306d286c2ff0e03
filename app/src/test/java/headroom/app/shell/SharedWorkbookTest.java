package headroom.app.shell;

import static headroom.app.shell.SmallWorkbooks.first;
import static headroom.app.shell.SmallWorkbooks.notices;
import static headroom.app.shell.SmallWorkbooks.open;
import static headroom.app.shell.SmallWorkbooks.rename;
import static headroom.app.shell.SmallWorkbooks.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.file.Questions;
import headroom.app.notice.Notice;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One workbook in two places: open in another program, written by somebody else, or made by a newer version.
@Timeout(400)
class SharedWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void aWorkbookThatAnotherProgramHasOpenOpensForReadingAndLeavesAChoice() throws IOException {
        Path one = workbook(folder, "one");
        try (OpenedWindow other = OpenedWindow.in(folder.resolve("home"))) {
            open(other, first(other), one);
            try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
                open(window, first(window), one);
                Assembly second = first(window);
                assertEquals(List.of("shell.open-elsewhere"), notices(second));
                assertTrue(
                        window.stage().getTitle().contains("(read only)"),
                        window.stage().getTitle());
                rename(second.document(), "mine");
                assertEquals(
                        Optional.of(Message.of("shell.reason-open-elsewhere")),
                        second.document().readOnlyProperty().get());

                window.answers().saveTo(one);
                OpenedWindow.onScreen(() -> {
                    second.files().workbooks().saveAs();
                    return one;
                });
                window.until("it is told", () -> notices(second).contains("shell.save-taken"));
                assertEquals("one", WorkbookFile.read(one).name());

                OpenedWindow.onScreen(() -> {
                    Notice notice = second.notices().open().stream()
                            .filter(any -> any.text().key().equals("shell.open-elsewhere"))
                            .findFirst()
                            .orElseThrow();
                    notice.deeds().getFirst().run().accept(window.scene().getRoot());
                    return notice;
                });
                assertTrue(second.document().readOnlyProperty().get().isEmpty());
            }
        }
    }

    @Test
    void whatSomebodyElseWroteIsNotOverwrittenUnasked() throws IOException {
        Path one = workbook(folder, "one");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            Assembly assembly = first(window);
            open(window, assembly, one);
            rename(assembly.document(), "mine");
            WorkbookFile.write(Workbook.empty("theirs", ZoneOffset.UTC), one);

            save(assembly);
            window.until("it asks", () -> !window.answers().told().isEmpty());
            assertEquals(
                    "shell.dialog-changed", window.answers().told().getFirst().key());
            assertEquals("theirs", WorkbookFile.read(one).name());
            assertTrue(assembly.document().unsavedProperty().get());

            window.answers().overwrite(Questions.Overwrite.OVERWRITE);
            save(assembly);
            window.until(
                    "it is saved", () -> !assembly.document().unsavedProperty().get());
            assertEquals("mine", WorkbookFile.read(one).name());
            rename(assembly.document(), "mine again");
            save(assembly);
            window.until(
                    "it is saved", () -> !assembly.document().unsavedProperty().get());
            assertEquals(2, window.answers().told().size(), "what it wrote itself is nobody else's");
        }
    }

    private static void save(Assembly assembly) {
        OpenedWindow.onScreen(() -> {
            assembly.files().workbooks().save();
            return assembly;
        });
    }

    @Test
    void aWorkbookOfANewerVersionOpensForReadingAndACopySaysWhatItLoses() throws IOException {
        Path newer = newer();
        byte[] before = Files.readAllBytes(newer);
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            Assembly assembly = first(window);
            open(window, assembly, newer);
            assertEquals(List.of("shell.newer"), notices(assembly));
            assertTrue(
                    window.stage().getTitle().contains("(read only)"),
                    window.stage().getTitle());
            rename(assembly.document(), "tried out");
            assertEquals(
                    Optional.of(Message.of("shell.reason-newer")),
                    OpenedWindow.onScreen(() ->
                            assembly.actions().byId("file.save").unavailable().getValue()));

            window.answers().saveTo(folder.resolve("copy.headroom"));
            OpenedWindow.onScreen(() -> {
                assembly.files().workbooks().saveAs();
                return newer;
            });
            Message told = window.answers().told().getFirst();
            assertEquals("shell.dialog-newer-loses", told.key());
            assertEquals(List.of("workbook.weather"), told.arguments().getLast());
            assertFalse(Files.exists(folder.resolve("copy.headroom")), "not agreed");

            window.answers().agree(true);
            OpenedWindow.onScreen(() -> {
                assembly.files().workbooks().saveAs();
                return newer;
            });
            window.until("it is saved", () -> Files.exists(folder.resolve("copy.headroom")));
            assertEquals(java.util.Arrays.hashCode(before), java.util.Arrays.hashCode(Files.readAllBytes(newer)));
        }
    }

    private Path newer() throws IOException {
        Path written = workbook(folder, "written");
        Path file = folder.resolve("newer.headroom");
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(written.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            String document = new String(
                    from.getInputStream(from.getEntry("workbook.json")).readAllBytes(), StandardCharsets.UTF_8);
            to.putNextEntry(new ZipEntry("workbook.json"));
            to.write(document.replaceFirst("\"schema_version\" : \\d+", "\"schema_version\" : 99")
                    .replaceFirst("\"workbook\" : \\{", "\"workbook\" : { \"weather\" : \"fine\",")
                    .getBytes(StandardCharsets.UTF_8));
            to.closeEntry();
        }
        return file;
    }
}
