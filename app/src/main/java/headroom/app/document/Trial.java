package headroom.app.document;

/// A change under way: it can be seen at once, and is kept or taken back at the end.
///
/// @param <T> what is changed
public interface Trial<T> {
    /// Shows what the value would do.
    void show(T value);

    /// Keeps the value shown last.
    void keep();

    /// Takes everything back.
    void restore();
}
