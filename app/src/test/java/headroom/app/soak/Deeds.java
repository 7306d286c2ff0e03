package headroom.app.soak;

import headroom.app.chart.FigureView;
import headroom.app.file.Questions;
import headroom.app.shell.Answers;
import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/// What a restless planner does.
final class Deeds {
    static final List<String> VIEWS =
            List.of("sources", "explore", "system", "forecast", "plan", "iterations", "commitment");
    private static final List<String> TEXTS = List.of(
            "4k", "250 ms", "12", "-1", "0", "0.5", "90 %", "31 March 2027", "berlin", "nonsense", "", "1e9", "3,500");
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.SPACE,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_DOWN);
    private static final int ROUNDS = 10;
    private static final List<String> SEARCHED = List.of("mongo", "cpu", "text", "the", "forecast", "xyz");

    private final OpenedWindow window;
    private final Rest rest;
    private final SplittableRandom chance;
    private final Materials materials;
    private final Path folder;
    private final Path saved;
    private final List<Deed> all;
    private final int weights;
    private long done;
    private long missed;

    private record Deed(int weight, String name, Runnable act) {}

    Deeds(OpenedWindow window, SplittableRandom chance, Materials materials, Path folder) {
        this.window = window;
        this.rest = new Rest(window);
        this.chance = chance;
        this.materials = materials;
        this.folder = folder;
        this.saved = folder.resolve("saved.headroom");
        Answers answers = window.answers();
        answers.unsaved(Questions.Unsaved.DISCARD);
        answers.exportTo(folder.resolve("report"));
        answers.saveTo(saved);
        answers.open(materials.files().getFirst());
        this.all = List.of(
                new Deed(16, "show a view", () -> showView(one(VIEWS))),
                new Deed(20, "click a control", () -> clickOne(Deeds::pressable)),
                new Deed(8, "turn the wheel over a chart", this::wheel),
                new Deed(6, "drag over a chart", this::dragChart),
                new Deed(3, "show all by a double click", this::doubleClick),
                new Deed(10, "press a key at a control", this::key),
                new Deed(6, "drag a control", this::dragControl),
                new Deed(8, "undo", () -> press(KeyCode.SHORTCUT, KeyCode.Z)),
                new Deed(5, "redo", () -> press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z)),
                new Deed(7, "type into a field", this::type),
                new Deed(6, "pick from the menu bar", this::menu),
                new Deed(5, "rest the pointer on something", this::hover),
                new Deed(4, "search", this::search),
                new Deed(2, "drop files", this::drop),
                new Deed(1, "open the sample", window::beginAnew),
                new Deed(1, "save", this::save),
                new Deed(1, "export", () -> press(KeyCode.SHORTCUT, KeyCode.E)),
                new Deed(1, "open another window and close it", this::another));
        this.weights = all.stream().mapToInt(Deed::weight).sum();
    }

    long done() {
        return done;
    }

    long missed() {
        return missed;
    }

    /// Does each thing some times, so that what is made only once is there and pools are full.
    void warmUp() {
        for (String view : VIEWS) {
            window.show(view);
        }
        // from here on the pages of the report are drawn after each change
        window.click(() -> window.node("#audience-internal"));
        window.click(() -> window.node("#freeze"));
        for (int round = 0; round < ROUNDS; round++) {
            all.forEach(this::act);
        }
    }

    /// Brings the window to rest, with the sample opened anew.
    void rest() {
        rest.come();
    }

    /// Does something.
    ///
    /// @return what it was
    String next() {
        int at = chance.nextInt(weights);
        for (Deed deed : all) {
            at -= deed.weight();
            if (at < 0) {
                return act(deed);
            }
        }
        throw new IllegalStateException("no deed at " + at);
    }

    private String act(Deed deed) {
        done++;
        try {
            deed.act().run();
        } catch (AssertionError | RuntimeException gone) {
            missed++;
            return deed.name() + " (" + gone.getMessage() + ")";
        } finally {
            // some deeds open windows, and the hands work in this one
            window.endOthers();
        }
        return deed.name();
    }

    private <T> T one(List<T> choices) {
        if (choices.isEmpty()) {
            throw new AssertionError("nothing there");
        }
        return choices.get(chance.nextInt(choices.size()));
    }

    private void press(KeyCode... keys) {
        window.press(keys);
    }

    private void showView(String view) {
        window.click(() -> window.node("#view-" + view));
    }

    private void clickOne(Predicate<Node> wanted) {
        Node node = one(seen(wanted));
        window.click(() -> node);
    }

    private List<Node> seen(Predicate<Node> wanted) {
        return window.nodes("*").stream()
                .filter(node -> !node.isDisabled() && wanted.test(node))
                .toList();
    }

    private static boolean pressable(Node node) {
        return node instanceof ButtonBase || node.getStyleClass().contains("menu-item");
    }

    private Node chart() {
        Node chart = one(seen(FigureView.class::isInstance));
        window.reach(chart);
        return chart;
    }

    private Point2D within(Node node) {
        double across = chance.nextDouble(0.1, 0.9);
        double down = chance.nextDouble(0.2, 0.8);
        return OpenedWindow.onScreen(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            if (bounds == null) {
                throw new AssertionError("gone");
            }
            return new Point2D(
                    bounds.getMinX() + across * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
        });
    }

    private void wheel() {
        window.hands().moveTo(within(chart()));
        window.hands()
                .scroll(1 + chance.nextInt(4), chance.nextBoolean() ? VerticalDirection.UP : VerticalDirection.DOWN);
    }

    private void dragChart() {
        Node chart = chart();
        window.drag(() -> chart, chance.nextInt(-200, 200), chance.nextInt(-20, 20));
    }

    private void dragControl() {
        Node control = one(seen(node -> node.isFocusTraversable() && !(node instanceof FigureView)));
        window.drag(() -> control, chance.nextInt(-80, 80), chance.nextInt(-10, 10));
    }

    private void doubleClick() {
        window.hands().moveTo(within(chart())).doubleClickOn(MouseButton.PRIMARY);
    }

    private void hover() {
        window.hands().moveTo(within(one(seen(node -> node.getStyleClass().size() > 1))));
    }

    private void key() {
        Node node = one(seen(Node::isFocusTraversable));
        OpenedWindow.onScreen(() -> {
            node.requestFocus();
            return node;
        });
        for (int i = chance.nextInt(4); i >= 0; i--) {
            press(one(KEYS));
        }
    }

    private void type() {
        Node field = one(seen(node -> node instanceof TextInputControl
                || Optional.ofNullable(node.getAccessibleText()).orElse("").length() > 2 && node.isFocusTraversable()));
        window.click(() -> field);
        if (chance.nextBoolean()) {
            press(KeyCode.SHORTCUT, KeyCode.A);
        }
        window.hands().write(one(TEXTS), 0);
        press(chance.nextInt(4) == 0 ? KeyCode.ESCAPE : KeyCode.ENTER);
    }

    private void menu() {
        MenuItem item = one(items());
        OpenedWindow.onScreen(() -> {
            item.fire();
            return item;
        });
    }

    private List<MenuItem> items() {
        MenuBar bar = (MenuBar) window.node(".menu-bar");
        return OpenedWindow.onScreen(() -> bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getId() != null && !item.isDisable())
                .filter(item -> !item.getId().toLowerCase(Locale.ROOT).contains("quit")
                        && !item.getId().toLowerCase(Locale.ROOT).contains("close")
                        && !item.getId().endsWith("file.save"))
                .toList());
    }

    /// To a file of its own: the sample, which can be opened as any file, stays as it is.
    private void save() {
        boolean own =
                window.document().pathProperty().get().filter(saved::equals).isPresent();
        if (own) {
            press(KeyCode.SHORTCUT, KeyCode.S);
        } else {
            press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        }
    }

    private void search() {
        press(KeyCode.SHORTCUT, KeyCode.K);
        window.hands().write(one(SEARCHED), 0);
        press(KeyCode.DOWN);
        press(chance.nextInt(3) == 0 ? KeyCode.ENTER : KeyCode.ESCAPE);
    }

    private void drop() {
        List<Path> files = new ArrayList<>();
        for (int i = chance.nextInt(3); i >= 0; i--) {
            files.add(one(materials.files()));
        }
        window.drop(files);
    }

    private void another() {
        try (OpenedWindow other = OpenedWindow.onSample(folder.resolve("other"), Locale.GERMANY)) {
            other.show(one(VIEWS));
        }
        // the hands go back to the first window
        window.hands().targetWindow(window.stage());
        OpenedWindow.onScreen(() -> {
            window.stage().requestFocus();
            return window;
        });
    }
}
