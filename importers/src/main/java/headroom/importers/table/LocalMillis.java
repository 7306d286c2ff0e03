package headroom.importers.table;

/// Dates and times of day counted in milliseconds since 1970-01-01T00:00, as if in UTC.
final class LocalMillis {
    /// Stands for a date that does not exist.
    static final long NONE = Long.MIN_VALUE;

    static final long DAY = 86_400_000;

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private LocalMillis() {}

    static long of(int year, int month, int day, long millisOfDay) {
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1] || (month == 2 && day == 29 && !leap(year))) {
            return NONE;
        }
        return epochDay(year, month, day) * DAY + millisOfDay;
    }

    private static boolean leap(int year) {
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    }

    /// Days since 1970-01-01 of a date of the Gregorian calendar, counting years from March.
    private static long epochDay(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long monthFromMarch = (month + 9L) % 12;
        long dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        return y * 365 + Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400) + dayOfYear - 719_468;
    }
}
