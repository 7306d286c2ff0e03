package headroom.app.document;

import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Keeps the recovery copy no more than a few seconds behind the document. Belongs to the interface thread.
public final class Autosave {
    private static final Duration DELAY = Duration.seconds(4);

    private final Document document;
    private final Recovery recovery;
    private final Jobs jobs;
    private final Consumer<Exception> failed;
    private final PauseTransition pause = new PauseTransition(DELAY);
    private boolean writing;

    /// Begins to follow the document.
    public Autosave(Document document, Recovery recovery, Jobs jobs, Consumer<Exception> failed) {
        this.document = document;
        this.recovery = recovery;
        this.jobs = jobs;
        this.failed = failed;
        pause.setOnFinished(finished -> keep());
        document.workbookProperty().addListener((property, old, now) -> changed());
        document.unsavedProperty().addListener((property, old, now) -> changed());
    }

    /// Removes the copy: the program ends as it should.
    public void close() {
        pause.stop();
        clear();
    }

    private void changed() {
        if (!document.unsavedProperty().get()) {
            pause.stop();
            clear();
        } else if (pause.getStatus() != javafx.animation.Animation.Status.RUNNING && !writing) {
            // not begun anew by further edits: the copy may be at most this much behind
            pause.playFromStart();
        }
    }

    private void keep() {
        Workbook workbook = document.workbook();
        Optional<Path> original = document.pathProperty().get();
        writing = true;
        jobs.startQuietly(
                Message.of("shell.job-autosave"),
                progress -> {
                    recovery.keep(workbook, original);
                    return workbook;
                },
                kept -> {
                    writing = false;
                    if (!document.workbook().equals(kept)) {
                        changed();
                    }
                },
                trouble -> {
                    writing = false;
                    failed.accept(trouble);
                });
    }

    private void clear() {
        try {
            recovery.clear();
        } catch (IOException stays) {
            failed.accept(stays);
        }
    }
}
