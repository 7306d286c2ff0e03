package headroom.app.sources;

import headroom.model.series.Source;
import java.time.ZoneId;
import java.util.function.BiConsumer;

/// What the view asks the window to do.
///
/// @param open asks for files and imports them
/// @param sample opens the sample workbook
/// @param readAgain reads a file again with another zone for stamps that name none
/// @param copy puts text on the clipboard
public record SourceCommands(
        Runnable open,
        Runnable sample,
        BiConsumer<Source, ZoneId> readAgain,
        java.util.function.Consumer<String> copy) {}
