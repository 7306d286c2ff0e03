package headroom.app.document;

import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Keeps the recovery copy no more than a few seconds behind the document. Belongs to the interface thread, on which
/// nothing but the beginning of the work happens: the work is a job.
public final class Autosave {
    /// How far the copy may be behind before it is written; the writing itself comes on top.
    private static final Duration DELAY = Duration.seconds(2);

    private final Document document;
    private final RecoveryArea area;
    private final RecoveryCopy copy;
    private final Jobs jobs;
    private final Consumer<Exception> failed;
    private final PauseTransition pause;
    private final List<Runnable> whenKept = new ArrayList<>();
    private boolean writing;

    /// Begins to follow the document.
    public Autosave(Document document, RecoveryArea area, Jobs jobs, Consumer<Exception> failed) {
        this(document, area, jobs, failed, DELAY);
    }

    /// With another delay, for tests.
    Autosave(Document document, RecoveryArea area, Jobs jobs, Consumer<Exception> failed, Duration delay) {
        this.document = document;
        this.area = area;
        this.copy = area.copy();
        this.jobs = jobs;
        this.failed = failed;
        this.pause = new PauseTransition(delay);
        pause.setOnFinished(finished -> keep());
        document.workbookProperty().addListener((property, old, now) -> changed());
        document.unsavedProperty().addListener((property, old, now) -> changed());
    }

    /// Does something once the copy holds the document as it is now, such as removing what it was recovered from.
    public void whenKept(Runnable then) {
        whenKept.add(then);
        if (!writing) {
            pause.stop();
            keep();
        }
    }

    /// Removes the copy: the window is closed as it should be.
    public void close() {
        pause.stop();
        area.close(copy);
    }

    private void changed() {
        if (!document.unsavedProperty().get()) {
            pause.stop();
            clear();
            return;
        }
        copy.note(document.workbook(), document.keptOrigin());
        if (pause.getStatus() != Animation.Status.RUNNING && !writing) {
            // not begun anew by further edits: the copy may be at most this much behind
            pause.playFromStart();
        }
    }

    private void keep() {
        Workbook workbook = document.workbook();
        Optional<Origin> origin = document.keptOrigin();
        long number = copy.next();
        List<Runnable> waiting = List.copyOf(whenKept);
        whenKept.clear();
        writing = true;
        jobs.startQuietly(
                Message.of("shell.job-autosave"),
                progress -> {
                    copy.keep(number, workbook, origin);
                    return workbook;
                },
                kept -> {
                    writing = false;
                    waiting.forEach(Runnable::run);
                    if (!document.workbook().equals(kept) || !whenKept.isEmpty()) {
                        changed();
                    }
                },
                trouble -> {
                    writing = false;
                    failed.accept(trouble);
                });
    }

    private void clear() {
        long number = copy.next();
        jobs.startQuietly(
                Message.of("shell.job-autosave"),
                progress -> {
                    copy.clear(number);
                    return number;
                },
                cleared -> {},
                failed);
    }
}
