package headroom.importers;

import headroom.importers.SeriesFinished.Finished;
import headroom.importers.SeriesFinished.Gathered;
import headroom.importers.catalogue.Catalogue;
import headroom.importers.limit.Limits;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import headroom.model.series.CurrentValue;
import headroom.model.series.SeriesId;
import headroom.model.series.Source.Note;
import headroom.model.series.TextForm;
import headroom.model.series.TextReading;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Gathers what an importer finds in one file and puts it in order.
final class Collected implements SeriesSink {
    private static final int MOST_SERIES = Limits.CURRENT.series();
    private static final int MOST_NOTES = Limits.CURRENT.notes();
    private static final int MOST_CURRENT = Limits.CURRENT.currentValues();

    private final Map<SeriesId, Draft> drafts = new LinkedHashMap<>();
    private final List<TestDraft> tests = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<CurrentValue> current = new ArrayList<>();
    private final long mostSamples;
    private Catalogue catalogue = Catalogue.shipped();
    private Optional<TextReading> reading = Optional.empty();
    private long samples;
    private long notFinite;
    private long overflowing;
    private long beyond;

    /// A collection that takes at most so many samples.
    Collected(long mostSamples) {
        this.mostSamples = mostSamples;
    }

    /// Says by which catalogue series are understood.
    void meaning(Catalogue used) {
        catalogue = used;
    }

    @Override
    public Samples series(SeriesHeader header) {
        Draft known = drafts.get(header.id());
        if (known != null) {
            return known;
        }
        if (drafts.size() >= MOST_SERIES) {
            return (stampMillis, value) -> beyond++;
        }
        Draft draft = new Draft(header);
        drafts.put(header.id(), draft);
        return draft;
    }

    @Override
    public void current(SeriesHeader header, OptionalLong stampMillis, double value, String explanation) {
        if (!Double.isFinite(value)) {
            notFinite++;
        } else if (current.size() >= MOST_CURRENT) {
            overflowing++;
        } else {
            current.add(Current.value(catalogue, header, stampMillis, value, explanation));
        }
    }

    @Override
    public void test(String name, Optional<String> iteration, Optional<String> component, List<LoadStep> steps) {
        tests.add(new TestDraft(name, iteration, component, List.copyOf(steps)));
    }

    @Override
    public void note(Severity severity, Place place, Message message, Message action) {
        if (notes.size() < MOST_NOTES) {
            notes.add(new Note(severity, place.line(), place.offset(), message, action));
        }
    }

    @Override
    public void read(TextForm used, List<String> columns, List<String> times) {
        reading = Optional.of(new TextReading(TextForm.RECOGNISED, used, columns, times, ""));
    }

    /// How the text of the file was read, if it is one.
    Optional<TextReading> reading(TextForm said, String shape) {
        return reading.map(one -> new TextReading(said, one.used(), one.columns(), one.times(), shape));
    }

    boolean nothing() {
        return tests.isEmpty()
                && current.isEmpty()
                && drafts.values().stream().allMatch(draft -> draft.buffer.size() == 0);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    /// The values of a single moment, in the order of the file.
    List<CurrentValue> current() {
        return List.copyOf(current);
    }

    /// The series in the order of the file, with what they are proposed to mean.
    List<SeriesEntry> entries(String sourceId, String fileName, Progress progress) throws IOException {
        List<Gathered> gathered = drafts.values().stream()
                .filter(draft -> draft.buffer.size() > 0)
                .map(draft -> new Gathered(draft.header, draft.buffer))
                .toList();
        Tidied tidied = new Tidied();
        tidied.empty = drafts.size() - gathered.size();
        List<SeriesEntry> entries = new ArrayList<>();
        for (Finished one : new SeriesFinished(catalogue, sourceId, hint(fileName), progress).all(gathered)) {
            tidied.count(one.ordered());
            tidied.see(one.entry().series());
            entries.add(one.entry());
        }
        drafts.clear();
        tidied.note(this, notFinite, overflowing);
        entries.addAll(Computed.of(entries, catalogue, sourceId, this, progress));
        if (beyond > 0) {
            note(Severity.DANGER, Place.WHOLE, "too-many-series", (long) MOST_SERIES, beyond);
        }
        return entries;
    }

    List<LoadTest> loadTests(String sourceId, String fileName) {
        String base = fileName.replaceFirst("\\.[^.]*$", "");
        List<LoadTest> finished = new ArrayList<>();
        for (TestDraft draft : tests) {
            String id = draft.name.isEmpty() ? base : base + "/" + draft.name;
            finished.add(new LoadTest(id, draft.iteration, draft.component, draft.steps, sourceId));
        }
        return finished;
    }

    private static String hint(String fileName) {
        return fileName.replaceFirst("(\\.(json|csv|tsv|txt|gz|zst|zip))+$", "");
    }

    /// A series that still takes samples.
    private final class Draft implements Samples {
        private final SeriesHeader header;
        private final SampleBuffer buffer = new SampleBuffer();

        Draft(SeriesHeader header) {
            this.header = header;
        }

        @Override
        public void add(long stampMillis, double value) {
            if (!Double.isFinite(value)) {
                notFinite++;
            } else if (samples >= mostSamples) {
                overflowing++;
            } else {
                samples++;
                buffer.add(stampMillis, value);
            }
        }

        @Override
        public void addAll(long[] stampMillis, double[] values, int from, int to) {
            boolean finite = true;
            for (int i = from; i < to; i++) {
                finite &= Double.isFinite(values[i]);
            }
            if (finite && mostSamples - samples >= to - from) {
                samples += to - from;
                buffer.addAll(stampMillis, values, from, to);
            } else {
                Samples.super.addAll(stampMillis, values, from, to);
            }
        }
    }

    private record TestDraft(
            String name, Optional<String> iteration, Optional<String> component, List<LoadStep> steps) {}

    /// Counts what had to be put in order, over all series of the file.
    private static final class Tidied {
        private int empty;
        private int unsorted;
        private int repeated;
        private int conflicting;
        private int averaged;
        private long averagedMillis;

        void count(SampleBuffer.Ordered ordered) {
            unsorted += ordered.unsorted() ? 1 : 0;
            repeated += ordered.repeated();
            conflicting += ordered.conflicting();
        }

        void see(TimeSeries series) {
            if (series.averaged()) {
                averaged++;
                averagedMillis = Math.max(averagedMillis, series.coverage().intervalMillis());
            }
        }

        private Quantity averagedOver() {
            double minutes = averagedMillis / 60_000.0;
            return minutes < 120 ? Quantity.of(minutes, Unit.MINUTES) : Quantity.of(minutes / 60, Unit.HOURS);
        }

        void note(SeriesSink sink, long notFinite, long overflowing) {
            note(sink, Severity.INFO, notFinite, "not-finite");
            note(sink, Severity.CAUTION, empty, "empty-series");
            note(sink, Severity.INFO, unsorted, "unsorted");
            note(sink, Severity.INFO, repeated, "repeated");
            note(sink, Severity.CAUTION, conflicting, "conflicting");
            note(sink, Severity.DANGER, overflowing, "too-many-samples");
            if (averaged > 0) {
                sink.note(
                        Severity.INFO,
                        Place.WHOLE,
                        Message.of("import.averaged", (long) averaged, averagedOver()),
                        Message.of("import.averaged.action"));
            }
        }

        private static void note(SeriesSink sink, Severity severity, long count, String what) {
            if (count > 0) {
                sink.note(
                        severity,
                        Place.WHOLE,
                        Message.of("import." + what, count),
                        Message.of("import." + what + ".action"));
            }
        }
    }
}
