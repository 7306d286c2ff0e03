package headroom.app.document;

import headroom.app.job.Job;
import headroom.model.workbook.Analysis;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What the views read of the newest analysis.
public final class Results {
    private final Document document;
    private final ObservableValue<Optional<Analysis>> analysis;
    private final ObservableValue<Boolean> computing;
    private final ObservableValue<Optional<Job>> work;

    /// The results of a live analysis.
    public Results(Document document, Live<Analysis> live) {
        this.document = document;
        this.analysis = live.resultProperty().map(result -> result.map(Live.Result::value));
        this.computing = live.computingProperty();
        this.work = live.workProperty();
    }

    /// The newest analysis; empty until there is one.
    public ObservableValue<Optional<Analysis>> analysis() {
        return analysis;
    }

    /// Whether a newer one is being computed.
    public ObservableValue<Boolean> computing() {
        return computing;
    }

    /// The work that is under way for a newer one; empty while there is none.
    public ObservableValue<Optional<Job>> work() {
        return work;
    }

    /// The document that it is about.
    public Document document() {
        return document;
    }

    /// A part of the newest analysis, where there is one.
    public <T> ObservableValue<Optional<T>> part(Function<Analysis, Optional<T>> part) {
        return Bindings.createObjectBinding(() -> analysis.getValue().flatMap(part), analysis);
    }
}
