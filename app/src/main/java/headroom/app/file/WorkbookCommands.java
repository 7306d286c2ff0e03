package headroom.app.file;

import headroom.app.document.Claims;
import headroom.app.document.Document;
import headroom.app.document.FileState;
import headroom.app.document.Origin;
import headroom.app.document.RecoveryArea;
import headroom.app.job.Jobs;
import headroom.app.notice.Notice;
import headroom.app.notice.Notices;
import headroom.app.notice.Troubles;
import headroom.app.settings.SettingsStore;
import headroom.importers.workbook.OpenedWorkbook;
import headroom.importers.workbook.OpenedWorkbook.Newer;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens, saves and leaves the workbook of a window. Belongs to the interface thread; files are touched off it.
public final class WorkbookCommands {
    private final Document document;
    private final Jobs jobs;
    private final Notices notices;
    private final SettingsStore settings;
    private final Questions questions;
    private final Ports ports;
    private Claims.Claim claim = Claims.none();
    private Optional<Newer> newer = Optional.empty();
    private Optional<Workbook> copied = Optional.empty();

    /// What the commands need of the rest of the program.
    ///
    /// @param blank a new workbook
    /// @param claims tells other processes what is open here
    /// @param recovery holds what crashes left behind
    /// @param whenKept does something once the window's own recovery copy holds the document
    public record Ports(Supplier<Workbook> blank, Claims claims, RecoveryArea recovery, Consumer<Runnable> whenKept) {}

    /// Commands over that document.
    public WorkbookCommands(
            Document document, Jobs jobs, Notices notices, SettingsStore settings, Questions questions, Ports ports) {
        this.document = document;
        this.jobs = jobs;
        this.notices = notices;
        this.settings = settings;
        this.questions = questions;
        this.ports = ports;
    }

    /// Whether the window holds nothing that another workbook would take the place of.
    public boolean blank() {
        return document.pathProperty().get().isEmpty()
                && document.workbook().equals(ports.blank().get());
    }

    /// A workbook that was read and is not shown yet.
    ///
    /// @param file where it is
    /// @param content what is in it
    /// @param state what the file is like
    /// @param claim the claim to it
    public record Opened(Path file, OpenedWorkbook content, FileState state, Claims.Claim claim) {}

    /// Reads a workbook. What goes wrong is told in this window.
    ///
    /// @param then shows it, in this window or another one
    public void load(Path file, Consumer<Opened> then) {
        jobs.start(
                Message.of("shell.job-open", FileCommands.name(file)),
                progress -> read(file, progress),
                then,
                trouble -> notices.tell(notOpened(file, trouble)));
    }

    private Opened read(Path file, Progress progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            // says in words what is wrong with it
            return new Opened(file, WorkbookFile.open(file), new FileState(0, ""), Claims.none());
        }
        Claims.Claim taken = ports.claims().take(file);
        try {
            // the state first: what changes while it is read is noticed when it is saved
            FileState state = FileState.of(file);
            OpenedWorkbook content = WorkbookFile.open(file);
            progress.check();
            return new Opened(file, content, state, taken);
        } catch (IOException | RuntimeException e) {
            taken.release();
            throw e;
        }
    }

    /// Shows a workbook in the place of what is here.
    void show(Opened opened) {
        Path file = opened.file();
        claim.release();
        claim = opened.claim();
        newer = opened.content().newer();
        Optional<Message> mayNotWrite = newer.isPresent()
                ? Optional.of(Message.of("shell.reason-newer"))
                : claim.free() ? Optional.empty() : Optional.of(Message.of("shell.reason-open-elsewhere"));
        Workbook workbook = opened.content().workbook();
        document.open(workbook, Optional.of(new Origin(file, Optional.of(opened.state()))), mayNotWrite);
        settings.change(now -> now.withRecent(file.toAbsolutePath().toString()));
        WorkbookFile.lost(workbook)
                .forEach(note -> notices.tell(
                        Notice.of(Severity.DANGER, Message.of("shell.series-lost", note.message(), note.action()))));
        if (newer.isPresent()) {
            notices.tell(newerNotice(file, newer.get()));
        } else if (!claim.free()) {
            notices.tell(Notice.of(Severity.CAUTION, Message.of("shell.open-elsewhere", FileCommands.name(file)))
                    .offering(Message.of("shell.edit-anyway"), document::mayBeWritten)
                    .offering(Message.of("shell.save-copy"), this::saveAs));
        }
    }

    /// Shows what is in a file in the place of what is here, as a workbook that has no file yet: saving asks for a
    /// place.
    public void showCopy(Opened opened) {
        opened.claim().release();
        claim.release();
        claim = Claims.none();
        newer = Optional.empty();
        copied = Optional.of(opened.content().workbook());
        document.open(opened.content().workbook(), Optional.empty());
    }

    /// Whether the window shows a copy that nobody has changed.
    boolean holdsUntouchedCopy() {
        return copied.isPresent()
                && document.pathProperty().get().isEmpty()
                && document.workbook().equals(copied.get());
    }

    private static Notice newerNotice(Path file, Newer newer) {
        Message sentence =
                Message.of("shell.newer", FileCommands.name(file), newer.schemaVersion(), WorkbookFile.SCHEMA_VERSION);
        return Notice.of(Severity.CAUTION, sentence).withDetails(String.join("\n", newer.unknown()));
    }

    private Notice notOpened(Path file, Exception trouble) {
        String path = file.toAbsolutePath().toString();
        boolean recent = settings.settingsProperty().get().recent().contains(path);
        if (recent && !Files.exists(file)) {
            return Notice.of(Severity.CAUTION, Message.of("shell.recent-gone", FileCommands.name(file), path))
                    .offering(Message.of("shell.recent-remove"), () -> settings.change(now -> now.withoutRecent(path)));
        }
        return Troubles.notice(Message.of("shell.open-failed", FileCommands.name(file)), trouble);
    }

    /// Opens a copy that a crash left behind, as unsaved work.
    void recover(RecoveryArea.Left left) {
        String name =
                left.origin().map(origin -> FileCommands.name(origin.path())).orElse("");
        jobs.start(
                Message.of("shell.job-recover", name),
                progress -> {
                    Workbook workbook = ports.recovery().read(left);
                    return new Recovered(
                            workbook,
                            left.origin()
                                    .map(origin -> ports.claims().take(origin.path()))
                                    .orElse(Claims.none()));
                },
                found -> {
                    claim.release();
                    claim = found.claim();
                    newer = Optional.empty();
                    document.openUnsaved(
                            found.workbook(), left.origin(), ports.blank().get());
                    // only now: until the window's own copy holds it, the one left behind is the only one
                    ports.whenKept().accept(() -> discard(left));
                },
                trouble -> notices.tell(Troubles.notice(Message.of("shell.recover-failed"), trouble)));
    }

    private void discard(RecoveryArea.Left left) {
        jobs.startQuietly(
                Message.of("shell.job-autosave"),
                progress -> {
                    ports.recovery().discard(left);
                    return left;
                },
                gone -> {},
                trouble -> notices.tell(Troubles.notice(Message.of("shell.discard-failed"), trouble)));
    }

    private record Recovered(Workbook workbook, Claims.Claim claim) {}

    /// Saves to the file that the workbook came from, or asks for one.
    public void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        Optional<Path> own = document.pathProperty().get();
        if (own.isPresent() && document.readOnlyProperty().get().isEmpty()) {
            saveTo(own.get(), false, then);
        } else {
            saveAs(then);
        }
    }

    /// Asks where to save.
    public void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        if (newer.isPresent() && !questions.agreed(loss(newer.get()), Message.of("shell.dialog-save-less"))) {
            return;
        }
        SavePlace proposed = new SavePlace(document, settings);
        questions.fileToSave(proposed.folder(), proposed.name()).ifPresent(path -> {
            Path file = FileCommands.isWorkbook(path)
                    ? path
                    : path.resolveSibling(path.getFileName() + FileCommands.EXTENSION);
            // the platform asked about the name that was typed, not about the one that it became
            saveTo(file, file.equals(path), then);
        });
    }

    private static Message loss(Newer newer) {
        return newer.unknown().isEmpty()
                ? Message.of("shell.dialog-newer", newer.schemaVersion())
                : Message.of("shell.dialog-newer-loses", newer.schemaVersion(), newer.unknown());
    }

    private void saveTo(Path file, boolean overwrite, Runnable then) {
        Workbook workbook = document.workbook();
        SaveJob job = new SaveJob(workbook, file, document.origin(), ports.claims());
        // a file that somebody else has open is not the window's own to write
        boolean own = document.pathProperty().get().filter(file::equals).isPresent()
                && (newer.isPresent() || document.readOnlyProperty().get().isEmpty());
        jobs.start(
                Message.of("shell.job-save", FileCommands.name(file)),
                progress -> job.run(overwrite, own),
                outcome -> {
                    switch (outcome) {
                        case SaveJob.Saved saved -> {
                            saved.claim().ifPresent(this::hold);
                            newer = Optional.empty();
                            document.wasSaved(workbook, new Origin(file, Optional.of(saved.state())));
                            settings.change(
                                    now -> now.withRecent(file.toAbsolutePath().toString()));
                            then.run();
                        }
                        case SaveJob.Refused refused -> ask(refused.why(), file, then);
                        case SaveJob.Taken taken ->
                            notices.tell(Notice.of(
                                    Severity.CAUTION, Message.of("shell.save-taken", FileCommands.name(file))));
                    }
                },
                trouble -> notices.tell(
                        Troubles.notice(Message.of("shell.save-failed", FileCommands.name(file)), trouble)));
    }

    private void ask(Message why, Path file, Runnable then) {
        switch (questions.overwrite(why)) {
            case OVERWRITE -> saveTo(file, true, then);
            case ELSEWHERE -> saveAs(then);
            case CANCEL -> {}
        }
    }

    private void hold(Claims.Claim next) {
        claim.release();
        claim = next;
    }

    /// Does something that leaves the document, after asking once what to do with unsaved work.
    public void whenNothingIsLost(Runnable then) {
        if (!document.unsavedProperty().get()) {
            then.run();
            return;
        }
        switch (questions.unsaved(new SavePlace(document, settings).known())) {
            case SAVE -> save(then);
            case DISCARD -> then.run();
            case KEEP_EDITING -> {}
        }
    }

    /// Lets others have the file: the window is closed.
    public void release() {
        claim.release();
        claim = Claims.none();
    }
}
