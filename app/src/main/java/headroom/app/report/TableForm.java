package headroom.app.report;

import headroom.app.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the cells of a table of values are written.
public enum TableForm {
    /// For reading in the window: few digits, grouped, by the reader's locale.
    SCREEN,
    /// For programs: plain numbers with a point, days and times as in ISO 8601.
    FILE,
    /// For the reader's own spreadsheet: plain numbers with the decimal mark of his locale, times without a letter in
    /// them, which spreadsheets take for text.
    SHEET;

    /// More than any measurement has, fewer than binary fractions show.
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /// A value; nothing where it is missing.
    public String number(double value, Words words) {
        if (Double.isNaN(value)) {
            return "";
        }
        return this == SCREEN ? words.print(value) : marked(plain(value), words);
    }

    private String marked(String plain, Words words) {
        char mark = DecimalFormatSymbols.getInstance(words.locale()).getDecimalSeparator();
        return this == SHEET ? plain.replace('.', mark) : plain;
    }

    /// A number as programs read it; infinite ones by name.
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "" : value > 0 ? "inf" : "-inf";
        }
        BigDecimal digits = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        return digits.signum() == 0 ? "0" : digits.toPlainString();
    }

    /// A moment.
    String time(ZonedDateTime moment) {
        return switch (this) {
            case SHEET -> SPACED.format(moment);
            case SCREEN, FILE -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.toOffsetDateTime());
        };
    }

    /// A day.
    String day(LocalDate day, Words words) {
        return this == SCREEN ? words.print(day) : day.toString();
    }

    /// A zone at a moment, in every row so that none can be torn from it.
    String zone(ZonedDateTime moment) {
        String id = moment.getZone().getId();
        String name = id.equals("Z") ? "UTC" : id;
        return this == SHEET && !name.equals("UTC") ? name + " " + moment.getOffset() : name;
    }
}
