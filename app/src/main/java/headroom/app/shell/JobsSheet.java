package headroom.app.shell;

import headroom.app.control.Labels;
import headroom.app.control.OverSheet;
import headroom.app.control.Speech;
import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.app.notice.Troubles;
import headroom.model.Message;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All work in one list: what runs, each with progress, what is left and a way to stop it, and how the last ones went.
final class JobsSheet {
    private final Jobs jobs;
    private final Speech speech;
    private final VBox rows = new VBox(6);
    private final OverSheet sheet;

    JobsSheet(Jobs jobs, Speech speech) {
        this.jobs = jobs;
        this.speech = speech;
        rows.getStyleClass().add("jobs");
        sheet = new OverSheet("jobs", Message.of("shell.jobs"), speech, rows);
        sheet.setAlignment(Pos.BOTTOM_LEFT);
        sheet.getStyleClass().add("jobs-layer");
        jobs.running().addListener((ListChangeListener<Job>) change -> rebuild());
        jobs.finished().addListener((ListChangeListener<Job>) change -> rebuild());
        rebuild();
    }

    /// The sheet, to lay over the window.
    OverSheet sheet() {
        return sheet;
    }

    /// Opens it, or closes it where it is open.
    void toggle() {
        if (sheet.isVisible()) {
            sheet.close();
        } else {
            sheet.open();
        }
    }

    /// Says anew what is left of each job.
    void tick() {
        rows.getChildren().forEach(row -> {
            if (row instanceof JobRow running) {
                running.tick();
            }
        });
    }

    private void rebuild() {
        List<Node> all = new ArrayList<>();
        for (Job job : jobs.running()) {
            all.add(rowOf(job));
        }
        if (all.isEmpty()) {
            all.add(Labels.secondary(speech.say("shell.jobs-none")));
        }
        if (!jobs.finished().isEmpty()) {
            all.add(Labels.styled(speech.say("shell.jobs-finished"), "strong"));
        }
        jobs.finished().forEach(job -> all.add(ended(job)));
        rows.getChildren().setAll(all);
    }

    /// The row of a job that is shown already stays: its button may have the focus.
    private Node rowOf(Job job) {
        return rows.getChildren().stream()
                .filter(row -> row instanceof JobRow shown && shown.job().equals(job))
                .findFirst()
                .orElseGet(() -> new JobRow(job, speech));
    }

    private Node ended(Job job) {
        Label how = Labels.secondary(
                switch (job.outcome()) {
                    case FAILED ->
                        speech.say(
                                "shell.job-failed-why",
                                job.trouble().map(Troubles::why).orElse(Message.of("shell.trouble-unknown")));
                    case CANCELLED -> speech.say("shell.job-was-cancelled");
                    case DONE, RUNNING -> speech.say("shell.job-took", job.secondsTaken());
                });
        if (job.outcome() == Job.Outcome.FAILED) {
            how.getStyleClass().add("danger-text");
        }
        HBox row = new HBox(8, Labels.body(speech.say(job.name())), Labels.space(), how);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
