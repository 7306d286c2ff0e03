package headroom.app.shell;

import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.job.Job;
import headroom.app.job.Jobs;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// The line at the bottom: work under way at the left, zone, seed and what is saved at the right.
final class StatusBar extends HBox {
    private final Jobs jobs;
    private final Speech speech;
    private final HBox working = new HBox(16);

    /// What the line says.
    ///
    /// @param idle what is said while no job runs
    /// @param workbook what holds for the whole workbook
    /// @param saved whether all edits are in a file
    record Facts(ObservableValue<String> idle, List<Node> workbook, ObservableValue<String> saved) {}

    StatusBar(Jobs jobs, Speech speech, Facts facts) {
        this.jobs = jobs;
        this.speech = speech;
        getStyleClass().add("status");
        working.setStyle("-fx-alignment: center-left;");
        Label idle = bound(facts.idle());
        idle.visibleProperty().bind(working.visibleProperty().not());
        idle.managedProperty().bind(idle.visibleProperty());
        getChildren().addAll(working, idle, Labels.space());
        getChildren().addAll(facts.workbook());
        getChildren().add(bound(facts.saved()));
        jobs.running().addListener((ListChangeListener<Job>) change -> rebuild());
        rebuild();
    }

    private static Label bound(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        return label;
    }

    private void rebuild() {
        working.getChildren().setAll(jobs.running().stream().map(this::row).toList());
        working.setVisible(!jobs.running().isEmpty());
        working.setManaged(working.isVisible());
    }

    private Node row(Job job) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.doneProperty());
        bar.setAccessibleText(speech.say(job.name()));
        Button cancel = new Button(speech.say("shell.cancel"));
        cancel.getStyleClass().setAll("quiet-button");
        cancel.setAccessibleText(speech.say("shell.cancel-job", job.name()));
        cancel.setOnAction(pressed -> {
            job.cancel();
            cancel.setDisable(true);
        });
        HBox row = new HBox(8, new Label(speech.say(job.name())), bar, cancel);
        row.setStyle("-fx-alignment: center-left;");
        return row;
    }
}
