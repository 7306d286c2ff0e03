package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.control.View;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the window: strip, question and answer, views, cards, line at the bottom; over it search and drop.
final class Frame extends StackPane {
    /// Below this width the cards at the right fold away on their own, in ems.
    private static final double NARROW_EMS = 84;

    private final Map<View, Node> contents = new HashMap<>();
    private final ScrollPane scroll = new ScrollPane();
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final BooleanProperty tipsWanted = new SimpleBooleanProperty(true);

    /// What the frame is made of.
    ///
    /// @param strip menus and search
    /// @param answerBar question and answer
    /// @param noticeBar what happened
    /// @param navigator the views
    /// @param actions what can be done
    /// @param tips the cards
    /// @param status the line at the bottom
    /// @param palette the search
    /// @param shortcuts the list of keys
    /// @param waiting whether nothing has been computed from the workbook yet
    record Parts(
            Strip strip,
            AnswerBar answerBar,
            NoticeBar noticeBar,
            Navigator navigator,
            Actions actions,
            TipsPane tips,
            StatusBar status,
            Palette palette,
            ShortcutSheet shortcuts,
            ObservableValue<Boolean> waiting) {}

    Frame(Parts parts, Speech speech) {
        getStyleClass().add("frame");
        BorderPane middle = new BorderPane(scroll);
        middle.setLeft(new NavigationPane(parts.navigator(), parts.actions(), speech));
        middle.setRight(parts.tips());
        BorderPane all = new BorderPane(middle);
        all.setTop(new VBox(parts.strip(), parts.answerBar(), parts.noticeBar()));
        all.setBottom(parts.status());
        getChildren().addAll(all, parts.palette(), parts.shortcuts());
        scroll.getStyleClass().add("view-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var wide = widthProperty().greaterThan(textScale.multiply(NARROW_EMS * 13));
        parts.tips().visibleProperty().bind(tipsWanted.and(wide));
        parts.tips().managedProperty().bind(parts.tips().visibleProperty());
        Label words = Labels.styled(speech.say("shell.answer-computing"), "secondary");
        StackPane computing = new StackPane(words);
        parts.navigator()
                .shownProperty()
                .subscribe(view -> show(view, parts.waiting().getValue(), computing));
        parts.waiting()
                .subscribe(waiting -> show(parts.navigator().shownProperty().get(), waiting, computing));
    }

    /// The size of text, 1 is 100 %.
    DoubleProperty textScaleProperty() {
        return textScale;
    }

    /// Whether the planner wants the cards at the right.
    BooleanProperty tipsWantedProperty() {
        return tipsWanted;
    }

    private void show(View view, boolean waiting, Node computing) {
        Node content = waiting && view.showsResults() ? computing : contents.computeIfAbsent(view, View::content);
        if (!content.equals(scroll.getContent())) {
            scroll.setContent(content);
            scroll.setVvalue(0);
        }
    }

    /// Runs the actions whose keys no control took.
    void listenForKeys(Actions actions) {
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            for (Action action : actions.all()) {
                if (action.shortcut().isPresent() && action.shortcut().get().match(key)) {
                    key.consume();
                    action.tryRun();
                    return;
                }
            }
        });
    }

    /// Shows over everything that files may be dropped here.
    Node dropHint(String words) {
        StackPane hint = new StackPane(Labels.styled(words, "drop-words"));
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        getChildren().add(hint);
        return hint;
    }
}
