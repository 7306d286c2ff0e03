package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.FigureView;
import headroom.app.paint.FigurePainter;
import headroom.app.paint.Frame;
import headroom.app.paint.PaintedWords;
import headroom.app.paint.Palette;
import headroom.app.shell.OpenedWindow;
import headroom.app.words.Words;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// No visible word is hard-wired: in a locale that puts every text of the bundle between marks, every view shows marks
/// around everything but data: numbers, dates, and names that stand in the workbook.
class NoHardWiredWordsTest {
    private static final Locale PSEUDO = Locale.of("en", "XA");

    private static final String MONTH =
            "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August"
                    + "|September|October|November|December)";

    /// Days and months are named by the locale's own calendar, units and currencies have signs, keys have the names
    /// that stand on them, zones those of the zone database.
    private static final List<String> NOT_WORDS = List.of(
            "(\\d{1,2} )?" + MONTH + "( \\d{1,2}(, \\d{4})?| \\d{4})?( \\d\\d:\\d\\d)?",
            "[\\d.,]+ (ms|min|rps)",
            "[A-Z]{3}",
            "((Ctrl|Alt|Shift|Shortcut)\\+)+\\S+",
            "[A-Z]\\w+/\\w+( \\(UTC[+−\\d:]*\\))?");

    /// What opens over the window: preferences, tasks, keys and the search.
    private static final List<KeyCode[]> SHEETS = List.of(
            new KeyCode[] {KeyCode.SHORTCUT, KeyCode.COMMA},
            new KeyCode[] {KeyCode.SHORTCUT, KeyCode.J},
            new KeyCode[] {KeyCode.F1},
            new KeyCode[] {KeyCode.SHORTCUT, KeyCode.K});

    @TempDir
    private Path home;

    @Test
    @Timeout(400)
    void everyWordOfEveryViewComesFromTheBundle() throws IOException {
        Set<String> data = new HashSet<>();
        strings(WorkbookFile.read(OpenedWindow.sample("auth-service.headroom")), data, 0);
        data.add("auth-service.headroom");
        Set<String> hardWired = new TreeSet<>();
        int[] marked = {0};
        Views.each(home, PSEUDO, (view, root) -> {
            for (Node node : Views.shown(root)) {
                for (String text : texts(node)) {
                    marked[0] += text.contains("⟦") ? 1 : 0;
                    if (!fromBundleOrData(text, data)) {
                        hardWired.add(view + ": " + text);
                    }
                }
            }
        });
        assertEquals("", String.join("\n", hardWired));
        assertTrue(marked[0] > 500, "only " + marked[0] + " texts with marks were seen");
    }

    @Test
    @Timeout(400)
    void everyWordOfTheSheetsComesFromTheBundle() {
        Set<String> hardWired = new TreeSet<>();
        try (OpenedWindow window = OpenedWindow.in(home, PSEUDO)) {
            for (KeyCode[] keys : SHEETS) {
                window.press(keys);
                OpenedWindow.onScreen(() -> {
                    for (Node node : Views.shown(window.scene().getRoot())) {
                        for (String text : texts(node)) {
                            // where settings are kept is the machine's own name for it
                            if (!text.startsWith(home.toString()) && !fromBundleOrData(text, Set.of())) {
                                hardWired.add(text);
                            }
                        }
                    }
                    return true;
                });
                window.press(KeyCode.ESCAPE);
            }
        }
        assertEquals("", String.join("\n", hardWired));
    }

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        switch (node) {
            case MenuButton menu -> {
                texts.add(menu.getText());
                menu.getItems().stream().map(MenuItem::getText).forEach(texts::add);
            }
            case Labeled labeled -> texts.add(labeled.getText());
            case TextFlow flow -> texts.add(sentence(flow));
            case Text text
            when !(text.getParent() instanceof Labeled || text.getParent() instanceof TextFlow) ->
                texts.add(text.getText());
            case TextInputControl input -> texts.add(input.getPromptText());
            case FigureView view ->
                Optional.ofNullable(view.figureProperty().get()).ifPresent(figure -> texts.addAll(painted(figure)));
            default -> {
                // shows no words of its own
            }
        }
        texts.add(Views.tooltip(node));
        texts.add(node.getAccessibleText());
        texts.add(node.getAccessibleHelp());
        texts.removeIf(text -> text == null || text.isBlank());
        return texts;
    }

    /// The sentence around what can be edited in it.
    private static String sentence(TextFlow flow) {
        return flow.getChildren().stream()
                .map(child -> child instanceof Text text ? text.getText() : "")
                .collect(Collectors.joining());
    }

    private static List<String> painted(Figure figure) {
        Words words = new Words(PSEUDO, ZoneId.of("Europe/Vienna"));
        PaintedWords surface = new PaintedWords();
        new FigurePainter(Palette.LIGHT, words::say, PSEUDO).paint(figure, surface, Frame.alone(900, 400));
        List<String> texts = new ArrayList<>(surface.texts());
        texts.add(words.say(figure.spoken()));
        if (figure.x() instanceof Axis.Time time) {
            texts.remove(time.zone().getId());
        }
        return texts;
    }

    /// Words outside all marks may only be numbers, dates and data.
    private static boolean fromBundleOrData(String text, Set<String> data) {
        if (data.contains(text)) {
            return true;
        }
        String rest = outside(text).strip();
        String name = rest.startsWith(": ") ? rest.substring(2) : rest;
        return data.contains(name)
                || !name.matches("(?s).*\\p{L}{2,}.*")
                || NOT_WORDS.stream().anyMatch(name::matches);
    }

    /// What stands outside all marks. A line that was wrapped may begin or end within them.
    private static String outside(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '⟦') {
                depth++;
            } else if (c == '⟧') {
                if (depth == 0) {
                    outside.setLength(0);
                } else {
                    depth--;
                }
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }

    /// All texts in a value: names of files, series, components, scenarios and what the planner wrote.
    private static void strings(Object value, Set<String> into, int depth) {
        switch (value) {
            case null -> {
                // nothing
            }
            case String text -> into.add(text);
            case Enum<?> _, Number _ -> {
                // words come from the bundle
            }
            case Collection<?> all -> all.forEach(item -> strings(item, into, depth));
            case Map<?, ?> map ->
                map.forEach((key, item) -> {
                    strings(key, into, depth);
                    strings(item, into, depth);
                });
            case Optional<?> perhaps -> perhaps.ifPresent(item -> strings(item, into, depth));
            case Record parts -> {
                into.add(parts.toString());
                for (RecordComponent part : parts.getClass().getRecordComponents()) {
                    strings(read(parts, part), into, depth + 1);
                }
            }
            default -> into.add(value.toString());
        }
    }

    private static Object read(Record parts, RecordComponent part) {
        try {
            return part.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(part.toString(), hidden);
        }
    }
}
