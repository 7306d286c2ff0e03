package headroom.importers.table;

import java.util.Locale;

/// A date as exports write it. Keeps what it found until the next one. Which of two numbers is the day is told by the
/// whole column, not here: {@link #first} and {@link #second} hold both.
final class DateInCell {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String GERMAN_MONTHS = "janfebm\u00E4raprmaijunjulaugsepoktnovdez";
    private static final int NAME = 3;
    private static final String MARKS = "-/.";

    private final CellText text;
    private int year;
    private int month;
    private int day;
    private int first;
    private int second;
    private char mark;

    DateInCell(CellText text) {
        this.text = text;
    }

    /// 0 where there is no date.
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

    /// What separates its parts.
    char mark() {
        return mark;
    }

    /// Reads a date and a day of the week before it; where there is none the text stays where it is behind the latter.
    boolean read() {
        clear();
        passWeekday();
        boolean found = date();
        if (!found) {
            year = 0;
        }
        return found;
    }

    /// No date, until one is read.
    void clear() {
        year = month = day = first = second = 0;
        mark = ' ';
    }

    boolean plausible() {
        boolean parts = month <= 12 && day <= 31 && (first == 0 || (first <= 31 && second <= 31));
        boolean some = first <= 12 || second <= 12;
        return parts && some && (year == 0 || plausibleYear(year));
    }

    /// Whether metrics may be of that year.
    static boolean plausibleYear(int year) {
        return year >= 1970 && year <= 2286;
    }

    private void passWeekday() {
        int letters = 0;
        while (letters < text.left() && Character.isLetter(text.ahead(letters))) {
            letters++;
        }
        if (letters == 0 || letters == text.left() || monthAhead(0) > 0) {
            return;
        }
        char behind = text.ahead(letters);
        if (behind == ',' || behind == '.' || behind == ' ') {
            text.pass(behind == ' ' ? letters : letters + 1);
            text.passBlanks();
        }
    }

    private boolean date() {
        int start = text.at();
        if (text.isLetter()) {
            return monthFirst() || back(start);
        }
        int digits = text.digits();
        if (digits == 8 && (text.over() || text.isOneOf("T _"))) {
            return packed(text.numberFrom(start));
        }
        if (digits == 0 || digits > 4 || text.over() || !(text.isOneOf(MARKS) || monthFollows())) {
            return back(start);
        }
        int one = text.numberFrom(start);
        mark = text.ahead(0);
        text.pass(1);
        text.passBlanks();
        int named = text.isLetter() ? takeMonth() : 0;
        if (named > 0) {
            return text.isOneOf(MARKS + ", ") ? yearLast(start, digits, one, named, named) : back(start);
        }
        int from = text.at();
        int length = text.digits();
        if (length == 0 || length > 2 || !text.is(mark)) {
            return back(start);
        }
        return yearLast(start, digits, one, text.numberFrom(from), 0);
    }

    private boolean packed(int number) {
        year = number / 10_000;
        month = number / 100 % 100;
        day = number % 100;
        return month > 0 && day > 0;
    }

    /// Reads the third part: the year, or the day where the year stood first.
    private boolean yearLast(int start, int digits, int one, int two, int named) {
        text.pass(1);
        text.passBlanks();
        int from = text.at();
        int length = text.digits();
        int three = text.numberFrom(from);
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
        text.passBlanks();
        int from = text.at();
        int length = month == 0 ? 0 : text.digits();
        if (length == 0 || length > 2) {
            return false;
        }
        day = text.numberFrom(from);
        if (text.is(',')) {
            text.pass(1);
        }
        text.passBlanks();
        from = text.at();
        if (text.digits() != 4) {
            return false;
        }
        year = text.numberFrom(from);
        return day > 0;
    }

    private boolean monthFollows() {
        return text.is(' ') && monthAhead(1) > 0;
    }

    private int takeMonth() {
        int found = monthAhead(0);
        while (found > 0 && (text.isLetter() || text.is('.'))) {
            text.pass(1);
        }
        return found;
    }

    private int monthAhead(int places) {
        if (text.left() < places + NAME) {
            return 0;
        }
        String name = text.word(places + NAME).substring(places).toLowerCase(Locale.ROOT);
        int index = MONTHS.indexOf(name);
        index = index < 0 || index % NAME != 0 ? GERMAN_MONTHS.indexOf(name) : index;
        return index < 0 || index % NAME != 0 ? 0 : index / NAME + 1;
    }

    private boolean back(int start) {
        text.to(start);
        mark = ' ';
        return false;
    }
}
