package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.control.ActionButton;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.hover.HoverText;
import headroom.app.job.Job;
import headroom.app.job.Jobs;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// The line at the bottom: work under way at the left and how the last ended, zone, seed and what is saved at the
/// right.
final class StatusBar extends HBox {
    /// Work that is done sooner is not worth a look.
    private static final Duration PATIENCE = Duration.millis(400);
    /// How long the end of a job stands.
    private static final Duration ANNOUNCED = Duration.seconds(8);

    private final Jobs jobs;
    private final Speech speech;
    private final Runnable ticked;
    private final HBox working = new HBox(16);
    private final Label ended = new Label();
    private final Button list = new Button();
    private final Timeline seconds = new Timeline();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final PauseTransition announced = new PauseTransition(ANNOUNCED);

    /// What the line says.
    ///
    /// @param idle what is said while no job runs
    /// @param workbook what holds for the whole workbook
    /// @param saved whether all edits are in a file
    record Facts(ObservableValue<String> idle, List<Node> workbook, ObservableValue<String> saved) {}

    /// A line.
    ///
    /// @param open opens the list of all work
    /// @param ticked called each second while work is under way
    StatusBar(Jobs jobs, Speech speech, Facts facts, Action open, Runnable ticked) {
        this.jobs = jobs;
        this.speech = speech;
        this.ticked = ticked;
        getStyleClass().add("status");
        working.setStyle("-fx-alignment: center-left;");
        Label idle = bound(facts.idle());
        idle.visibleProperty()
                .bind(working.visibleProperty()
                        .not()
                        .and(ended.visibleProperty().not()));
        idle.managedProperty().bind(idle.visibleProperty());
        ended.managedProperty().bind(ended.visibleProperty());
        ended.setVisible(false);
        ended.setId("job-ended");
        list.getStyleClass().setAll("quiet-button");
        list.setId("jobs-button");
        list.setMinWidth(USE_PREF_SIZE);
        HoverText.on(list, ActionButton.tip(open, speech));
        list.setOnAction(pressed -> open.tryRun());
        getChildren().addAll(list, working, ended, idle, Labels.space());
        getChildren().addAll(facts.workbook());
        getChildren().add(bound(facts.saved()));
        seconds.getKeyFrames().add(new KeyFrame(Duration.seconds(1), tick -> tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        patience.setOnFinished(waited -> rebuild());
        announced.setOnFinished(told -> ended.setVisible(false));
        jobs.running().addListener((ListChangeListener<Job>) change -> changed());
        jobs.finished().addListener((ListChangeListener<Job>) this::ended);
        changed();
    }

    private static Label bound(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void changed() {
        int count = jobs.running().size();
        list.setText(count == 0 ? speech.say("shell.jobs") : speech.say("shell.jobs-running", count));
        if (count == 0) {
            seconds.stop();
            patience.stop();
            rebuild();
        } else {
            seconds.play();
            if (working.isVisible()) {
                rebuild();
            } else if (patience.getStatus() != Animation.Status.RUNNING) {
                patience.playFromStart();
            }
        }
    }

    /// The job that began last; the list shows all.
    private void rebuild() {
        working.getChildren().clear();
        if (!jobs.running().isEmpty()) {
            working.getChildren().add(new JobRow(jobs.running().getLast(), speech));
        }
        working.setVisible(!jobs.running().isEmpty());
        working.setManaged(working.isVisible());
    }

    private void tick() {
        working.getChildren().forEach(row -> {
            if (row instanceof JobRow running) {
                running.tick();
            }
        });
        ticked.run();
    }

    /// Says how a job ended, without a sound and without taking the focus.
    private void ended(ListChangeListener.Change<? extends Job> change) {
        while (change.next()) {
            for (Job job : change.getAddedSubList()) {
                String key = switch (job.outcome()) {
                    case FAILED -> "shell.job-failed";
                    case CANCELLED -> "shell.job-cancelled";
                    case DONE, RUNNING -> "shell.job-done";
                };
                ended.setText(speech.say(key, job.name()));
                ended.setVisible(true);
                announced.playFromStart();
            }
        }
    }
}
