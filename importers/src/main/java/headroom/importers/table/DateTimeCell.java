package headroom.importers.table;

/// Reads one date, time of day or both from the characters of a cell, in any of the ways in which exports write
/// them. Keeps what it found until the next one.
final class DateTimeCell {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 45;

    private final CellText text = new CellText();
    private final DateInCell date = new DateInCell(text);
    private final ClockInCell clock = new ClockInCell(text);

    /// The date that was read last.
    DateInCell date() {
        return date;
    }

    /// The time of day that was read last.
    ClockInCell clock() {
        return clock;
    }

    boolean hasDate() {
        return date.year() > 0;
    }

    boolean hasTime() {
        return clock.found();
    }

    /// Whether the characters from `from` to `to` are a date, a time of day, or both, and nothing else.
    boolean read(char[] characters, int from, int to) {
        text.begin(characters, from, to);
        clock.clear();
        if (text.left() < SHORTEST || text.left() > LONGEST) {
            date.clear();
            return false;
        }
        boolean dated = date.read();
        if (dated && !text.over() && !passBetween()) {
            return false;
        }
        if ((!text.over() || !dated) && !clock.read(dated)) {
            return false;
        }
        return text.over() && date.plausible() && clock.plausible();
    }

    /// What stands between date and time: `T`, a blank, a comma, an `@`, or the colon of an access log.
    private boolean passBetween() {
        int start = text.at();
        if (text.is(':')) {
            text.pass(1);
        }
        while (text.isOneOf(" Tt_,@")) {
            text.pass(1);
        }
        return text.at() > start && !text.over();
    }
}
