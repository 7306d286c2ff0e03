package headroom.importers.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Time stamps written as a number since 1970.
public final class Epoch {
    /// Stands for a text that is no time stamp.
    public static final long NONE = Long.MIN_VALUE;

    private static final int LONGEST = 40;
    /// More seconds than any time of measurements.
    private static final long SECONDS = 1_000_000_000_000L;

    private Epoch() {}

    /// The milliseconds in a number of seconds, whole or with decimals, rounded half up; {@link #NONE} if the
    /// text is no
    /// number. Decimals are never read as floating point: nanoseconds since 1970 do not fit one.
    public static long secondsToMillis(String seconds) {
        return toMillis(seconds, 3);
    }

    /// The milliseconds in a number whose unit is 10^-power milliseconds: 3 for seconds, 0 for milliseconds, -3
    /// for microseconds, -6 for nanoseconds. {@link #NONE} if the text is no number.
    public static long toMillis(String number, int power) {
        if (number.isEmpty() || number.length() > LONGEST) {
            return NONE;
        }
        long whole = wholeNumber(number);
        if (whole != NONE) {
            return scaled(whole, power);
        }
        try {
            // moving the point instead would write out the zeros of 1e170008599 first
            BigDecimal millis = new BigDecimal(number).scaleByPowerOfTen(power);
            long digits = (long) millis.precision() - millis.scale();
            if (digits > 18 || digits < -LONGEST) {
                return NONE;
            }
            return millis.setScale(0, power > 0 ? RoundingMode.HALF_UP : RoundingMode.FLOOR)
                    .longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return NONE;
        }
    }

    /// The milliseconds in a whole number of such a unit; {@link #NONE} if they are too many.
    public static long toMillis(long number, int power) {
        if (power == 3 && number >= 0 && number < SECONDS) {
            return number * 1000;
        }
        return number >= 0 ? scaled(number, power) : toMillis(Long.toString(number), power);
    }

    private static long wholeNumber(String number) {
        if (number.length() > 18) {
            return NONE;
        }
        long whole = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            whole = whole * 10 + (c - '0');
        }
        return whole;
    }

    private static long scaled(long whole, int power) {
        long factor = 1;
        for (int i = 0; i < Math.abs(power); i++) {
            factor *= 10;
        }
        if (power >= 0) {
            return whole > Long.MAX_VALUE / 2 / factor ? NONE : whole * factor;
        }
        return Math.floorDiv(whole, factor);
    }
}
