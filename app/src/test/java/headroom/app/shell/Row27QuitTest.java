package headroom.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.ui.Application;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.file.Questions;
import headroom.model.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Row 27: closing with unsaved work asks once, on every platform's way of quitting.
///
/// What a process does that is asked to end by a signal is in the tests of row 9.
@Timeout(400)
class Row27QuitTest {
    @TempDir
    private Path folder;

    /// A way to quit.
    ///
    /// @param name what a person would call it
    record Way(String name, Consumer<OpenedWindow> quit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Way> ways() {
        return List.of(
                new Way(
                        "the close button",
                        window -> window.stage()
                                .fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST))),
                new Way("Quit in the menu", window -> window.windows().quit()),
                new Way(
                        "Close window",
                        window -> window.windows().all().getFirst().desk().close(() -> {})),
                // what a Mac and the end of a session send
                new Way("the platform", window -> {
                    Application toolkit = Application.GetApplication();
                    toolkit.getEventHandler().handleQuitAction(toolkit, System.nanoTime());
                }));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void asksOnceAndClosesOnlyWhenAllowedTo(Way way) {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.answers().unsaved(Questions.Unsaved.KEEP_EDITING);
            OpenedWindow.onScreen(() -> {
                edit(window.document());
                way.quit().accept(window);
                return way;
            });
            assertEquals(1, window.answers().asked());
            assertEquals(1, window.windows().all().size());
            assertTrue(OpenedWindow.onScreen(window.stage()::isShowing));

            window.answers().unsaved(Questions.Unsaved.DISCARD);
            OpenedWindow.onScreen(() -> {
                way.quit().accept(window);
                return way;
            });
            assertEquals(2, window.answers().asked());
            assertEquals(List.of(), window.windows().all());
        }
    }

    @Test
    void quittingAsksOnceForEachWindowWithUnsavedWorkAndStopsAtTheFirstThatStays() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            OpenedWindow.onScreen(() -> {
                window.windows().freshWindow();
                window.windows().freshWindow();
                List<Assembly> all = window.windows().all();
                edit(all.get(0).document());
                edit(all.get(1).document());
                window.windows().quit();
                return all;
            });
            assertEquals(1, window.answers().asked());
            assertEquals(2, window.windows().all().size(), "the one without unsaved work is closed");

            window.answers().unsaved(Questions.Unsaved.DISCARD);
            OpenedWindow.onScreen(() -> {
                window.windows().quit();
                return folder;
            });
            assertEquals(3, window.answers().asked());
            assertEquals(List.of(), window.windows().all());
        }
    }

    @Test
    void savingFromTheQuestionSavesAndThenCloses() {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.answers().unsaved(Questions.Unsaved.SAVE);
            window.answers().saveTo(folder.resolve("kept.headroom"));
            OpenedWindow.onScreen(() -> {
                edit(window.document());
                window.windows().quit();
                return folder;
            });
            window.until("it is closed", () -> window.windows().all().isEmpty());
            assertTrue(java.nio.file.Files.exists(folder.resolve("kept.headroom")));
        }
    }

    private static void edit(Document document) {
        document.apply(Edit.of(Message.literal("call it new"), workbook -> workbook.edit(draft -> draft.name = "new")));
    }

    @Test
    void nothingUnsavedAsksNothing() {
        for (Way way : Stream.of(ways()).flatMap(List::stream).toList()) {
            try (OpenedWindow window = OpenedWindow.in(folder)) {
                OpenedWindow.onScreen(() -> {
                    way.quit().accept(window);
                    return way;
                });
                assertEquals(0, window.answers().asked(), way.name());
                assertEquals(List.of(), window.windows().all(), way.name());
            }
        }
    }
}
