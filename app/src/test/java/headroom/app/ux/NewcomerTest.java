package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.FigureCard;
import headroom.app.control.Find;
import headroom.app.shell.OpenedWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What made somebody stop who saw the program for the first time, on the way to the chart of an own file.
@Timeout(400)
class NewcomerTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path own;

    @Test
    void whileTheFirstAnswerIsComputedTheViewSaysWhatIsUnderWay() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.untilIdle();
            List<Node> seen = Collections.synchronizedList(new ArrayList<>());
            OpenedWindow.onScreen(() -> {
                ScrollPane view = (ScrollPane) window.scene().lookup(".view-scroll");
                view.contentProperty().addListener((property, before, now) -> seen.add(now));
                return view;
            });
            window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            window.drop(List.of(OpenedWindow.sample("auth-service.headroom")));
            window.until("the answer", () -> window.answer().contains("Safe to promise"));

            assertTrue(
                    seen.stream().anyMatch(node -> OpenedWindow.onScreen(() -> node.lookup(".computing") != null)),
                    "the view stood empty meanwhile");
        }
    }

    @Test
    void aChartOfAnUnnamedWorkbookIsCalledAfterTheFirstFileAndLeadsToWhereItIs() throws IOException {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.drop(List.of(csv("Load of the shop.csv", 1)));
            window.until("the file is read", () -> holds(window, 1));
            window.untilIdle();
            window.show("explore");
            window.answers().saveTo(own.resolve("chart.png"));

            window.press(KeyCode.SHORTCUT, KeyCode.K);
            window.hands().write("png", 0);
            window.press(KeyCode.ENTER);
            window.until("it is told where the chart is", () -> window.notice().contains("chart.png"));

            assertTrue(
                    window.answers().proposed().startsWith("load-of-the-shop-requests-per-second-"),
                    window.answers().proposed());
            assertTrue(window.notice().contains("Show in folder"), window.notice());
            assertTrue(Files.size(own.resolve("chart.png")) > 0);
        }
    }

    @Test
    void theSearchMeansTheChartInSight() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, java.util.Locale.ENGLISH)) {
            window.show("explore");
            window.untilAtRest();
            List<FigureCard> cards = OpenedWindow.onScreen(() -> window.nodes(".card").stream()
                    .filter(FigureCard.class::isInstance)
                    .map(FigureCard.class::cast)
                    .filter(FigureCard::showsFigure)
                    .toList());
            assertTrue(cards.size() > 1);
            FigureCard last = cards.getLast();
            window.until("a row of the window shows the last chart", () -> {
                ((ScrollPane) window.scene().lookup(".view-scroll")).setVvalue(1);
                return true;
            });
            window.untilIdle();

            String found = first(search(window, "as png"));
            String firstChart = OpenedWindow.onScreen(cards.getFirst()::name);
            assertTrue(
                    !found.contains(firstChart + " as PNG"), found + " was scrolled away; in sight is " + last.name());
        }
    }

    @Test
    void aFileThatComesToOthersIsTheOneLookedAt() throws IOException {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.drop(List.of(csv("first.csv", 1)));
            window.until("the first file is read", () -> holds(window, 1));
            window.drop(List.of(csv("second.csv", 2)));
            window.until("the second file is read", () -> holds(window, 2));
            window.untilIdle();

            window.until(
                    "the second file is looked at",
                    () -> window.nodes(".heading").stream()
                            .anyMatch(node -> "second.csv".equals(((javafx.scene.control.Label) node).getText())));
        }
    }

    @Test
    void whatIsTooHighForTheWindowIsScrolledAndNotPressedTogether() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, java.util.Locale.ENGLISH)) {
            OpenedWindow.onScreen(() -> {
                window.stage().setHeight(600);
                return window.stage();
            });
            for (String view : List.of("sources", "system", "commitment")) {
                window.show(view);
                window.until(
                        "the buttons of " + view + " have their height",
                        () -> window.nodes(".view .link-button").stream()
                                .map(javafx.scene.control.Button.class::cast)
                                .filter(Node::isVisible)
                                .allMatch(button -> button.getHeight() >= button.prefHeight(button.getWidth()) - 1));
            }
        }
    }

    @Test
    void largerTextNeedsALargerWindow() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            double usual = OpenedWindow.onScreen(window.stage()::getMinWidth);
            window.press(KeyCode.SHORTCUT, KeyCode.K);
            window.hands().write("text size 150", 0);
            window.press(KeyCode.ENTER);

            window.until(
                    "the least width grows with the text",
                    () -> window.stage().getMinWidth() >= usual * 1.5 - 1
                            || window.stage().getMinWidth()
                                    == javafx.stage.Screen.getPrimary()
                                            .getVisualBounds()
                                            .getWidth());
            assertTrue(OpenedWindow.onScreen(window.stage()::getMinWidth) > usual);
        }
    }

    private static boolean holds(OpenedWindow window, int files) {
        return window.document().workbook().sources().size() == files;
    }

    private static String first(List<Find> found) {
        assertTrue(!found.isEmpty(), "nothing was found");
        return found.getFirst().words();
    }

    private static List<Find> search(OpenedWindow window, String letters) {
        window.press(KeyCode.SHORTCUT, KeyCode.K);
        window.hands().write(letters, 0);
        List<Find> found = window.onList(
                ".palette .list-view",
                list -> ((ListView<?>) list)
                        .getItems().stream().map(Find.class::cast).toList());
        window.press(KeyCode.ESCAPE);
        return found;
    }

    private Path csv(String name, int factor) throws IOException {
        StringBuilder text = new StringBuilder("time,requests_per_second\n");
        for (int hour = 0; hour < 24 * 21; hour++) {
            text.append("2026-05-%02dT%02d:00:00Z,%d%n"
                    .formatted(1 + hour / 24, hour % 24, factor * (100 + 40 * (hour % 24))));
        }
        return Files.writeString(own.resolve(name), text);
    }
}
