package headroom.app.shell;

import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.job.Job;
import headroom.model.Message;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// A job that runs: its name, how far it is, what is left, and a way to stop it.
final class JobRow extends HBox {
    private static final long SOON = 5;
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    private final Job job;
    private final Speech speech;
    private final Label left = Labels.styled("", "secondary");

    JobRow(Job job, Speech speech) {
        super(8);
        this.job = job;
        this.speech = speech;
        setAlignment(Pos.CENTER_LEFT);
        String name = speech.say(job.name());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.doneProperty());
        bar.setAccessibleText(name);
        Button cancel = new Button(speech.say("shell.cancel"));
        cancel.getStyleClass().setAll("quiet-button");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setAccessibleText(speech.say("shell.cancel-job", job.name()));
        cancel.setOnAction(pressed -> {
            job.cancel();
            cancel.setDisable(true);
            left.setText(speech.say("shell.job-stopping"));
        });
        Label read = Labels.styled("", "secondary");
        // ended jobs are remembered for a while: what listens to them may not lead to the row
        read.textProperty()
                .bind(job.readProperty()
                        .map(amount -> amount.map(done -> words(done, speech)).orElse("")));
        read.managedProperty().bind(read.textProperty().isNotEmpty());
        getChildren().addAll(new Label(name), bar, read, left, cancel);
        bar.progressProperty().subscribe(done -> tick());
    }

    private static String words(Job.Amount read, Speech speech) {
        return speech.say(Message.of(
                "shell.job-read",
                Quantity.of((double) read.bytes(), Unit.BYTES),
                Quantity.of((double) read.totalBytes(), Unit.BYTES),
                read.rows()));
    }

    /// The job.
    Job job() {
        return job;
    }

    /// Says anew what is left.
    void tick() {
        if (!job.cancelled()) {
            left.setText(words(job.secondsLeft()).map(speech::say).orElse(""));
        }
    }

    /// What is left, in words as exact as it is known.
    static Optional<Message> words(OptionalLong secondsLeft) {
        if (secondsLeft.isEmpty()) {
            return Optional.empty();
        }
        long seconds = secondsLeft.getAsLong();
        if (seconds < SOON) {
            return Optional.of(Message.of("shell.job-left-soon"));
        }
        if (seconds < MINUTE) {
            return Optional.of(Message.of("shell.job-left-seconds", (seconds + 4) / 5 * 5));
        }
        return Optional.of(
                seconds < HOUR
                        ? Message.of("shell.job-left-minutes", (seconds + MINUTE / 2) / MINUTE)
                        : Message.of("shell.job-left-hours", (seconds + HOUR / 2) / HOUR));
    }
}
