package headroom.app.sources;

import headroom.model.Message;
import headroom.model.series.Source;
import headroom.model.series.TextForm;
import java.util.function.Consumer;

/// What the view asks the window to do.
///
/// @param open asks for files and imports them
/// @param sample opens the sample workbook
/// @param readAgain reads a file again as the planner says
/// @param copy puts text on the clipboard
public record SourceCommands(Runnable open, Runnable sample, ReadAgain readAgain, Consumer<String> copy) {
    /// Reads a file of the workbook again.
    @FunctionalInterface
    public interface ReadAgain {
        /// Comes back at once; the workbook changes when the file was read.
        ///
        /// @param form what the planner says of how it is written
        /// @param edit what undo calls it
        /// @param refused told where nothing can be read so
        void read(Source source, TextForm form, Message edit, Consumer<Message> refused);
    }
}
