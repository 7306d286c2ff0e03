package headroom.app.paint;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The labels that a person would choose for an axis.
final class Ticks {
    private static final int MOST_DECIMALS = 15;

    private Ticks() {}

    /// A label and where it stands.
    record Tick(double value, String label) {}

    /// Round numbers between two values, at most `most` of them; a few more where there would be fewer than two.
    static List<Tick> numbers(double from, double to, int most, Locale locale) {
        List<Tick> ticks = List.of();
        for (int wanted = Math.max(1, most); ticks.size() < 2 && wanted < most + 5; wanted++) {
            ticks = numbers(from, to, niceStep((to - from) / wanted), locale);
        }
        return ticks;
    }

    /// The multiples of a step between two values, with the decimals that the step needs.
    static List<Tick> numbers(double from, double to, double step, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int decimals = 0;
        while (decimals < MOST_DECIMALS && !whole(step * Math.pow(10, decimals))) {
            decimals++;
        }
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            double value = i * step;
            ticks.add(new Tick(value, format.format(value == 0 ? 0.0 : value)));
        }
        return ticks;
    }

    private static boolean whole(double value) {
        return Math.rint(value) > 0 && Math.abs(value - Math.rint(value)) < 1e-6 * value;
    }

    /// The next number of the form 1, 2, 2.5 or 5 times a power of ten that is at least `rough`.
    static double niceStep(double rough) {
        if (!(rough > 0) || Double.isInfinite(rough)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            // two and a half of something is no count
            boolean half = factor == 2.5 && power == 1;
            if (!half && factor * power >= rough * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /// Moments between two epoch milliseconds, at most `most` of them, named as a person would.
    static List<Tick> times(double from, double to, int most, ZoneId zone, Locale locale) {
        return TimeTicks.of(from, to, most, zone, locale);
    }
}
