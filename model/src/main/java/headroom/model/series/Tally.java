package headroom.model.series;

import headroom.model.series.SpliceFindings.Conflict;
import java.util.Optional;

/// Counts what laying exports over each other shows.
final class Tally {
    private int compared;
    private int conflicts;
    private int hidden;
    private Optional<Conflict> first = Optional.empty();

    /// A coarser sample is left out.
    void hide() {
        hidden++;
    }

    /// A sample that is left out, beside the value that counts.
    void compared(long stampMillis, double kept, double left, boolean agree) {
        compared++;
        if (!agree) {
            conflicts++;
            if (first.isEmpty() || first.get().stampMillis() > stampMillis) {
                first = Optional.of(new Conflict(stampMillis, kept, left));
            }
        }
    }

    SpliceFindings findings(int exports) {
        return new SpliceFindings(exports, compared, conflicts, hidden, first);
    }
}
