package headroom.app.control;

import headroom.model.Message;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A sheet over the window that stands in nobody's way: what is beside it can be used while it is open. Escape, its
/// button or its own keys close it, and the focus goes back to where it was.
public final class OverSheet extends StackPane {
    private static final double MARGIN = 20;
    private static final double ABOVE = 60;

    private final Button close;
    private final ScrollPane scroll;
    private @Nullable Node before;

    /// A closed sheet.
    ///
    /// @param tools stands between the title and the button that closes it
    public OverSheet(String id, Message title, Speech speech, Node content, Node... tools) {
        setId(id);
        getStyleClass().add("sheet-layer");
        setAlignment(Pos.TOP_CENTER);
        setPickOnBounds(false);
        close = new Button(speech.say("shell.notice-close"));
        close.getStyleClass().setAll("link-button");
        close.setOnAction(pressed -> close());
        HBox head = new HBox(Labels.heading(speech.say(title)), Labels.space());
        head.getStyleClass().add("card-head");
        head.getChildren().addAll(tools);
        head.getChildren().add(close);
        scroll = new ScrollPane(content);
        scroll.getStyleClass().add("sheet-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox sheet = new VBox(head, scroll);
        sheet.getStyleClass().add("over-sheet");
        sheet.setAccessibleText(speech.say(title));
        sheet.setMinSize(0, 0);
        sheet.maxWidthProperty().bind(widthProperty().subtract(2 * MARGIN));
        sheet.maxHeightProperty().bind(heightProperty().subtract(ABOVE + MARGIN));
        getChildren().add(new Narrow(sheet));
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
        show(false);
    }

    /// As large as it wants to be, but no larger than it may.
    private static final class Narrow extends StackPane {
        private final Region sheet;

        Narrow(Region sheet) {
            super(sheet);
            this.sheet = sheet;
            setPickOnBounds(false);
            setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            setMinSize(0, 0);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.min(sheet.prefWidth(-1), sheet.getMaxWidth());
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(sheet.prefHeight(prefWidth(-1)), sheet.getMaxHeight());
        }
    }

    /// What hides beneath the edge.
    public ScrollPane scroll() {
        return scroll;
    }

    /// Opens it and gives the focus to a control in it.
    public void open(Node first) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        show(true);
        first.requestFocus();
    }

    /// Opens it.
    public void open() {
        open(close);
    }

    /// Closes it; the focus goes back to where it was, unless it is elsewhere already.
    public void close() {
        boolean within = within(getScene().getFocusOwner());
        show(false);
        if (before != null && within) {
            before.requestFocus();
        }
    }

    private boolean within(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return node == null;
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
