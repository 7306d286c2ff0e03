package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.control.View;
import headroom.app.notice.NoticeBar;
import headroom.app.question.AnswerBar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the window: strip, question and answer, views, cards, line at the bottom; over it search and drop.
final class Frame extends StackPane {
    private final Map<View, Node> contents = new HashMap<>();
    private final ScrollPane scroll = new ScrollPane();
    private Optional<View> looked = Optional.empty();
    private final Panes panes;
    private final BorderPane middle = new BorderPane(scroll);
    private final HBox beside = new HBox();
    private final StackPane over = new StackPane();

    /// What the frame is made of.
    ///
    /// @param strip menus and search
    /// @param answerBar question and answer
    /// @param noticeBar what happened
    /// @param navigator the views
    /// @param actions what can be done
    /// @param tips the cards
    /// @param status the line at the bottom
    /// @param over what opens over the window, first the search
    /// @param waiting whether nothing has been computed from the workbook yet
    /// @param opening whether the first files are on their way
    /// @param computing what stands in the views meanwhile
    record Parts(
            Strip strip,
            AnswerBar answerBar,
            NoticeBar noticeBar,
            Navigator navigator,
            Actions actions,
            TipsPane tips,
            StatusBar status,
            List<Node> over,
            ObservableValue<Boolean> waiting,
            ObservableValue<Boolean> opening,
            ComputingPane computing) {}

    Frame(Parts parts, Panes panes, Speech speech) {
        getStyleClass().add("frame");
        this.panes = panes;
        panes.roomProperty().bind(widthProperty());
        NavigationPane views = new NavigationPane(
                parts.navigator(), parts.actions(), speech, panes.rail().map(folded -> folded));
        widthOf(views, panes.viewsWidth());
        widthOf(parts.tips(), panes.tipsWidth());
        PaneEdge viewsEdge = panes.viewsEdge();
        viewsEdge.visibleProperty().bind(panes.rail().not());
        middle.setLeft(new HBox(views, viewsEdge));
        middle.setRight(beside);
        over.setAlignment(Pos.CENTER_RIGHT);
        over.setPickOnBounds(false);
        panes.tipsBeside().subscribe(now -> place(parts.tips()));
        panes.tipsOver().subscribe(now -> place(parts.tips()));
        BorderPane all = new BorderPane(new StackPane(middle, over));
        all.setTop(new VBox(parts.strip(), parts.answerBar(), parts.noticeBar()));
        all.setBottom(parts.status());
        getChildren().add(all);
        getChildren().addAll(parts.over());
        scroll.getStyleClass().add("view-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        parts.navigator().shownProperty().subscribe(view -> show(view, parts));
        parts.waiting()
                .subscribe(waiting -> show(parts.navigator().shownProperty().get(), parts));
        parts.opening()
                .subscribe(opening -> show(parts.navigator().shownProperty().get(), parts));
    }

    private static void widthOf(Region pane, ObservableValue<? extends Number> width) {
        pane.minWidthProperty().bind(width);
        pane.prefWidthProperty().bind(width);
        pane.maxWidthProperty().bind(width);
    }

    /// Puts the cards beside the view, over it, or away.
    private void place(TipsPane tips) {
        beside.getChildren().clear();
        over.getChildren().clear();
        if (panes.tipsBeside().get()) {
            beside.getChildren().addAll(panes.tipsEdge(), tips);
        } else if (panes.tipsOver().get()) {
            over.getChildren().add(tips);
        }
    }

    private void show(View view, Parts parts) {
        boolean later = parts.opening().getValue() || (parts.waiting().getValue() && view.showsResults());
        Node content = later ? parts.computing() : contents.computeIfAbsent(view, View::content);
        if (!content.equals(scroll.getContent())) {
            looked.ifPresent(left -> left.shown(false));
            looked = later ? Optional.empty() : Optional.of(view);
            looked.ifPresent(come -> come.shown(true));
            // what is too high for the window is scrolled, and not pressed together
            if (content instanceof Region whole) {
                whole.setMinHeight(Region.USE_PREF_SIZE);
            }
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
