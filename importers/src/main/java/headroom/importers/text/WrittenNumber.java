package headroom.importers.text;

/// A number as Prometheus writes it: with exponents, `NaN`, and infinities with or without their sign.
public final class WrittenNumber {
    private WrittenNumber() {}

    /// The number; NaN where the text is none.
    public static double of(String text) {
        return switch (text) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> decimal(text);
        };
    }

    /// The number, which must be finite or NaN to count; NaN where the text is none.
    public static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
