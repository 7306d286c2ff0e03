package headroom.app.control;

/// Something on the screen that can be explained.
public sealed interface Explainable {
    /// A term of the trade.
    record OfTerm(Term term) implements Explainable {}

    /// A number.
    ///
    /// @param shown as it stands on the screen
    /// @param explained what stands behind it
    record OfNumber(String shown, Explained explained) implements Explainable {}
}
