package headroom.importers.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads times as most exports write them, `2026-11-22T08:00:19.250Z`: a date, `T` or a blank, hours and minutes, and
/// where they stand seconds, a fraction, `Z` or an offset. The date is worked out once for all times of a day.
final class IsoTime {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int DATE = 10;
    private static final int SHORTEST = 16;
    private static final int NONE = -1;

    private long month;
    private int day;
    private long dayMillis = LocalMillis.NONE;
    private int at;
    private long millis;
    private boolean local;

    /// The moment or, where {@link #local}, the local time that was read last, in milliseconds.
    long millis() {
        return millis;
    }

    /// Whether the time that was read last has no zone.
    boolean local() {
        return local;
    }

    /// Whether the bytes from `from` to `to` are such a time and nothing else. Eight bytes behind may be looked at.
    boolean read(byte[] bytes, int from, int to) {
        if (to - from < SHORTEST || !date(bytes, from) || (bytes[from + DATE] != 'T' && bytes[from + DATE] != ' ')) {
            return false;
        }
        at = from + DATE + 1;
        int hour = two(bytes, to);
        int minute = at < to && bytes[at++] == ':' ? two(bytes, to) : NONE;
        int second = 0;
        if (at < to && bytes[at] == ':') {
            at++;
            second = two(bytes, to);
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return false;
        }
        millis = dayMillis + ((hour * 60L + minute) * 60 + second) * 1000 + fraction(bytes, to);
        return zone(bytes, to);
    }

    private boolean date(byte[] bytes, int from) {
        long newMonth = (long) LONGS.get(bytes, from);
        int newDay = bytes[from + 8] << 8 | bytes[from + 9];
        if (newMonth != month || newDay != day) {
            month = newMonth;
            day = newDay;
            dayMillis = day(bytes, from);
        }
        return dayMillis != LocalMillis.NONE;
    }

    private long day(byte[] bytes, int from) {
        at = from;
        int century = two(bytes, from + DATE);
        int year = two(bytes, from + DATE);
        at++;
        int ofYear = two(bytes, from + DATE);
        at++;
        int ofMonth = two(bytes, from + DATE);
        boolean written = century >= 0 && year >= 0 && bytes[from + 4] == '-' && bytes[from + 7] == '-';
        return written && DateInCell.plausibleYear(century * 100 + year)
                ? LocalMillis.of(century * 100 + year, ofYear, ofMonth, 0)
                : LocalMillis.NONE;
    }

    /// The milliseconds of a fraction of a second, cut off; 0 where none stands here.
    private long fraction(byte[] bytes, int to) {
        if (at + 1 >= to || bytes[at] != '.' || digit(bytes[at + 1]) < 0) {
            return 0;
        }
        at++;
        long thousandths = 0;
        int digits = 0;
        for (; at < to && digit(bytes[at]) >= 0; at++, digits++) {
            thousandths = digits < 3 ? thousandths * 10 + digit(bytes[at]) : thousandths;
        }
        return digits == 1 ? thousandths * 100 : digits == 2 ? thousandths * 10 : thousandths;
    }

    private boolean zone(byte[] bytes, int to) {
        local = at == to;
        if (local) {
            return true;
        }
        byte sign = bytes[at++];
        if (sign == 'Z') {
            return at == to;
        }
        int hours = two(bytes, to);
        at += at < to && bytes[at] == ':' ? 1 : 0;
        int minutes = two(bytes, to);
        millis -= (sign == '-' ? -1 : 1) * (hours * 60L + minutes) * 60_000;
        boolean offset = hours >= 0 && hours <= 18 && minutes >= 0 && minutes < 60;
        return at == to && offset && (sign == '+' || sign == '-');
    }

    /// The number of two digits that stands here; less than 0 if none does.
    private int two(byte[] bytes, int to) {
        if (at + 2 > to) {
            return NONE;
        }
        int tens = digit(bytes[at]);
        int ones = digit(bytes[at + 1]);
        at += 2;
        return tens < 0 || ones < 0 ? NONE : tens * 10 + ones;
    }

    private static int digit(byte b) {
        int digit = b - '0';
        return digit < 0 || digit > 9 ? NONE : digit;
    }
}
