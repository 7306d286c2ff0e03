package headroom.importers.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Finds the column of times in a sheet and how they are written.
final class TimeSearch {
    private static final Pattern NAMED = Pattern.compile(
            "(?i).*(time|date|stamp|zeit|datum|epoch|\\bts\\b|hour|clock|fecha|heure|\\bwhen\\b).*|t|ts|ds|@timestamp");
    private static final Pattern OFFSET = Pattern.compile(
            "(?i)(t|time|elapsed|offset|seconds?|secs?|rel_?time|since_?start|uptime)[_ ]?(\\(?(s|ms|sec|seconds|millis)\\)?)?");
    private static final double MOST = 0.9;
    private static final int[] POWERS = {3, 0, -3, -6};

    private final Sheet sheet;
    private final int only;

    private TimeSearch(Sheet sheet, int only) {
        this.sheet = sheet;
        this.only = only;
    }

    /// The column of times.
    ///
    /// @param only the column that is said to be it; -1 where nothing is said
    static Optional<TimeColumn> find(Sheet sheet, int only) {
        TimeSearch search = new TimeSearch(sheet, only);
        Optional<TimeColumn> text = search.text();
        Optional<TimeColumn> epoch = text.isPresent() ? text : search.epoch();
        Optional<TimeColumn> serial = epoch.isPresent() ? epoch : search.serial();
        return serial.isPresent() ? serial : search.offset();
    }

    private Optional<TimeColumn> text() {
        int best = -1;
        int bestScore = 0;
        int timeOfDay = -1;
        for (int i = 0; i < sheet.names().size(); i++) {
            Texts texts = Texts.of(sheet, i);
            if (texts.times >= MOST && timeOfDay < 0) {
                timeOfDay = i;
            }
            int score = texts.dates < MOST || !asked(i) ? 0 : 1 + (texts.withTime ? 2 : 0) + (named(i) ? 1 : 0);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        boolean split = timeOfDay >= 0 && !Texts.of(sheet, best).withTime;
        TimeColumn column = new TimeColumn(TimeColumn.Form.TEXT, best, split ? timeOfDay : -1, 0, false);
        for (int row = 0; row < sheet.rows().size(); row++) {
            column.see(sheet.cell(row, best), split ? sheet.cell(row, timeOfDay) : "");
        }
        return Optional.of(column);
    }

    private Optional<TimeColumn> epoch() {
        for (boolean byName : List.of(true, false)) {
            for (int i = 0; i < sheet.names().size(); i++) {
                OptionalInt power = Epochs.power(sheet, i);
                boolean fits = asked(i) && (byName ? named(i) : Epochs.rising(sheet, i));
                if (power.isPresent() && fits) {
                    boolean comma = sheet.numbers().decimalComma(i);
                    return Optional.of(new TimeColumn(TimeColumn.Form.EPOCH, i, -1, power.getAsInt(), comma));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TimeColumn> serial() {
        for (int i = 0; i < sheet.names().size(); i++) {
            boolean placed = named(i) || (i == 0 && Epochs.rising(sheet, i) && Epochs.fractions(sheet, i));
            if (placed && asked(i) && Epochs.between(sheet, i, 25_569, 60_000)) {
                boolean comma = sheet.numbers().decimalComma(i);
                return Optional.of(new TimeColumn(TimeColumn.Form.SERIAL, i, -1, 0, comma));
            }
        }
        return Optional.empty();
    }

    private Optional<TimeColumn> offset() {
        for (int i = 0; sheet.named() && i < sheet.names().size(); i++) {
            String name = sheet.names().get(i).strip();
            boolean told = OFFSET.matcher(name).matches() || only == i;
            if (told && asked(i) && Epochs.rising(sheet, i) && Epochs.between(sheet, i, 0, 1e9)) {
                boolean millis = name.toLowerCase(Locale.ROOT).matches(".*(ms|millis)\\)?");
                boolean comma = sheet.numbers().decimalComma(i);
                return Optional.of(new TimeColumn(TimeColumn.Form.OFFSET, i, -1, millis ? 0 : 3, comma));
            }
        }
        return Optional.empty();
    }

    private boolean asked(int column) {
        return only < 0 || only == column;
    }

    private boolean named(int column) {
        return only == column
                || (sheet.named()
                        && NAMED.matcher(sheet.names().get(column).strip()).matches());
    }

    /// How many cells of a column are dates or times of day.
    private record Texts(double dates, double times, boolean withTime) {
        static Texts of(Sheet sheet, int column) {
            DateTimeCell cell = new DateTimeCell();
            int present = 0;
            int dates = 0;
            int times = 0;
            boolean withTime = false;
            for (int row = 0; row < sheet.rows().size(); row++) {
                char[] characters = sheet.cell(row, column).toCharArray();
                if (characters.length == 0) {
                    continue;
                }
                present++;
                if (cell.read(characters, 0, characters.length)) {
                    dates += cell.hasDate() ? 1 : 0;
                    times += cell.hasDate() ? 0 : 1;
                    withTime |= cell.hasDate() && cell.hasTime();
                }
            }
            // a few rows below the data, such as totals, must not hide a column of dates
            double of = Math.max(1, present - Math.min(3, present / 2));
            return new Texts(Math.min(1, dates / of), Math.min(1, times / of), withTime);
        }
    }

    /// What the numbers of a column look like as times.
    private static final class Epochs {
        private Epochs() {}

        private static double number(Sheet sheet, int row, int column) {
            NumberCell cell = new NumberCell();
            cell.decimalComma(sheet.numbers().decimalComma(column));
            char[] characters = sheet.cell(row, column).toCharArray();
            boolean found = cell.read(characters, 0, characters.length) == NumberCell.Found.NUMBER && !cell.hasUnit();
            return found ? cell.value() : Double.NaN;
        }

        /// The power of ten that turns the numbers into milliseconds, if they are all of one magnitude of
        /// times.
        static OptionalInt power(Sheet sheet, int column) {
            for (int power : POWERS) {
                double unit = Math.pow(10, 3 - power);
                if (between(sheet, column, 5e8 * unit, 1e11 * unit)) {
                    return OptionalInt.of(power);
                }
            }
            return OptionalInt.empty();
        }

        static boolean between(Sheet sheet, int column, double low, double high) {
            int present = 0;
            int inside = 0;
            for (int row = 0; row < sheet.rows().size(); row++) {
                if (!sheet.cell(row, column).isEmpty()) {
                    double number = number(sheet, row, column);
                    present++;
                    inside += number >= low && number < high ? 1 : 0;
                }
            }
            return inside > 0 && inside >= MOST * (present - Math.min(3, present / 2));
        }

        /// Whether the numbers hardly ever fall.
        static boolean rising(Sheet sheet, int column) {
            double last = Double.NaN;
            int falls = 0;
            int rises = 0;
            for (int row = 0; row < sheet.rows().size(); row++) {
                double number = number(sheet, row, column);
                falls += number < last ? 1 : 0;
                rises += number > last ? 1 : 0;
                last = Double.isNaN(number) ? last : number;
            }
            return rises > 0 && falls <= 0.1 * rises;
        }

        static boolean fractions(Sheet sheet, int column) {
            for (int row = 0; row < sheet.rows().size(); row++) {
                double number = number(sheet, row, column);
                if (number != Math.rint(number)) {
                    return true;
                }
            }
            return false;
        }
    }
}
