package headroom.app.file;

import headroom.app.report.ChartFormat;
import headroom.model.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What only the planner can tell: files, and what to do with unsaved work.
public interface Questions {
    /// Files to open; none where the planner changed his mind.
    List<Path> filesToOpen(Optional<Path> folder);

    /// Where to save the workbook.
    Optional<Path> fileToSave(Optional<Path> folder, String name);

    /// Where to save a chart.
    ///
    /// @param name what the file would be called
    default Optional<Path> chartToSave(Optional<Path> folder, String name, ChartFormat format) {
        return fileToSave(folder, name);
    }

    /// A folder for exports.
    Optional<Path> folder(Optional<Path> start);

    /// What to do with unsaved work.
    Unsaved unsaved(String workbookName);

    /// What to do where saving would take the place of something. Who says nothing wants to lose nothing.
    ///
    /// @param why what would be lost
    default Overwrite overwrite(Message why) {
        return Overwrite.CANCEL;
    }

    /// Whether to do something all the same. Who says nothing does not agree.
    ///
    /// @param what what it means
    /// @param act what the button says that agrees
    default boolean agreed(Message what, Message act) {
        return false;
    }

    /// What to do where saving would take the place of something.
    enum Overwrite {
        OVERWRITE,
        ELSEWHERE,
        CANCEL
    }

    /// What to do with unsaved work.
    enum Unsaved {
        SAVE,
        DISCARD,
        KEEP_EDITING
    }
}
