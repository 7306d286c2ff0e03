package headroom.importers.derive;

/// How a series is computed: a line of the catalogue.
///
/// @param metric what the computed series is called; its unit, kind and role are told by that name
/// @param text the expression as it stands in the catalogue
/// @param expression the same, read
public record Derivation(String metric, String text, Expression expression) {
    /// Reads an expression.
    ///
    /// @throws IllegalArgumentException if the text is none
    public static Derivation of(String metric, String text) {
        return new Derivation(metric, text, Expression.parse(text));
    }
}
