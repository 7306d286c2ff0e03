package headroom.app.forecast;

import headroom.app.document.Document;
import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.figure.SeriesFigures;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.SeriesOutlook;
import headroom.model.workbook.Workbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

/// Forecasts many series of the workbook off the interface thread, as a task of the status bar. What is known is
/// forgotten when the workbook changes in what it rests on. Belongs to the interface thread.
final class AllForecasts {
    private final Document document;
    private final Jobs jobs;
    private final Maker maker;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ChangeListener<Workbook> changed = (_, _, _) -> forgetOld();
    private Optional<Key> key = Optional.empty();
    private Map<String, SeriesOutlook> made = new ConcurrentHashMap<>();
    private Optional<Job> running = Optional.empty();
    private int run;

    /// Forecasts one series; called off the interface thread.
    @FunctionalInterface
    interface Maker {
        /// Forecasts it.
        ///
        /// @throws CancellationException if the work was cancelled
        SeriesOutlook make(SeriesEntry entry, SeriesOutlook.Asked asked, Progress progress);
    }

    /// How far it is.
    ///
    /// @param outlooks what is known, in the order of the workbook
    /// @param asked how many series were asked for; 0 where none were
    /// @param running whether it is under way
    /// @param trouble what went wrong
    record State(List<SeriesOutlook> outlooks, int asked, boolean running, Optional<Exception> trouble) {
        static final State NOTHING = new State(List.of(), 0, false, Optional.empty());

        /// Whether it was stopped before all were known.
        boolean stopped() {
            return !running && outlooks.size() < asked && trouble.isEmpty();
        }
    }

    /// What the forecasts depend on.
    private record Key(List<SeriesEntry> series, SeriesOutlook.Asked asked) {
        static Key of(Workbook workbook) {
            SeriesOutlook.Asked asked = SeriesOutlook.Asked.of(workbook);
            // what is planned or chosen for the demand says nothing of other series
            return new Key(
                    workbook.series(),
                    new SeriesOutlook.Asked(
                            asked.choices()
                                    .withPlan(Optional.empty())
                                    .withMethod(Optional.empty())
                                    .withDriver(Optional.empty())
                                    .withPeakFactor(Optional.empty()),
                            asked.asOf(),
                            asked.zone(),
                            asked.seed()));
        }

        @SuppressWarnings("ReferenceEquality")
        boolean same(Key other) {
            // an edit shares the series that it leaves as they were
            return series == other.series && asked.equals(other.asked);
        }
    }

    AllForecasts(Document document, Jobs jobs) {
        this(
                document,
                jobs,
                (entry, asked, progress) -> SeriesOutlook.of(entry, SeriesFigures::displayUnit, asked, progress));
    }

    AllForecasts(Document document, Jobs jobs, Maker maker) {
        this.document = document;
        this.jobs = jobs;
        this.maker = maker;
        document.workbookProperty().addListener(new WeakChangeListener<>(changed));
    }

    /// How far it is.
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The series that can be forecast.
    List<SeriesEntry> series() {
        return document.workbook().series().stream()
                .filter(entry -> entry.series().samples().size() > 0)
                .toList();
    }

    /// Forecasts some series; those that are known already are not forecast again.
    void start(List<SeriesEntry> wanted) {
        running.ifPresent(Job::cancel);
        Key now = Key.of(document.workbook());
        key = Optional.of(now);
        Map<String, SeriesOutlook> into = made;
        int mine = ++run;
        Job job = jobs.start(
                Message.of("view-forecast.all-running", wanted.size()),
                progress -> work(wanted, now.asked(), into, progress),
                _ -> ended(mine, wanted, Optional.empty()),
                trouble -> ended(mine, wanted, Optional.of(trouble)),
                _ -> ended(mine, wanted, Optional.empty()));
        running = Optional.of(job);
        state.set(new State(known(wanted, into), wanted.size(), true, Optional.empty()));
    }

    /// Stops; what is known stays.
    void cancel() {
        running.ifPresent(Job::cancel);
    }

    private int work(
            List<SeriesEntry> wanted, SeriesOutlook.Asked asked, Map<String, SeriesOutlook> into, Progress progress) {
        double total = wanted.size();
        for (int i = 0; i < wanted.size(); i++) {
            progress.check();
            SeriesEntry entry = wanted.get(i);
            if (!into.containsKey(id(entry))) {
                into.put(id(entry), outlook(entry, asked, progress.part(i / total, (i + 1) / total)));
            }
            progress.report(i + 1L, wanted.size());
        }
        return wanted.size();
    }

    /// One series that cannot be forecast must not keep the others from it.
    private SeriesOutlook outlook(SeriesEntry entry, SeriesOutlook.Asked asked, Progress progress) {
        try {
            return maker.make(entry, asked, progress);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException broken) {
            return SeriesOutlook.without(
                    entry, Message.of("view-forecast.all-failed", String.valueOf(broken.getMessage())));
        }
    }

    private void ended(int ended, List<SeriesEntry> wanted, Optional<Exception> trouble) {
        // a newer run, or a newer workbook, has nothing to do with this one
        if (ended == run) {
            running = Optional.empty();
            state.set(new State(known(wanted, made), wanted.size(), false, trouble));
        }
    }

    private static List<SeriesOutlook> known(List<SeriesEntry> wanted, Map<String, SeriesOutlook> into) {
        return wanted.stream()
                .flatMap(entry -> Optional.ofNullable(into.get(id(entry))).stream())
                .toList();
    }

    private static String id(SeriesEntry entry) {
        return entry.series().id().toString();
    }

    private void forgetOld() {
        if (key.isPresent() && !key.get().same(Key.of(document.workbook()))) {
            running.ifPresent(Job::cancel);
            running = Optional.empty();
            run++;
            key = Optional.empty();
            made = new ConcurrentHashMap<>();
            state.set(State.NOTHING);
        }
    }
}
