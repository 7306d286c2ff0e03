package headroom.model.series;

/// How the times of a table are written.
///
/// @param form numbers or text
/// @param pattern letters as in {@link java.time.format.DateTimeFormatter}, `dd/MM/yyyy HH:mm`, where times are text;
///     else empty
public record TimeFormat(Form form, String pattern) {
    /// How times are written.
    public enum Form {
        /// Dates and times as text.
        TEXT,
        /// Seconds since 1970.
        EPOCH_SECONDS,
        /// Milliseconds since 1970.
        EPOCH_MILLIS,
        /// Microseconds since 1970.
        EPOCH_MICROS,
        /// Nanoseconds since 1970.
        EPOCH_NANOS,
        /// Days since 1899-12-30, as spreadsheets count.
        SPREADSHEET_DAYS,
        /// Seconds since the start of a run whose date is not in the file.
        SECONDS_FROM_START,
        /// Milliseconds since the start of a run whose date is not in the file.
        MILLIS_FROM_START
    }

    /// Times that are text.
    public static TimeFormat text(String pattern) {
        return new TimeFormat(Form.TEXT, pattern);
    }

    /// Times that are numbers.
    public static TimeFormat of(Form form) {
        return new TimeFormat(form, "");
    }
}
