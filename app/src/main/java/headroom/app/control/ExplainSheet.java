package headroom.app.control;

import headroom.app.control.Explained.Origin;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;

/// A sheet that explains terms and numbers, with the ways to what a number rests on. Escape or a click elsewhere closes
/// it; the arrow keys scroll it, Tab goes through its links.
public final class ExplainSheet {
    private static final double GAP = 4;
    private static final double HIGHEST = 0.5;
    /// Heading, padding and border, with some air.
    private static final double AROUND = 90;
    /// How far right it may begin, as a share of the window.
    private static final double RIGHTMOST = 0.5;

    private final Glossary glossary;
    private final Speech speech;
    private final Popup popup = new Popup();
    private final VBox entries = new VBox();
    private final ScrollPane scroll = new ScrollPane(entries);
    private final Label title = Labels.heading("");
    private final VBox sheet = new VBox();

    /// A sheet that is not open yet.
    public ExplainSheet(Glossary glossary, Speech speech) {
        this.glossary = glossary;
        this.speech = speech;
        entries.getStyleClass().add("explain-entries");
        scroll.getStyleClass().add("sheet-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Button close = Buttons.link(speech.say("shell.notice-close"), popup::hide);
        HBox head = new HBox(title, Labels.space(), close);
        head.getStyleClass().add("card-head");
        sheet.getChildren().addAll(head, scroll);
        sheet.getStyleClass().addAll("popover", "explain-sheet");
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                popup.hide();
            }
        });
        popup.getContent().add(sheet);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        // what is explained leads to the nodes it was shown by
        popup.setOnHidden(hidden -> entries.getChildren().clear());
    }

    /// Explains things beneath a node, under a heading.
    public void open(Node anchor, String heading, List<Explainable> things) {
        title.setText(heading);
        entries.getChildren()
                .setAll(things.stream().map(thing -> entry(anchor, thing)).toList());
        scroll.setVvalue(0);
        scroll.setAccessibleText(heading);
        place(anchor);
        scroll.requestFocus();
    }

    /// Beneath the node where there is room, else as far up as it needs to stay within the window.
    private void place(Node anchor) {
        Bounds bounds = anchor.localToScreen(anchor.getBoundsInLocal());
        Scene scene = anchor.getScene();
        Window window = scene.getWindow();
        double top = window.getY() + scene.getY();
        double highest = scene.getHeight() * HIGHEST;
        double lowest = top + scene.getHeight() - highest - AROUND;
        double rightmost = window.getX() + scene.getX() + scene.getWidth() * RIGHTMOST;
        scroll.setMaxHeight(highest);
        scroll.setPrefViewportHeight(0);
        popup.show(
                anchor,
                Math.min(Math.max(bounds.getMinX(), window.getX()), rightmost),
                Math.clamp(bounds.getMaxY() + GAP, top, lowest));
        sheet.applyCss();
        sheet.layout();
        scroll.setPrefViewportHeight(Math.min(entries.prefHeight(entries.getWidth()), highest));
        popup.sizeToScene();
    }

    /// Closes it.
    public void close() {
        popup.hide();
    }

    private Node entry(Node anchor, Explainable thing) {
        VBox entry = new VBox();
        entry.getStyleClass().add("explain-entry");
        switch (thing) {
            case Explainable.OfTerm(Term term) -> {
                entry.getChildren()
                        .addAll(
                                Labels.styled(glossary.name(term), "popover-title"),
                                Labels.paragraph(glossary.meaning(term)));
                glossary.formula(term).ifPresent(formula -> entry.getChildren().add(formula(formula)));
            }
            case Explainable.OfNumber(String shown, Explained explained) -> {
                Label name = Labels.paragraph(speech.say("explain.shown", shown, explained.full()));
                name.getStyleClass().add("popover-title");
                entry.getChildren().addAll(name, Labels.paragraph(speech.say(explained.how())));
                explained.origins().forEach(origin -> entry.getChildren().add(origin(anchor, origin)));
            }
        }
        return entry;
    }

    private static Node formula(String words) {
        Label label = Labels.paragraph(words);
        label.getStyleClass().add("formula");
        return label;
    }

    private Node origin(Node anchor, Origin origin) {
        return wrapping(Buttons.link(speech.say(origin.words()), () -> {
            popup.hide();
            origin.place().wantedAt(anchor);
        }));
    }

    private static Button wrapping(Button button) {
        button.setWrapText(true);
        return button;
    }
}
