package headroom.app.shell;

import headroom.app.file.Questions;
import headroom.model.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the planner answers when the window asks.
public final class Answers implements Questions {
    private List<Path> files = List.of();
    private Optional<Path> target = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private Unsaved unsaved = Unsaved.KEEP_EDITING;
    private int asked;
    private String proposed = "";
    private Overwrite overwrite = Overwrite.CANCEL;
    private boolean agrees;
    private final List<Message> told = new ArrayList<>();

    /// What to do where saving would take the place of something.
    public void overwrite(Overwrite what) {
        overwrite = what;
    }

    /// Whether to do something all the same.
    public void agree(boolean whether) {
        agrees = whether;
    }

    /// What was told in questions about saving.
    public List<Message> told() {
        return told;
    }

    @Override
    public Overwrite overwrite(Message why) {
        told.add(why);
        return overwrite;
    }

    @Override
    public boolean agreed(Message what, Message act) {
        told.add(what);
        return agrees;
    }

    /// The files to open.
    public void open(Path... toOpen) {
        files = List.of(toOpen);
    }

    /// The file to save to.
    public void saveTo(Path file) {
        target = Optional.of(file);
    }

    /// The folder for exports.
    public void exportTo(Path where) {
        folder = Optional.of(where);
    }

    /// What to do with unsaved work.
    public void unsaved(Unsaved what) {
        unsaved = what;
    }

    /// The name that was proposed for a file last; empty before.
    public String proposed() {
        return proposed;
    }

    /// How often it was asked what to do with unsaved work.
    public int asked() {
        return asked;
    }

    @Override
    public List<Path> filesToOpen(Optional<Path> start) {
        return files;
    }

    @Override
    public Optional<Path> fileToSave(Optional<Path> start, String name) {
        proposed = name;
        return target;
    }

    @Override
    public Optional<Path> folder(Optional<Path> start) {
        return folder;
    }

    @Override
    public Unsaved unsaved(String workbookName) {
        asked++;
        return unsaved;
    }
}
