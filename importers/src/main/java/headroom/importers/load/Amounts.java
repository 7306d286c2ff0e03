package headroom.importers.load;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers with a unit behind them as load generators print them.
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,15})?)([a-zµ]{0,4})");
    private static final Map<String, Double> SECONDS =
            Map.of("ns", 1e-9, "us", 1e-6, "µs", 1e-6, "ms", 1e-3, "s", 1.0, "m", 60.0, "h", 3600.0);

    private Amounts() {}

    /// The seconds in a duration such as `6.67ms`, `1.45s` or `2.00m`; NaN if it is none.
    static double seconds(String duration) {
        Matcher matcher = AMOUNT.matcher(duration);
        if (!matcher.matches()) {
            return Double.NaN;
        }
        double unit = SECONDS.getOrDefault(Objects.requireNonNull(matcher.group(2)), Double.NaN);
        return number(Objects.requireNonNull(matcher.group(1))) * unit;
    }

    /// A number; NaN if the text is none.
    static double number(String text) {
        if (text.isEmpty() || text.length() > 40 || !Character.isDigit(text.charAt(text.length() - 1))) {
            return Double.NaN; // Java also reads 1d, NaN and Infinity
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
