package headroom.importers.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How the number of a cell is shown, as far as it changes what the number means.
enum CellStyle {
    /// As it is.
    NUMBER,
    /// Days since the start of the calendar.
    DATE,
    /// The same, shown without the time of day.
    DAY,
    /// A share shown as percent.
    PERCENT;

    private static final int LONGEST_PERCENT = 40;
    private static final long MOST_ZEROS = 400;
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ISO_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final long LAST_SECOND = 86_399;
    private static final double EPOCH_DAY = 25_569;
    private static final double DAYS_TO_1904 = 1_462;
    private static final double LATEST_DAY = 2_958_466;
    private static final double DAY_MILLIS = 86_400_000;

    /// The styles of cells by their number, from the part `xl/styles.xml`.
    static List<CellStyle> read(InputStream in) throws IOException {
        Map<String, String> formats = new HashMap<>();
        List<CellStyle> styles = new ArrayList<>();
        boolean[] cells = {false};
        Spreadsheet.elements(in, xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    formats.put(Spreadsheet.attribute(xml, "numFmtId"), Spreadsheet.attribute(xml, "formatCode"));
                case "cellXfs" -> cells[0] = true;
                case "cellStyles" -> cells[0] = false;
                case "xf" -> {
                    if (cells[0]) {
                        String id = Spreadsheet.attribute(xml, "numFmtId");
                        styles.add(of(id, formats.getOrDefault(id, "")));
                    }
                }
                default -> {}
            }
        });
        return styles;
    }

    /// The style of a format: numbers below 164 are fixed by the standard (part 1, 18.8.30).
    private static CellStyle of(String id, String code) {
        if (code.isEmpty()) {
            return switch (id) {
                case "9", "10" -> PERCENT;
                case "14", "15", "16", "17" -> DAY;
                case "18", "19", "20", "21", "22", "45", "47" -> DATE;
                default -> NUMBER;
            };
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[(?![hms]+\\])[^\\]]*\\]|_.|\\*.", "");
        if (bare.matches(".*\\[[hms]+\\].*")) {
            return NUMBER; // how long something took, in days
        }
        if (bare.toLowerCase(Locale.ROOT).matches(".*[ymdhs].*")) {
            return bare.toLowerCase(Locale.ROOT).matches(".*[hs].*") ? DATE : DAY;
        }
        return bare.contains("%") ? PERCENT : NUMBER;
    }

    /// What a number means as text.
    String print(String number, boolean from1904) {
        return switch (this) {
            case NUMBER -> number;
            case PERCENT -> percent(number);
            case DATE -> date(number, from1904, false);
            case DAY -> date(number, from1904, true);
        };
    }

    private static String percent(String number) {
        try {
            if (number.length() > LONGEST_PERCENT) {
                return number;
            }
            BigDecimal share = new BigDecimal(number);
            // the zeros of 1e170008599 would be written out
            return Math.abs((long) share.scale()) > MOST_ZEROS ? number : share.movePointRight(2) + "%";
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /// @param day whether whole days are written without a time of day, which may stand in another column
    private static String date(String number, boolean from1904, boolean day) {
        double days;
        try {
            double counted = Double.parseDouble(number);
            if (counted >= 0 && counted < 1) { // a time of day, whose date stands in another column
                return LocalTime.ofSecondOfDay(Math.min(LAST_SECOND, Math.round(counted * DAY_MILLIS / 1000)))
                        .format(TIME_OF_DAY);
            }
            days = counted + (from1904 ? DAYS_TO_1904 : 0);
        } catch (NumberFormatException e) {
            return number;
        }
        if (!(days >= 1 && days < LATEST_DAY)) {
            return number; // none of this calendar
        }
        // a second is 1/86,400 of a day, which a double holds to a few microseconds
        long millis = Math.round((days - EPOCH_DAY) * DAY_MILLIS);
        if (day && millis % DAY_MILLIS == 0) {
            return LocalDate.ofEpochDay(Math.round(days - EPOCH_DAY)).toString();
        }
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        return (millis % 1000 == 0 ? ISO : ISO_MILLIS).format(time);
    }
}
