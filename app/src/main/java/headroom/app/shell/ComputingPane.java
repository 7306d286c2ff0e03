package headroom.app.shell;

import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.job.Job;
import headroom.model.Message;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What stands in a view until the first files are read and the first answer is computed: which step is under way, how
/// far it is, and the places of the cards to come.
final class ComputingPane extends VBox {
    /// The widths of the lines that stand for words, shares of the card.
    private static final double[] WORDS = {0.3, 0.55};

    private final Speech speech;
    private final ObservableValue<Optional<Job>> opening;
    private final ObservableValue<Optional<Job>> computing;
    private final Label heading = Labels.heading("");
    private final Label step = Labels.secondary("");
    private final ProgressBar bar = new ProgressBar(0);
    private Subscription followed = Subscription.EMPTY;

    /// @param opening the first files on their way; empty while none are
    /// @param computing the computation that is under way; empty while none is
    ComputingPane(Speech speech, ObservableValue<Optional<Job>> opening, ObservableValue<Optional<Job>> computing) {
        this.speech = speech;
        this.opening = opening;
        this.computing = computing;
        getStyleClass().add("view");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(speech.say("shell.job-analysis"));
        VBox card = new VBox(heading, step, bar);
        card.getStyleClass().addAll("card", "computing");
        getChildren().addAll(card, skeleton(16), skeleton(6));
        opening.subscribe(job -> follow());
        computing.subscribe(job -> follow());
    }

    private void follow() {
        followed.unsubscribe();
        Optional<Job> now = opening.getValue().or(computing::getValue);
        heading.setText(speech.say(now.map(Job::name).orElse(Message.of("shell.job-analysis"))));
        followed = now.map(job -> job.doingProperty()
                        .subscribe(doing -> step.setText(doing.map(speech::say).orElse("")))
                        .and(job.doneProperty().subscribe(done -> bar.setProgress(Math.max(0, done.doubleValue())))))
                .orElse(Subscription.EMPTY);
    }

    /// The place of a card: lines for its words, a block for its chart.
    private static VBox skeleton(double heightEms) {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "skeleton-card");
        for (double share : WORDS) {
            Region line = block();
            line.setMinHeight(12);
            line.maxWidthProperty().bind(card.widthProperty().multiply(share));
            card.getChildren().add(line);
        }
        Region chart = block();
        chart.setStyle("-fx-min-height: " + heightEms + "em;");
        card.getChildren().add(chart);
        return card;
    }

    private static Region block() {
        Region block = new Region();
        block.getStyleClass().add("skeleton");
        return block;
    }
}
