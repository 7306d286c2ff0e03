package headroom.app.file;

import headroom.app.document.Claims;
import headroom.app.document.FileState;
import headroom.app.document.Origin;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Saves a workbook unless something is in the way that the planner should decide on. Runs off the interface thread.
///
/// @param workbook what to save
/// @param file where to
/// @param origin the file that the document came from, as it was then
/// @param claims tells other processes what is open here
record SaveJob(Workbook workbook, Path file, Optional<Origin> origin, Claims claims) {
    /// What came of it.
    sealed interface Outcome {}

    /// It is saved.
    ///
    /// @param state what the file is like now
    /// @param claim the claim to a file that is not the document's own; empty for the own one, which is claimed
    record Saved(FileState state, Optional<Claims.Claim> claim) implements Outcome {}

    /// The file holds something that would be lost.
    record Refused(Message why) implements Outcome {}

    /// Another window or process has the file open.
    record Taken() implements Outcome {}

    /// @param overwrite the planner knows what is in the file
    /// @param own the file is the document's own
    Outcome run(boolean overwrite, boolean own) throws IOException {
        if (!overwrite && own && changed()) {
            return new Refused(Message.of("shell.dialog-changed", FileCommands.name(file)));
        }
        if (!overwrite && !own && Files.exists(file)) {
            return new Refused(Message.of("shell.dialog-exists", FileCommands.name(file)));
        }
        if (own) {
            WorkbookFile.write(workbook, file);
            return new Saved(FileState.of(file), Optional.empty());
        }
        Claims.Claim claim = claims.take(file);
        if (!claim.free()) {
            return new Taken();
        }
        try {
            WorkbookFile.write(workbook, file);
            return new Saved(FileState.of(file), Optional.of(claim));
        } catch (IOException | RuntimeException e) {
            claim.release();
            throw e;
        }
    }

    private boolean changed() throws IOException {
        Optional<FileState> known = origin.flatMap(Origin::state);
        return known.isPresent() && known.get().changedIn(file);
    }
}
