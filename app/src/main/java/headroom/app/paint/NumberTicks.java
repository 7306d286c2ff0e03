package headroom.app.paint;

import headroom.app.paint.Ticks.Tick;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Round numbers of an axis in the prefix that a person would choose: 20k requests, 300 ms, 1.5 GiB. Numbers that need
/// no other prefix stand alone, for the head of the axis says their unit.
final class NumberTicks {
    private static final String SPACE = "\u00a0";
    /// From here on thousands are counted.
    private static final double MANY = 10_000;

    private NumberTicks() {}

    /// What values are counted in.
    ///
    /// @param size one of it, in the unit of the axis
    /// @param words what stands behind each number
    /// @param binary whether steps are powers of two
    private record Scale(double size, String words, boolean binary) {}

    /// Round numbers between two values in a unit, at most `most` of them; a few more where there would be fewer than
    /// two.
    static List<Tick> of(double from, double to, int most, Unit unit, Locale locale) {
        return ticks(from, to, most, scale(from, to, unit), locale);
    }

    /// Whether the numbers between two values name a unit of their own, so that the head of the axis must not name
    /// another: 25 MB/s beneath "kB/s".
    static boolean nameUnit(double from, double to, Unit unit) {
        return scale(from, to, unit).words().startsWith(SPACE);
    }

    private static Scale scale(double from, double to, Unit unit) {
        double largest = Math.max(Math.abs(from), Math.abs(to));
        Scale scale = scale(unit, largest);
        // a small stretch far from 0 needs all its digits
        return (to - from) / scale.size() < largest / scale.size() / 1000 ? new Scale(1, "", false) : scale;
    }

    private static List<Tick> ticks(double from, double to, int most, Scale scale, Locale locale) {
        double low = from / scale.size();
        double high = to / scale.size();
        List<Tick> numbers = scale.binary() ? binary(low, high, most, locale) : Ticks.numbers(low, high, most, locale);
        List<Tick> ticks = new ArrayList<>();
        for (Tick tick : numbers) {
            boolean zero = tick.value() == 0;
            ticks.add(new Tick(tick.value() * scale.size(), zero ? whole(tick) : tick.label() + scale.words()));
        }
        return ticks;
    }

    /// Nothing has no prefix.
    private static String whole(Tick zero) {
        return zero.label().replaceAll("[^0-9].*", "");
    }

    private static List<Tick> binary(double low, double high, int most, Locale locale) {
        List<Tick> ticks = List.of();
        for (int wanted = Math.max(1, most); ticks.size() < 2 && wanted < most + 5; wanted++) {
            double rough = (high - low) / wanted;
            double step = Math.pow(2, Math.ceil(Math.log(rough) / Math.log(2) - 1e-9));
            ticks = Ticks.numbers(low, high, step, locale);
        }
        return ticks;
    }

    private static Scale scale(Unit unit, double largest) {
        return switch (unit.dimension()) {
            case TIME -> time(unit, largest);
            case DATA -> binaryFamily(unit) ? bytes(unit, largest) : decimal(unit, largest);
            case DATA_RATE -> decimal(unit, largest);
            case COUNT, RATE, CORES, UNKNOWN -> counted(largest);
            case SHARE -> new Scale(1, "", false);
        };
    }

    /// Whether the unit counts in powers of two: bytes of memory and their multiples.
    private static boolean binaryFamily(Unit unit) {
        return switch (unit) {
            case BYTES, KIBIBYTES, MEBIBYTES, GIBIBYTES -> true;
            default -> false;
        };
    }

    private static Scale counted(double largest) {
        if (largest < MANY) {
            return new Scale(1, "", false);
        }
        return largest < 1e6
                ? new Scale(1e3, "k", false)
                : largest < 1e9 ? new Scale(1e6, "M", false) : new Scale(1e9, "G", false);
    }

    private static Scale time(Unit unit, double largest) {
        double seconds = largest * unit.factorTo(Unit.SECONDS);
        Unit best = seconds >= 2 * 86_400
                ? Unit.DAYS
                : seconds >= 2 * 3600
                        ? Unit.HOURS
                        : seconds >= 120
                                ? Unit.MINUTES
                                : seconds >= 1
                                        ? Unit.SECONDS
                                        : seconds >= 1e-3
                                                ? Unit.MILLISECONDS
                                                : seconds >= 1e-6 ? Unit.MICROSECONDS : Unit.NANOSECONDS;
        // up to ten seconds, milliseconds are read as easily
        return best == unit || (unit == Unit.MILLISECONDS && best == Unit.SECONDS && seconds < 10)
                ? new Scale(1, "", false)
                : new Scale(best.factorTo(unit), SPACE + best.symbol(), false);
    }

    private static Scale bytes(Unit unit, double largest) {
        double bytes = largest * unit.factorTo(Unit.BYTES);
        String[] names = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
        int power = 0;
        while (power < names.length - 1 && bytes >= Math.pow(1024, power + 1)) {
            power++;
        }
        return named(Math.pow(1024, power) * Unit.BYTES.factorTo(unit), names[power], unit, true);
    }

    private static Scale decimal(Unit unit, double largest) {
        boolean bits = unit == Unit.BITS || unit == Unit.BITS_PER_SECOND;
        boolean rate = unit.dimension() == Dimension.DATA_RATE;
        Unit base = bits ? unit : rate ? Unit.BYTES_PER_SECOND : Unit.BYTES;
        double amount = largest * unit.factorTo(base);
        String[] prefixes = {"", "k", "M", "G", "T", "P"};
        int power = 0;
        while (power < prefixes.length - 1 && amount >= Math.pow(1000, power + 1)) {
            power++;
        }
        return named(Math.pow(1000, power) * base.factorTo(unit), prefixes[power] + base.symbol(), unit, false);
    }

    private static Scale named(double size, String symbol, Unit unit, boolean binary) {
        return new Scale(size, symbol.equals(unit.symbol()) ? "" : SPACE + symbol, binary);
    }
}
