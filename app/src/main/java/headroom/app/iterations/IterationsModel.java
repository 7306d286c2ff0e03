package headroom.app.iterations;

import headroom.app.document.Edit;
import headroom.app.document.Results;
import headroom.model.Message;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.IterationResult;
import headroom.model.figure.CapacityFigures;
import headroom.model.figure.Figure;
import headroom.model.plan.DemandToHold;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.IterationEdits;
import headroom.model.workbook.Workbook;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;

/// What the view of the iterations shows.
final class IterationsModel {
    private final Results results;

    IterationsModel(Results results) {
        this.results = results;
    }

    ObservableValue<Optional<Analysis>> analysis() {
        return results.analysis();
    }

    /// The rounds of change with what each reached.
    List<IterationResult> rows() {
        return analysis()
                .getValue()
                .map(analysis -> analysis.capacity().iterations())
                .orElse(List.of());
    }

    /// Measured capacity of each round against the target.
    Optional<Figure> ladder() {
        return CapacityFigures.iterations(rows(), target());
    }

    private OptionalDouble target() {
        Workbook workbook = results.document().workbook();
        return workbook.objective().isPresent()
                        && workbook.objective().get().demand() instanceof DemandToHold.FixedRate fixed
                ? OptionalDouble.of(fixed.rps())
                : OptionalDouble.empty();
    }

    /// The iteration in production.
    Optional<String> production() {
        return results.document().workbook().production();
    }

    /// The iterations that can be marked as the one in production.
    List<Optional<String>> choices() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Optional.<String>empty()),
                        results.document().workbook().iterations().stream()
                                .map(Iteration::id)
                                .map(Optional::of))
                .toList();
    }

    /// Marks an iteration as the one in production.
    void setProduction(Optional<String> id) {
        Message name = id.map(chosen -> Message.of("view-iterations.edit-production", chosen))
                .orElse(Message.of("view-iterations.edit-no-production"));
        results.document().apply(Edit.of(name, workbook -> IterationEdits.setProduction(workbook, id)));
    }
}
