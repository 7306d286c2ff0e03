package headroom.model.series;

import headroom.model.series.SplicedSamples.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Makes one series of several exports of it: months, overlapping, at different resolutions.
///
/// Where exports overlap the finest wins; of two equally fine ones the one that ends later, because the last value of
/// an older export is often that of an interval which was not over. The result depends on the exports alone and not on
/// the order in which they came.
public final class Splice {
    private Splice() {}

    /// Whether two exports can be parts of one series: same metric, labels, unit, kind and aggregator, and stamps that
    /// mean the same. Averages and maxima are never mixed.
    public static boolean fits(TimeSeries one, TimeSeries other) {
        return one.id().metric().equals(other.id().metric())
                && one.id().labels().equals(other.id().labels())
                && one.unit() == other.unit()
                && one.kind() == other.kind()
                && one.aggregator() == other.aggregator()
                && one.coverage().stamp() == other.coverage().stamp();
    }

    /// The exports as one series of that name.
    ///
    /// @throws IllegalArgumentException if there is none or two do not fit
    public static TimeSeries of(SeriesId id, List<TimeSeries> exports) {
        for (TimeSeries export : exports) {
            if (!fits(exports.getFirst(), export)) {
                throw new IllegalArgumentException(export.id() + " is not another export of "
                        + exports.getFirst().id());
            }
        }
        long usual = exports.stream()
                .mapToLong(export -> export.coverage().intervalMillis())
                .filter(interval -> interval > 0)
                .min()
                .orElse(0);
        List<Export> ranked = exports.stream()
                .filter(export -> export.samples().size() > 0)
                .map(export -> Export.of(export, usual))
                .sorted(Export.RANK)
                .toList();
        TimeSeries newest = ranked.isEmpty()
                ? exports.getFirst()
                : ranked.stream()
                        .max(Comparator.comparingLong(
                                        (Export export) -> export.series().endMillis())
                                .thenComparing(export -> export.series().sourceId()))
                        .orElseThrow()
                        .series();
        Samples samples = ranked.isEmpty() ? newest.samples() : spliced(ranked);
        Coverage coverage =
                ranked.isEmpty() ? newest.coverage() : ranked.getFirst().coverage();
        return new TimeSeries(
                id, newest.unit(), newest.kind(), coverage, newest.aggregator(), samples, newest.sourceId());
    }

    /// Stretches that follow each other as one series, each with its own coverage.
    static TimeSeries following(TimeSeries first, List<TimeSeries> stretches, SpliceFindings findings) {
        List<Piece> pieces = stretches.stream()
                .filter(stretch -> stretch.samples().size() > 0)
                .map(stretch ->
                        new Piece(stretch.samples(), 0, stretch.samples().size(), stretch.coverage()))
                .toList();
        TimeSeries finest = stretches.stream()
                .filter(stretch -> stretch.coverage().intervalMillis() > 0)
                .min(Comparator.comparingLong(stretch -> stretch.coverage().intervalMillis()))
                .orElse(stretches.getFirst());
        return new TimeSeries(
                first.id(),
                finest.unit(),
                finest.kind(),
                finest.coverage(),
                finest.aggregator(),
                pieces.isEmpty() ? finest.samples() : SplicedSamples.of(pieces, findings),
                first.sourceId());
    }

    private static SplicedSamples spliced(List<Export> ranked) {
        List<Taken> taken = List.of(Taken.all(ranked.getFirst()));
        Tally tally = new Tally();
        for (Export export : ranked.subList(1, ranked.size())) {
            taken = laidUnder(taken, export, tally);
        }
        List<Piece> pieces = taken.stream()
                .map(some -> new Piece(some.export.series().samples(), some.from, some.to, some.export.coverage()))
                .toList();
        HashSet<String> files = new HashSet<>();
        ranked.forEach(export -> files.add(export.series().sourceId()));
        return SplicedSamples.of(pieces, tally.findings(files.size()));
    }

    /// What was taken so far, and of the next export what falls beside it.
    private static List<Taken> laidUnder(List<Taken> upper, Export export, Tally tally) {
        Samples samples = export.series().samples();
        Merger merger = new Merger();
        Walk walk = new Walk(upper);
        int from = 0;
        for (int i = 0; i < samples.size(); i++) {
            if (walk.covers(export, i, tally)) {
                merger.add(export, from, i);
                from = i + 1;
            }
        }
        merger.add(export, from, samples.size());
        return interleaved(upper, merger.runs);
    }

    /// Two lists of runs in the order of time; a run of one is cut where a sample of the other falls into it.
    private static List<Taken> interleaved(List<Taken> upper, List<Taken> lower) {
        Merger merged = new Merger();
        int u = 0;
        int l = 0;
        Optional<Taken> up = at(upper, 0);
        Optional<Taken> low = at(lower, 0);
        while (up.isPresent() && low.isPresent()) {
            boolean upperFirst = up.get().stamp() < low.get().stamp();
            Taken first = upperFirst ? up.get() : low.get();
            long until = upperFirst ? low.get().stamp() : up.get().stamp();
            int cut = Math.min(first.to, first.export.series().samples().firstAtOrAfter(until));
            merged.add(first.export, first.from, cut);
            Optional<Taken> rest =
                    cut < first.to ? Optional.of(new Taken(first.export, cut, first.to)) : Optional.empty();
            if (upperFirst) {
                u = rest.isPresent() ? u : u + 1;
                up = rest.isPresent() ? rest : at(upper, u);
            } else {
                l = rest.isPresent() ? l : l + 1;
                low = rest.isPresent() ? rest : at(lower, l);
            }
        }
        for (; up.isPresent(); up = at(upper, ++u)) {
            merged.add(up.get().export, up.get().from, up.get().to);
        }
        for (; low.isPresent(); low = at(lower, ++l)) {
            merged.add(low.get().export, low.get().from, low.get().to);
        }
        return merged.runs;
    }

    private static Optional<Taken> at(List<Taken> runs, int index) {
        return index < runs.size() ? Optional.of(runs.get(index)) : Optional.empty();
    }

    /// A run of samples of one export.
    private record Taken(Export export, int from, int to) {
        static Taken all(Export export) {
            return new Taken(export, 0, export.series().samples().size());
        }

        long stamp() {
            return export.series().samples().stampMillis(from);
        }
    }

    /// Gathers runs; neighbours of one export become one.
    private static final class Merger {
        private final List<Taken> runs = new ArrayList<>();

        @SuppressWarnings("ReferenceEquality") // the same export, not one that holds the same
        void add(Export export, int from, int to) {
            if (from >= to) {
                return;
            }
            Taken last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.export == export && last.to == from) {
                runs.set(runs.size() - 1, new Taken(export, last.from, to));
            } else {
                runs.add(new Taken(export, from, to));
            }
        }
    }

    /// Goes through what was taken so far, in the order of time, beside an export that is laid under it.
    private static final class Walk {
        private final List<Taken> upper;
        private int run;
        private int index;

        Walk(List<Taken> upper) {
            this.upper = upper;
            index = upper.getFirst().from;
        }

        /// Whether half of what a sample speaks for, or more, is told already.
        boolean covers(Export lower, int at, Tally tally) {
            long start = lower.startMillis(at);
            long end = start + Math.max(1, lower.reachMillis());
            while (run < upper.size() && end(run, index) <= start) {
                next();
            }
            int runBefore = run;
            int indexBefore = index;
            Meeting meeting = new Meeting(lower, at);
            while (run < upper.size() && upper.get(run).export.startMillis(index) < end) {
                meeting.add(upper.get(run).export, index, start, end);
                next();
            }
            run = runBefore;
            index = indexBefore;
            boolean covered = meeting.covers(end - start);
            if (covered) {
                meeting.compare(end - start, tally);
            }
            return covered;
        }

        private long end(int r, int i) {
            Export export = upper.get(r).export;
            return export.startMillis(i) + Math.max(1, export.reachMillis());
        }

        private void next() {
            index++;
            if (index >= upper.get(run).to) {
                run++;
                index = run < upper.size() ? upper.get(run).from : 0;
            }
        }
    }
}
