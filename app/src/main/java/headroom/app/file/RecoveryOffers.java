package headroom.app.file;

import headroom.app.control.Speech;
import headroom.app.document.RecoveryArea;
import headroom.app.job.Jobs;
import headroom.app.notice.Notice;
import headroom.app.notice.Notices;
import headroom.app.notice.Troubles;
import headroom.model.Message;
import headroom.model.Severity;
import java.time.Clock;
import java.util.List;

/// Offers what a process left behind that ended without closing its windows.
public final class RecoveryOffers {
    private final RecoveryArea area;
    private final FileCommands files;
    private final Jobs jobs;
    private final Notices notices;
    private final Speech speech;

    public RecoveryOffers(RecoveryArea area, FileCommands files, Jobs jobs, Notices notices, Speech speech) {
        this.area = area;
        this.files = files;
        this.jobs = jobs;
        this.notices = notices;
        this.speech = speech;
    }

    /// Looks for copies and offers each.
    public void offer() {
        jobs.startQuietly(
                Message.of("shell.job-recover", ""),
                progress -> area.left(Clock.systemUTC().instant()),
                left -> List.copyOf(left).reversed().forEach(this::tell),
                // copies that cannot be looked at stay where they are
                trouble -> {});
    }

    private void tell(RecoveryArea.Left left) {
        String name = left.origin()
                .map(origin -> FileCommands.name(origin.path()))
                .orElseGet(() -> speech.say("shell.untitled"));
        notices.tell(Notice.of(Severity.CAUTION, Message.of("shell.recovered", name, left.kept()))
                .offering(Message.of("shell.recover"), () -> files.recover(left))
                .offering(Message.of("shell.recover-discard"), () -> discard(left)));
    }

    private void discard(RecoveryArea.Left left) {
        jobs.startQuietly(
                Message.of("shell.job-autosave"),
                progress -> {
                    area.discard(left);
                    return left;
                },
                gone -> {},
                trouble -> notices.tell(Troubles.notice(Message.of("shell.discard-failed"), trouble)));
    }
}
