package headroom.model.series;

import java.util.ArrayList;
import java.util.List;

/// Samples of several exports of one series, each where it was chosen: views into what the exports hold, no copies.
///
/// Stretches may differ in how much time a sample speaks for; {@link TimeSeries#stretches()} gives each with its own
/// coverage.
public final class SplicedSamples implements Samples {
    private final List<Piece> pieces;
    private final int[] starts;
    private final SpliceFindings findings;

    /// Samples of one export from index `from` up to but without `to`.
    ///
    /// @param samples all samples of the export
    /// @param from the first index that is taken
    /// @param to the index after the last that is taken, greater than `from`
    /// @param coverage what each of these samples speaks for
    record Piece(Samples samples, int from, int to, Coverage coverage) implements Samples {
        @Override
        public int size() {
            return to - from;
        }

        @Override
        public long stampMillis(int index) {
            return samples.stampMillis(from + index);
        }

        @Override
        public double value(int index) {
            return samples.value(from + index);
        }

        @Override
        public Extent extent(int first, int last) {
            return samples.extent(from + first, from + last);
        }

        @Override
        public int firstLonger(int first, int last, long millis) {
            // the distance before the first sample of a piece is the splice's to judge
            return samples.firstLonger(from + Math.max(1, first), from + last, millis) - from;
        }
    }

    private SplicedSamples(List<Piece> pieces, SpliceFindings findings) {
        this.pieces = List.copyOf(pieces);
        this.findings = findings;
        starts = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], pieces.get(i).size());
        }
    }

    /// Pieces in the order of time; neighbours whose stamps rise from one to the next.
    ///
    /// @throws IllegalArgumentException if there is none, or stamps do not rise
    static SplicedSamples of(List<Piece> pieces, SpliceFindings findings) {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("nothing to splice");
        }
        for (int i = 1; i < pieces.size(); i++) {
            Piece before = pieces.get(i - 1);
            if (before.stampMillis(before.size() - 1) >= pieces.get(i).stampMillis(0)) {
                throw new IllegalArgumentException("piece " + i + " does not follow the one before it");
            }
        }
        return new SplicedSamples(pieces, findings);
    }

    /// What was found while the exports were laid over each other.
    public SpliceFindings findings() {
        return findings;
    }

    /// The longest stretch that a sample speaks for, milliseconds.
    long longestIntervalMillis() {
        return pieces.stream()
                .mapToLong(piece -> piece.coverage().intervalMillis())
                .max()
                .orElse(0);
    }

    /// What sample `index` speaks for.
    Coverage coverage(int index) {
        return pieces.get(pieceOf(index)).coverage();
    }

    /// Neighbouring pieces of equal coverage as one, in the order of time.
    List<Piece> stretches() {
        List<Piece> stretches = new ArrayList<>();
        for (int from = 0; from < pieces.size(); ) {
            int to = from + 1;
            Coverage coverage = pieces.get(from).coverage();
            while (to < pieces.size() && pieces.get(to).coverage().equals(coverage)) {
                to++;
            }
            Samples together =
                    to - from == 1 ? pieces.get(from) : new SplicedSamples(pieces.subList(from, to), findings);
            stretches.add(new Piece(together, 0, together.size(), coverage));
            from = to;
        }
        return stretches;
    }

    /// The first `size` samples, more than 0.
    SplicedSamples first(int size) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size() && starts[i] < size; i++) {
            Piece piece = pieces.get(i);
            int taken = Math.min(piece.size(), size - starts[i]);
            kept.add(new Piece(piece.samples(), piece.from(), piece.from() + taken, piece.coverage()));
        }
        return new SplicedSamples(kept, findings);
    }

    private int pieceOf(int index) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public int size() {
        return starts[pieces.size()];
    }

    @Override
    public long stampMillis(int index) {
        int piece = pieceOf(index);
        return pieces.get(piece).stampMillis(index - starts[piece]);
    }

    @Override
    public double value(int index) {
        int piece = pieceOf(index);
        return pieces.get(piece).value(index - starts[piece]);
    }

    @Override
    public Extent extent(int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = pieceOf(from); i < pieces.size() && starts[i] < to; i++) {
            Extent part = pieces.get(i)
                    .extent(
                            Math.max(0, from - starts[i]),
                            Math.min(pieces.get(i).size(), to - starts[i]));
            low = Math.min(low, part.low());
            high = Math.max(high, part.high());
        }
        return low > high ? Extent.NONE : new Extent(low, high);
    }

    /// `millis` is meant for the finest stretch: in a coarser one distances count in its own intervals, so that hours
    /// beside minutes are no gaps.
    @Override
    public int firstLonger(int from, int to, long millis) {
        int begin = Math.max(1, from);
        if (begin >= to) {
            return to;
        }
        long finest = finestMillis();
        for (int i = pieceOf(begin); i < pieces.size() && starts[i] < to; i++) {
            Piece piece = pieces.get(i);
            long allowed = allowed(piece, finest, millis);
            if (i > 0 && begin <= starts[i]) {
                Piece before = pieces.get(i - 1);
                long distance = piece.stampMillis(0) - before.stampMillis(before.size() - 1);
                if (distance > Math.max(allowed, allowed(before, finest, millis))) {
                    return starts[i];
                }
            }
            int last = Math.min(piece.size(), to - starts[i]);
            int found = piece.firstLonger(Math.max(1, begin - starts[i]), last, allowed);
            if (found < last) {
                return starts[i] + found;
            }
        }
        return to;
    }

    private long finestMillis() {
        return pieces.stream()
                .mapToLong(piece -> piece.coverage().intervalMillis())
                .filter(millis -> millis > 0)
                .min()
                .orElse(0);
    }

    private static long allowed(Piece piece, long finest, long millis) {
        long own = piece.coverage().intervalMillis();
        if (finest == 0 || own <= finest) {
            return millis;
        }
        double scaled = (double) millis * own / finest;
        return scaled >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) scaled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SplicedSamples that && pieces.equals(that.pieces) && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Override
    public String toString() {
        return size() + " samples in " + pieces.size() + " pieces";
    }
}
