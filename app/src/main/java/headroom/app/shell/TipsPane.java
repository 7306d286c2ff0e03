package headroom.app.shell;

import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The cards at the right: what, why, do.
final class TipsPane extends ScrollPane {
    private final Speech speech;
    private final VBox cards = new VBox();
    private final Runnable fold;
    private final ObservableValue<Boolean> waiting;
    private Subscription current = Subscription.EMPTY;

    /// @param waiting whether nothing has been computed from the workbook yet
    TipsPane(Navigator navigator, Speech speech, ObservableValue<Boolean> waiting, Runnable fold) {
        this.speech = speech;
        this.fold = fold;
        this.waiting = waiting;
        getStyleClass().add("tips-scroll");
        cards.getStyleClass().add("tips");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(cards);
        navigator.shownProperty().subscribe(this::follow);
    }

    private void follow(View view) {
        current.unsubscribe();
        current = view.tips()
                .subscribe(tips -> show(view, tips))
                .and(waiting.subscribe(_ -> show(view, view.tips().getValue())));
    }

    private void show(View view, List<Tip> tips) {
        Button close = new Button(speech.say("shell.fold"));
        close.getStyleClass().setAll("quiet-button");
        close.setOnAction(pressed -> fold.run());
        HBox head = new HBox(Labels.heading(speech.say(view.tipsTitle())), Labels.space(), close);
        head.getStyleClass().add("card-head");
        cards.getChildren().setAll(head);
        if (tips.isEmpty()) {
            boolean later = waiting.getValue() && view.showsResults();
            cards.getChildren().add(Labels.secondary(speech.say(later ? "shell.tips-later" : "shell.no-tips")));
        }
        tips.forEach(tip -> cards.getChildren().add(card(tip)));
    }

    private Node card(Tip tip) {
        var title = Labels.styled(speech.say(tip.what()), "tip-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        VBox card = new VBox(title, Labels.paragraph(speech.say(tip.why())));
        card.getStyleClass().addAll("tip", tip.severity().name().toLowerCase(Locale.ROOT));
        tip.deed().ifPresent(deed -> {
            Button link = new Button(speech.say(deed.words()));
            link.getStyleClass().setAll("link-button");
            link.setWrapText(true);
            link.setOnAction(pressed -> deed.run().accept(link));
            card.getChildren().add(link);
        });
        return card;
    }
}
