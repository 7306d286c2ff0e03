package headroom.importers.table;

import java.util.Locale;

/// Reads one date, time of day or both from the characters of a cell, in any of the ways in which exports write
/// them. Keeps what it found until the next one. Which of two numbers is the day is told by the whole column, not
/// here: {@link #first} and {@link #second} hold both.
final class DateTimeCell {
    /// Stands for a zone that is not written.
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String GERMAN_MONTHS = "janfebm\u00E4raprmaijunjulaugsepoktnovdez";

    private char[] c = new char[0];
    private int at;
    private int end;

    private int year;
    private int month;
    private int day;
    private int first;
    private int second;
    private char mark;
    private boolean hasTime;
    private boolean halfDays;
    private int hour;
    private int minute;
    private int secondOfMinute;
    private int nanos;
    private int offsetSeconds;

    int year() {
        return year;
    }

    /// The month by name or by position, 1 to 12; 0 where the order of day and month is not told.
    int month() {
        return month;
    }

    /// The day of the month; 0 where the order of day and month is not told.
    int day() {
        return day;
    }

    /// Of day and month the one that stands first; 0 where the order is told.
    int first() {
        return first;
    }

    /// Of day and month the one that stands second; 0 where the order is told.
    int second() {
        return second;
    }

    /// What separates the parts of the date.
    char mark() {
        return mark;
    }

    boolean hasDate() {
        return year > 0;
    }

    boolean hasTime() {
        return hasTime;
    }

    /// Whether the time is written with AM or PM.
    boolean halfDays() {
        return halfDays;
    }

    /// The time of day in milliseconds.
    long millisOfDay() {
        return ((hour * 60L + minute) * 60 + secondOfMinute) * 1000 + nanos / 1_000_000;
    }

    /// The offset from UTC in seconds, or {@link #NO_OFFSET}.
    int offsetSeconds() {
        return offsetSeconds;
    }

    /// Whether the characters from `from` to `to` are a date, a time of day, or both, and nothing else.
    boolean read(char[] characters, int from, int to) {
        c = characters;
        at = from;
        end = to;
        year = month = day = first = second = 0;
        hasTime = halfDays = false;
        hour = minute = secondOfMinute = nanos = 0;
        offsetSeconds = NO_OFFSET;
        mark = ' ';
        while (at < end && (c[at] == ' ' || c[at] == '[')) {
            at++;
        }
        while (end > at && (c[end - 1] == ' ' || (c[end - 1] == ']' && !bracketZone()))) {
            end--;
        }
        if (end - at < 4 || end - at > 45) {
            return false;
        }
        weekday();
        boolean date = date();
        if (!date) {
            year = 0;
        }
        if (date && at < end && !between()) {
            return false;
        }
        if (at < end || !date) {
            hasTime = time();
            if (!hasTime || !zone()) {
                return false;
            }
        }
        return at == end && plausible();
    }

    private boolean bracketZone() {
        for (int i = at; i < end; i++) {
            if (c[i] == '[' && i > at) {
                return true;
            }
        }
        return false;
    }

    private boolean plausible() {
        boolean date = year == 0 || plausibleYear(year);
        boolean parts = month <= 12 && day <= 31 && (first == 0 || (first <= 31 && second <= 31));
        boolean some = first <= 12 || second <= 12;
        return date && parts && some && hour < 24 && minute < 60 && secondOfMinute <= 60;
    }

    /// Whether metrics may be of that year.
    static boolean plausibleYear(int year) {
        return year >= 1970 && year <= 2286;
    }

    private void weekday() {
        int letters = at;
        while (letters < end && Character.isLetter(c[letters])) {
            letters++;
        }
        boolean comma = letters < end && (c[letters] == ',' || c[letters] == '.');
        if (letters > at && (comma || (letters < end && c[letters] == ' ')) && monthAt(at) == 0) {
            at = comma ? letters + 1 : letters;
            skipBlanks();
        }
    }

    private boolean date() {
        int start = at;
        if (at < end && Character.isLetter(c[at])) {
            return monthFirst() || back(start);
        }
        int digits = run();
        if (digits == 8 && (at == end || c[at] == 'T' || c[at] == ' ' || c[at] == '_')) {
            int packed = number(start, at);
            year = packed / 10_000;
            month = packed / 100 % 100;
            day = packed % 100;
            return month > 0 && day > 0;
        }
        if (digits == 0 || digits > 4 || at >= end || (!dateMark(c[at]) && !monthFollows())) {
            return back(start);
        }
        int one = number(start, at);
        mark = c[at];
        at++;
        skipBlanks();
        int named = at < end && Character.isLetter(c[at]) ? takeMonth() : 0;
        int two = named;
        if (named == 0) {
            int from = at;
            int length = run();
            if (length == 0 || length > 2 || at >= end || c[at] != mark) {
                return back(start);
            }
            two = number(from, at);
        } else if (at < end && (dateMark(c[at]) || c[at] == ',' || c[at] == ' ')) {
            // stands before the year
        } else {
            return back(start);
        }
        return year(start, digits, one, two, named);
    }

    private boolean year(int start, int digits, int one, int two, int named) {
        at++;
        skipBlanks();
        int from = at;
        int length = run();
        int three = number(from, at);
        if (digits == 4) {
            year = one;
            month = two;
            day = three;
            boolean whole = (length == 1 || length == 2) && month > 0 && day > 0;
            return whole || back(start);
        }
        if (length != 2 && length != 4) {
            return back(start);
        }
        year = length == 2 ? 2000 + three : three;
        if (named > 0) {
            month = named;
            day = one;
        } else {
            first = one;
            second = two;
        }
        return (one > 0 && two > 0) || back(start);
    }

    /// `Nov 22, 2026`
    private boolean monthFirst() {
        month = takeMonth();
        skipBlanks();
        int from = at;
        int length = month == 0 ? 0 : run();
        if (length == 0 || length > 2) {
            return false;
        }
        day = number(from, at);
        if (at < end && c[at] == ',') {
            at++;
        }
        skipBlanks();
        from = at;
        if (run() != 4) {
            return false;
        }
        year = number(from, at);
        return day > 0;
    }

    private boolean monthFollows() {
        return c[at] == ' ' && at + 1 < end && monthAt(at + 1) > 0;
    }

    private int takeMonth() {
        int found = monthAt(at);
        while (found > 0 && at < end && (Character.isLetter(c[at]) || c[at] == '.')) {
            at++;
        }
        return found;
    }

    private int monthAt(int from) {
        if (from + 3 > end) {
            return 0;
        }
        String name = new String(c, from, 3).toLowerCase(Locale.ROOT);
        int index = MONTHS.indexOf(name);
        index = index < 0 || index % 3 != 0 ? GERMAN_MONTHS.indexOf(name) : index;
        return index < 0 || index % 3 != 0 ? 0 : index / 3 + 1;
    }

    /// What stands between date and time: `T`, a blank, a comma, an `@`, or the colon of an access log.
    private boolean between() {
        int start = at;
        while (at < end
                && (c[at] == ' '
                        || c[at] == 'T'
                        || c[at] == 't'
                        || c[at] == '_'
                        || c[at] == ','
                        || c[at] == '@'
                        || (c[at] == ':' && at == start))) {
            at++;
        }
        return at > start && at < end;
    }

    private boolean time() {
        int from = at;
        int length = run();
        if (length == 6 && hasDate()) {
            int packed = number(from, at);
            hour = packed / 10_000;
            minute = packed / 100 % 100;
            secondOfMinute = packed % 100;
        } else if (length < 1 || length > 2) {
            return false;
        } else {
            hour = number(from, at);
            if (!part(':')) {
                return half() && hour <= 12;
            }
            minute = lastPart;
            secondOfMinute = part(':') ? lastPart : 0;
        }
        if (at + 1 < end && (c[at] == '.' || c[at] == ',') && Character.isDigit(c[at + 1])) {
            fraction();
        }
        half();
        return true;
    }

    private int lastPart;

    private boolean part(char separator) {
        if (at + 1 >= end || c[at] != separator) {
            return false;
        }
        int from = at + 1;
        at = from;
        if (run() != 2) {
            at = from - 1;
            return false;
        }
        lastPart = number(from, at);
        return true;
    }

    private void fraction() {
        at++;
        int from = at;
        int digits = run();
        long value = 0;
        for (int i = 0; i < 9; i++) {
            value = value * 10 + (i < digits ? c[from + i] - '0' : 0);
        }
        nanos = (int) value;
    }

    /// AM or PM; whether one of them stands here.
    private boolean half() {
        int start = at;
        skipBlanks();
        if (at + 1 < end) {
            char a = Character.toLowerCase(c[at]);
            int m = c[at + 1] == '.' ? at + 2 : at + 1;
            if ((a == 'a' || a == 'p') && m < end && Character.toLowerCase(c[m]) == 'm') {
                at = m + 1 < end && c[m + 1] == '.' ? m + 2 : m + 1;
                halfDays = true;
                hour = hour % 12 + (a == 'p' ? 12 : 0);
                return true;
            }
        }
        at = start;
        return false;
    }

    private boolean zone() {
        skipBlanks();
        if (at >= end) {
            return true;
        }
        if (c[at] == 'Z' || c[at] == 'z') {
            at++;
            offsetSeconds = 0;
        } else if (end - at >= 3 && (startsWith("UTC") || startsWith("GMT"))) {
            at += 3;
            offsetSeconds = 0;
            return at >= end || zone();
        } else if (c[at] == '+' || c[at] == '-' || c[at] == '\u2212') {
            return offset();
        }
        if (at < end && c[at] == '[') {
            at = end;
        }
        return at == end;
    }

    private boolean offset() {
        int sign = c[at] == '+' ? 1 : -1;
        at++;
        int from = at;
        int digits = run();
        int hours;
        int minutes = 0;
        if (digits == 4) {
            hours = number(from, from + 2);
            minutes = number(from + 2, at);
        } else if (digits == 1 || digits == 2) {
            hours = number(from, at);
            minutes = part(':') ? lastPart : 0;
        } else {
            return false;
        }
        offsetSeconds = sign * (hours * 3600 + minutes * 60);
        if (at < end && c[at] == '[') {
            at = end;
        }
        return at == end && hours <= 18 && minutes < 60;
    }

    private boolean startsWith(String text) {
        return new String(c, at, text.length()).equals(text);
    }

    private static boolean dateMark(char d) {
        return d == '-' || d == '/' || d == '.';
    }

    private int run() {
        int start = at;
        while (at < end && c[at] >= '0' && c[at] <= '9') {
            at++;
        }
        return at - start;
    }

    private int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (c[i] - '0');
        }
        return value;
    }

    private void skipBlanks() {
        while (at < end && (c[at] == ' ' || c[at] == '\u00A0' || c[at] == '\u202F')) {
            at++;
        }
    }

    private boolean back(int start) {
        at = start;
        mark = ' ';
        return false;
    }
}
