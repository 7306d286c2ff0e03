package headroom.importers.limit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How much of a file is taken at most, so that no file fills the memory. Each limit can be set by the system property
/// `headroom.limit.` and its name with hyphens, as a whole number above zero; anything else counts as unsaid.
///
/// @param unpackedRatio how many times longer than the file its unpacked bytes may be, beside {@link
/// #unpackedMebibytes}
/// @param unpackedMebibytes what may be unpacked from any file, however short it is
/// @param packings how often a file packed within packed files is unpacked
/// @param zstdMebibytes how far back zstd may look; each reading takes that much memory
/// @param samplesPercent share of the heap that the samples of one file may take, reckoned at ten bytes each
/// @param series of one file
/// @param currentValues of one file
/// @param notes on one file
/// @param zipEntries files in a container that are looked at
/// @param sheets of a spreadsheet
/// @param sheetText characters of all texts of a spreadsheet
/// @param cell bytes of one cell of a table; what is behind is cut
/// @param row bytes of one row of a table; cells behind are empty
/// @param cells of one row of a table
/// @param line characters of one line of a log or report; what is behind is cut
/// @param steps load steps of one table
/// @param jsonDepth objects and arrays within one another
/// @param jsonText characters of one text in JSON
/// @param jsonValues values of one document that is read as a whole
public record Limits(
        int unpackedRatio,
        int unpackedMebibytes,
        int packings,
        int zstdMebibytes,
        int samplesPercent,
        int series,
        int currentValues,
        int notes,
        int zipEntries,
        int sheets,
        int sheetText,
        int cell,
        int row,
        int cells,
        int line,
        int steps,
        int jsonDepth,
        int jsonText,
        int jsonValues) {
    /// What begins the name of each setting.
    public static final String PREFIX = "headroom.limit.";

    /// What holds in this process.
    public static final Limits CURRENT = of(System::getProperty);

    /// The limits where some are set.
    ///
    /// @param setting gives what is said under a name, null for nothing
    public static Limits of(Function<String, @Nullable String> setting) {
        return new Limits(
                limit(setting, "unpacked-ratio", 1_000),
                limit(setting, "unpacked-mebibytes", 64),
                limit(setting, "packings", 2),
                limit(setting, "zstd-mebibytes", 128),
                limit(setting, "samples-percent", 70),
                limit(setting, "series", 200_000),
                limit(setting, "current-values", 20_000),
                limit(setting, "notes", 200),
                limit(setting, "zip-entries", 10_000),
                limit(setting, "sheets", 100),
                limit(setting, "sheet-text", 64 << 20),
                limit(setting, "cell", 1 << 16),
                limit(setting, "row", 1 << 24),
                limit(setting, "cells", 1 << 16),
                limit(setting, "line", 1 << 20),
                limit(setting, "steps", 1_000_000),
                limit(setting, "json-depth", 200),
                limit(setting, "json-text", 4 << 20),
                limit(setting, "json-values", 6_000_000));
    }

    private static int limit(Function<String, @Nullable String> setting, String name, int usual) {
        String said = setting.apply(PREFIX + name);
        return said != null && said.matches("0*[1-9]\\d{0,8}") ? Integer.parseInt(said) : usual;
    }
}
