package headroom.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several workbooks in several windows, and one workbook in two places.
@Timeout(400)
class SeveralWindowsTest {
    @TempDir
    private Path folder;

    private Path workbook(String name) throws IOException {
        Path file = folder.resolve(name + ".headroom");
        WorkbookFile.write(Workbook.empty(name, ZoneOffset.UTC), file);
        return file;
    }

    private static void open(OpenedWindow window, Assembly where, Path file) {
        OpenedWindow.onScreen(() -> {
            where.files().openAll(List.of(file));
            return file;
        });
        window.until(
                "it is open",
                () -> window.windows().all().stream()
                        .anyMatch(any -> any.document().pathProperty().get().equals(Optional.of(file))));
    }

    private static Assembly first(OpenedWindow window) {
        return window.windows().all().getFirst();
    }

    private static void rename(Document document, String name) {
        OpenedWindow.onScreen(() -> {
            document.apply(Edit.of(Message.literal(name), workbook -> workbook.edit(draft -> draft.name = name)));
            return name;
        });
    }

    private static List<String> notices(Assembly window) {
        return OpenedWindow.onScreen(() -> window.notices().open().stream()
                .map(notice -> notice.text().key())
                .toList());
    }

    @Test
    void ownFilesDoNotMixWithTheSampleThatWasOnlyLookedAt() {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.clickButton("Try the sample");
            window.until(
                    "the sample is open",
                    () -> !window.document().workbook().sources().isEmpty());
            window.untilIdle();
            int files = window.document().workbook().sources().size();

            window.answers().open(OpenedWindow.sample("demand-5min.csv"));
            window.press(KeyCode.SHORTCUT, KeyCode.O);
            window.until(
                    "another window has the file",
                    () -> window.windows().all().stream()
                            .anyMatch(any -> any.document().workbook().sources().size() == 1));

            assertEquals(files, window.document().workbook().sources().size());
        }
    }

    @Test
    void aSecondWorkbookOpensInAWindowOfItsOwnWithUndoOfItsOwn() throws IOException {
        Path one = workbook("one");
        Path two = workbook("two");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            open(window, first(window), one);
            assertEquals(1, window.windows().all().size(), "an empty window is used");
            open(window, first(window), two);
            List<Assembly> both = window.windows().all();
            assertEquals(2, both.size());

            rename(both.getLast().document(), "edited");

            assertTrue(both.getLast().document().undoNameProperty().get().isPresent());
            assertTrue(both.getFirst().document().undoNameProperty().get().isEmpty());
            assertEquals("one", both.getFirst().document().workbook().name());
            OpenedWindow.onScreen(() -> {
                both.getFirst().settings().change(now -> now.withLastFolder("/somewhere"));
                return both;
            });
            assertEquals(
                    Optional.of("/somewhere"),
                    both.getLast().settings().settingsProperty().get().lastFolder());
        }
    }

    @Test
    void aWorkbookThatIsOpenComesToTheFront() throws IOException {
        Path one = workbook("one");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            open(window, first(window), one);
            OpenedWindow.onScreen(() -> {
                window.windows().openFresh().openAll(List.of(one));
                return one;
            });

            assertEquals(List.of("shell.open-here"), notices(first(window)));
            assertTrue(window.windows()
                    .all()
                    .getLast()
                    .document()
                    .pathProperty()
                    .get()
                    .isEmpty());
        }
    }

    @Test
    void aWorkbookThatAnotherProgramHasOpenOpensForReadingAndLeavesAChoice() throws IOException {
        Path one = workbook("one");
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
        Path one = workbook("one");
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
        Path written = workbook("written");
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

    @Test
    void aWorkbookThatCannotBeOpenedOpensNoWindow() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.headroom"), "no workbook");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            open(window, first(window), workbook("one"));
            OpenedWindow.onScreen(() -> {
                first(window).files().openAll(List.of(broken));
                return broken;
            });
            window.until("it is told", () -> notices(first(window)).contains("workbook.not-a-workbook"));
            assertEquals(1, window.windows().all().size());
        }
    }

    @Test
    void row40ARecentWorkbookThatIsGoneSaysSoAndOffersToLeaveTheList() throws IOException {
        Path one = workbook("one");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            open(window, first(window), one);
        }
        Files.delete(one);
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            Assembly assembly = first(window);
            assertEquals(
                    List.of(one.toString()),
                    assembly.settings().settingsProperty().get().recent(),
                    "remembered after a start");
            assertEquals(
                    Optional.of(folder.toString()),
                    assembly.settings().settingsProperty().get().lastFolder());
            OpenedWindow.onScreen(() -> {
                assembly.files().openAll(List.of(one));
                return one;
            });
            window.until("it is told", () -> notices(assembly).contains("shell.recent-gone"));
            assertEquals(
                    1, assembly.settings().settingsProperty().get().recent().size(), "only when the planner says so");

            OpenedWindow.onScreen(() -> {
                assembly.notices()
                        .open()
                        .getFirst()
                        .deeds()
                        .getFirst()
                        .run()
                        .accept(window.scene().getRoot());
                return one;
            });
            assertEquals(List.of(), assembly.settings().settingsProperty().get().recent());
        }
    }

    @Test
    void aClosedWindowIsForgotten() throws IOException {
        Path one = workbook("one");
        Path two = workbook("two");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            open(window, first(window), one);
            open(window, first(window), two);
            List<WeakReference<Object>> parts = OpenedWindow.onScreen(() -> {
                Assembly closed = window.windows().all().getLast();
                assertNotSame(closed, first(window));
                List<WeakReference<Object>> all = List.of(
                        new WeakReference<>(closed.document()),
                        new WeakReference<>(closed.desk().stage().getScene().getRoot()));
                closed.desk().end();
                return all;
            });
            window.until("all of it is collected", () -> {
                System.gc();
                return parts.stream().allMatch(part -> part.get() == null);
            });
            assertEquals(1, window.windows().all().size());
        }
    }
}
