package headroom.importers.load;

import headroom.importers.LinesNotRead;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Raw requests of one file on their way to steps.
final class Records {
    private final Timeline timeline = new Timeline();
    private final LinesNotRead unusable = LinesNotRead.noted("load-unusable-records");

    /// What the requests are folded into.
    Timeline timeline() {
        return timeline;
    }

    /// Counts a record without a time or a duration.
    void unusable(long line) {
        unusable.add(line);
    }

    /// Gives the test away and says what was left out.
    void give(SeriesSink sink, Function<Timeline, List<LoadStep>> folding) {
        give("", sink, folding);
    }

    /// Gives the test away by what tells it from the others of its file.
    void give(String name, SeriesSink sink, Function<Timeline, List<LoadStep>> folding) {
        List<LoadStep> steps = timeline.requests() == 0 ? List.of() : folding.apply(timeline);
        if (steps.isEmpty()) {
            sink.note(Severity.DANGER, Place.WHOLE, "load-no-requests");
        } else {
            sink.test(name, Optional.empty(), Optional.empty(), steps);
            sink.note(Severity.INFO, Place.WHOLE, "load-records", timeline.requests(), (long) steps.size());
        }
        unusable.note(sink);
        if (timeline.implausible() > 0) {
            sink.note(Severity.CAUTION, Place.WHOLE, "load-implausible-times", timeline.implausible());
        }
    }
}
