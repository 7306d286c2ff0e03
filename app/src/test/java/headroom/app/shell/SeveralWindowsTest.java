package headroom.app.shell;

import static headroom.app.shell.SmallWorkbooks.first;
import static headroom.app.shell.SmallWorkbooks.notices;
import static headroom.app.shell.SmallWorkbooks.open;
import static headroom.app.shell.SmallWorkbooks.rename;
import static headroom.app.shell.SmallWorkbooks.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several workbooks in several windows.
@Timeout(400)
class SeveralWindowsTest {
    @TempDir
    private Path folder;

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
        Path one = workbook(folder, "one");
        Path two = workbook(folder, "two");
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
        Path one = workbook(folder, "one");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            open(window, first(window), one);
            OpenedWindow.onScreen(() -> {
                window.windows().freshWindow().openAll(List.of(one));
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
    void aWorkbookThatCannotBeOpenedOpensNoWindow() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.headroom"), "no workbook");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            open(window, first(window), workbook(folder, "one"));
            OpenedWindow.onScreen(() -> {
                first(window).files().openAll(List.of(broken));
                return broken;
            });
            window.until("it is told", () -> notices(first(window)).contains("workbook.not-a-workbook"));
            assertEquals(1, window.windows().all().size());
        }
    }

    @Test
    void aClosedWindowIsForgotten() throws IOException {
        Path one = workbook(folder, "one");
        Path two = workbook(folder, "two");
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
