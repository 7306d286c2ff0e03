package headroom.app.system;

import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.control.WrappingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// The path of a request as a row of components. A component is chosen by click or arrow keys, and moved by dragging it
/// past its neighbours or with Alt+Shift and an arrow key.
final class PathMap extends VBox {
    private final SystemModel model;
    private final Speech speech;
    private final WrappingRow row = new WrappingRow(0, 10);
    private final Label note = Labels.styled("", "strong");
    private List<Box> shown = List.of();
    private double pressedX;

    PathMap(SystemModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        getStyleClass().add("path-map");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(row, note);
        row.widthProperty().addListener((property, before, now) -> fit());
        sceneProperty().addListener((property, before, now) -> fit());
    }

    /// Draws boxes and arrows closer together where that keeps the whole path on one line.
    private void fit() {
        if (getScene() == null || row.getWidth() <= 0) {
            return;
        }
        tighten(false);
        row.applyCss();
        if (row.prefWidth(-1) > row.getWidth()) {
            tighten(true);
        }
    }

    private void tighten(boolean tight) {
        getStyleClass().setAll(tight ? List.of("path-map", "tight") : List.of("path-map"));
        row.getChildren().stream()
                .filter(ComponentBox.class::isInstance)
                .map(ComponentBox.class::cast)
                .forEach(box -> box.setTight(tight));
    }

    /// Shows the components as they are now; the focus stays on the one that has it.
    void refresh() {
        List<Box> boxes = model.boxes();
        Optional<String> chosen = model.shownName();
        if (!names(boxes).equals(names(shown))) {
            rebuild(boxes);
        } else if (!boxes.equals(shown)) {
            boxes.forEach(box -> node(box.name()).ifPresent(node -> node.show(box)));
            fit();
        }
        shown = boxes;
        row.getChildren().stream()
                .filter(ComponentBox.class::isInstance)
                .map(ComponentBox.class::cast)
                .forEach(box ->
                        box.setSelected(chosen.filter(box.getText()::equals).isPresent()));
        note.setVisible(!boxes.isEmpty());
        note.setManaged(!boxes.isEmpty());
        note.getStyleClass().setAll("label", "strong", model.choke().isPresent() ? "danger-text" : "secondary");
        note.setText(model.choke()
                .map(name -> model.next()
                        .map(next -> speech.say("view-system.choke-and-next", name, next))
                        .orElseGet(() -> speech.say("view-system.choke-only", name)))
                .orElseGet(() -> model.reason().map(speech::say).orElse("")));
    }

    private static List<String> names(List<Box> boxes) {
        return boxes.stream().map(Box::name).toList();
    }

    private Optional<ComponentBox> node(String name) {
        return row.getChildren().stream()
                .filter(ComponentBox.class::isInstance)
                .map(ComponentBox.class::cast)
                .filter(box -> box.getText().equals(name))
                .findFirst();
    }

    private void rebuild(List<Box> boxes) {
        boolean hadFocus = row.getChildren().stream().anyMatch(Node::isFocused);
        ToggleGroup group = new ToggleGroup();
        List<Node> nodes = new ArrayList<>();
        for (Box box : boxes) {
            if (!nodes.isEmpty()) {
                nodes.add(arrow());
            }
            ComponentBox node = new ComponentBox(box, model, speech);
            node.setToggleGroup(group);
            node.setOnAction(pressed -> {
                node.setSelected(true);
                model.chosenProperty().set(Optional.of(box.name()));
            });
            node.setOnMousePressed(press -> pressedX = press.getSceneX());
            node.setOnMouseReleased(release -> drop(box.name(), node, release.getSceneX() - pressedX));
            node.addEventFilter(KeyEvent.KEY_PRESSED, key -> key(box.name(), key));
            nodes.add(node);
        }
        row.getChildren().setAll(nodes);
        fit();
        if (hadFocus) {
            model.shownName().ifPresent(this::focus);
        }
    }

    /// Moves a component as many places as it was dragged past.
    private void drop(String name, ComponentBox node, double distance) {
        double place = node.getWidth() + arrowWidth();
        model.commands().move(name, (int) Math.round(distance / place));
    }

    private double arrowWidth() {
        return row.getChildren().size() > 1 ? ((StackPane) row.getChildren().get(1)).getWidth() : 0;
    }

    private void key(String name, KeyEvent key) {
        boolean left = key.getCode() == KeyCode.LEFT;
        if (!left && key.getCode() != KeyCode.RIGHT) {
            return;
        }
        if (key.isAltDown() && key.isShiftDown()) {
            model.commands().move(name, left ? -1 : 1);
            key.consume();
        } else if (!key.isAltDown() && !key.isShortcutDown()) {
            int at = names(shown).indexOf(name) + (left ? -1 : 1);
            if (at >= 0 && at < shown.size()) {
                model.chosenProperty().set(Optional.of(shown.get(at).name()));
                focus(shown.get(at).name());
            }
            key.consume();
        }
    }

    private void focus(String name) {
        node(name).ifPresent(Node::requestFocus);
    }

    private static Node arrow() {
        Line line = new Line(0, 0, 20, 0);
        Polyline head = new Polyline(15, -4, 21, 0, 15, 4);
        line.getStyleClass().add("path-arrow");
        head.getStyleClass().add("path-arrow");
        StackPane pane = new StackPane(new javafx.scene.Group(line, head));
        pane.getStyleClass().add("path-arrow-space");
        return pane;
    }
}
