package headroom.importers.table;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Turns times without a zone into moments, one series after the other in time. Where clocks went back an hour
/// occurs twice: it is read as the first one until time would run backwards, then as the second.
public final class LocalClock {
    private static final long BLOCK = 15 * 60_000;

    private final ZoneRules rules;
    private long last = Long.MIN_VALUE;
    private long block = Long.MIN_VALUE;
    private long offsetMillis;
    private int repeatedHours;

    /// A clock in that zone.
    public LocalClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /// The moment of a local time, both in milliseconds.
    public long moment(long localMillis) {
        if (Math.floorDiv(localMillis, BLOCK) != block) {
            LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(localMillis, 1000), 0, ZoneOffset.UTC);
            ZoneOffsetTransition change = rules.getTransition(local);
            if (change != null && change.isOverlap()) {
                return twice(localMillis, change);
            }
            block = Math.floorDiv(localMillis, BLOCK);
            offsetMillis = rules.getOffset(local).getTotalSeconds() * 1000L;
        }
        long moment = localMillis - offsetMillis;
        // a clock that is put back goes back by an hour, less the distance of two rows
        long back = last == Long.MIN_VALUE ? 0 : last - moment;
        repeatedHours += back > 25 * 60_000 && back < 60 * 60_000 ? 1 : 0;
        last = moment;
        return moment;
    }

    /// How often time went back by about an hour where no clock of the zone was put back.
    public int repeatedHours() {
        return repeatedHours;
    }

    private long twice(long localMillis, ZoneOffsetTransition change) {
        block = Long.MIN_VALUE;
        long first = localMillis - change.getOffsetBefore().getTotalSeconds() * 1000L;
        long second = localMillis - change.getOffsetAfter().getTotalSeconds() * 1000L;
        last = first > last || second <= last ? first : second;
        return last;
    }
}
