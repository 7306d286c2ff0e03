package headroom.model.workbook;

import java.util.List;

/// A key that equals another only when both hold the very same value. Documents share what an edit leaves as it was,
/// so that a large value need not be compared, or hashed, sample by sample.
///
/// @param value the value
record Same(Object value) {
    /// A key for each of the values.
    static List<Same> each(List<?> values) {
        return values.stream().map(Same::new).toList();
    }

    /// The very same value is what this is about.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
        return other instanceof Same that && value == that.value;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(value);
    }
}
