package headroom.importers.table;

/// A time of day as exports write it, with its zone where that is written. Keeps what it found until the next one.
final class ClockInCell {
    /// Stands for a zone that is not written.
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private final CellText text;
    private boolean found;
    private boolean halfDays;
    private int hour;
    private int minute;
    private int secondOfMinute;
    private int nanos;
    private int offsetSeconds;
    private int lastPart;

    ClockInCell(CellText text) {
        this.text = text;
        clear();
    }

    /// Midnight, without a zone, until something is read.
    void clear() {
        found = halfDays = false;
        hour = minute = secondOfMinute = nanos = 0;
        offsetSeconds = NO_OFFSET;
    }

    boolean found() {
        return found;
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

    boolean plausible() {
        return hour < 24 && minute < 60 && secondOfMinute <= 60;
    }

    /// Reads a time of day and its zone up to the end of the text.
    ///
    /// @param packed whether it may be six digits without marks
    boolean read(boolean packed) {
        found = time(packed);
        return found && zone();
    }

    private boolean time(boolean packed) {
        int from = text.at();
        int length = text.digits();
        if (length == 6 && packed) {
            int number = text.numberFrom(from);
            hour = number / 10_000;
            minute = number / 100 % 100;
            secondOfMinute = number % 100;
        } else if (length < 1 || length > 2) {
            return false;
        } else {
            hour = text.numberFrom(from);
            if (!part()) {
                return half() && hour <= 12;
            }
            minute = lastPart;
            secondOfMinute = part() ? lastPart : 0;
        }
        if (text.isOneOf(".,") && Character.isDigit(text.ahead(1))) {
            fraction();
        }
        half();
        return true;
    }

    /// Two digits behind a colon.
    private boolean part() {
        if (!text.is(':') || text.left() < 2) {
            return false;
        }
        int colon = text.at();
        text.pass(1);
        if (text.digits() != 2) {
            text.to(colon);
            return false;
        }
        lastPart = text.numberFrom(colon + 1);
        return true;
    }

    private void fraction() {
        text.pass(1);
        int from = text.at();
        int digits = Math.min(9, text.digits());
        nanos = text.number(from, from + digits);
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
    }

    /// AM or PM; whether one of them stands here.
    private boolean half() {
        int start = text.at();
        text.passBlanks();
        char a = Character.toLowerCase(text.ahead(0));
        int m = text.ahead(1) == '.' ? 2 : 1;
        if ((a == 'a' || a == 'p') && Character.toLowerCase(text.ahead(m)) == 'm') {
            text.pass(text.ahead(m + 1) == '.' ? m + 2 : m + 1);
            halfDays = true;
            hour = hour % 12 + (a == 'p' ? 12 : 0);
            return true;
        }
        text.to(start);
        return false;
    }

    private boolean zone() {
        text.passBlanks();
        if (text.over()) {
            return true;
        }
        if (text.isOneOf("Zz")) {
            text.pass(1);
            offsetSeconds = 0;
        } else if (text.is("UTC") || text.is("GMT")) {
            text.pass(3);
            offsetSeconds = 0;
            return text.over() || zone();
        } else if (text.isOneOf("+-\u2212")) {
            return offset();
        }
        passName();
        return text.over();
    }

    private boolean offset() {
        int sign = text.is('+') ? 1 : -1;
        text.pass(1);
        int from = text.at();
        int digits = text.digits();
        int hours;
        int minutes = 0;
        if (digits == 4) {
            hours = text.number(from, from + 2);
            minutes = text.numberFrom(from + 2);
        } else if (digits == 1 || digits == 2) {
            hours = text.numberFrom(from);
            minutes = part() ? lastPart : 0;
        } else {
            return false;
        }
        offsetSeconds = sign * (hours * 3600 + minutes * 60);
        passName();
        return text.over() && hours <= 18 && minutes < 60;
    }

    /// The name of the zone in brackets.
    private void passName() {
        if (text.is('[')) {
            text.passAll();
        }
    }
}
