package headroom.importers.table;

/// Which of two numbers in a date is the day. One date rarely tells; a column mostly does.
final class DayOrder {
    private boolean seen;
    private boolean firstAbove12;
    private boolean secondAbove12;
    private boolean points;
    private boolean halfDays;
    private final Regularity dayFirst = new Regularity();
    private final Regularity monthFirst = new Regularity();

    /// Looks at one date whose order is not told by itself.
    void see(DateTimeCell cell) {
        DateInCell date = cell.date();
        if (date.first() == 0) {
            return;
        }
        seen = true;
        firstAbove12 |= date.first() > 12;
        secondAbove12 |= date.second() > 12;
        points |= date.mark() == '.';
        halfDays |= cell.clock().halfDays();
        long millisOfDay = cell.clock().millisOfDay();
        dayFirst.see(LocalMillis.of(date.year(), date.second(), date.first(), millisOfDay));
        monthFirst.see(LocalMillis.of(date.year(), date.first(), date.second(), millisOfDay));
    }

    /// Whether something decides: a number above 12, points as in 22.11.2026, AM and PM, or one order in which
    /// the column runs more evenly than in the other.
    boolean decided() {
        return !seen || firstAbove12 || secondAbove12 || points || halfDays || dayFirst.misses != monthFirst.misses;
    }

    /// Whether the day stands first.
    boolean dayFirst() {
        if (firstAbove12 != secondAbove12) {
            return firstAbove12;
        }
        if (points || halfDays) {
            return points;
        }
        if (dayFirst.misses != monthFirst.misses) {
            return dayFirst.misses < monthFirst.misses;
        }
        // a guess that is told: an export covers days rather than the same few days of many months
        return dayFirst.spanMillis() < monthFirst.spanMillis();
    }

    /// Counts the places at which a column does not run on evenly.
    private static final class Regularity {
        private long last = Long.MIN_VALUE;
        private long step = Long.MIN_VALUE;
        private long misses;
        private long first = Long.MAX_VALUE;
        private long latest = Long.MIN_VALUE;

        long spanMillis() {
            return latest < first ? 0 : latest - first;
        }

        void see(long millis) {
            if (millis == Long.MIN_VALUE) {
                return;
            }
            first = Math.min(first, millis);
            latest = Math.max(latest, millis);
            if (last != Long.MIN_VALUE) {
                misses += millis - last != step || millis < last ? 1 : 0;
                step = millis - last;
            }
            last = millis;
        }
    }
}
