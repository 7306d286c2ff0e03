package headroom.app.iterations;

import headroom.app.control.Explained.Origin;
import headroom.app.control.Forms.Place;
import headroom.app.control.Origins;
import headroom.app.document.Edit;
import headroom.app.document.Results;
import headroom.model.Message;
import headroom.model.capacity.Component;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.Iteration.Bench;
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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// What the view of the iterations shows, and what the planner says of each.
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
        return Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        results.document().workbook().iterations().stream()
                                .map(Iteration::id)
                                .map(Optional::of))
                .toList();
    }

    /// The files that the measurements of an iteration were read from.
    List<Origin> origins(IterationResult row) {
        return results.analysis()
                .getValue()
                .map(analysis -> new Origins(analysis).iteration(row.iteration().testIds()))
                .orElse(List.of());
    }

    /// Marks an iteration as the one in production.
    void setProduction(Optional<String> id) {
        Message name = id.map(chosen -> Message.of("view-iterations.edit-production", chosen))
                .orElse(Message.of("view-iterations.edit-no-production"));
        results.document().apply(Edit.of(name, workbook -> IterationEdits.setProduction(workbook, id)));
    }

    /// The components that a change may have been about.
    List<Optional<String>> components() {
        return Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        results.document().workbook().path().components().stream()
                                .map(Component::name)
                                .map(Optional::of))
                .toList();
    }

    /// Says where an iteration was measured.
    void setBench(String id, Bench bench) {
        change(Message.of("view-iterations.edit-bench", id), id, old -> of(old, old.change(), old.component(), bench));
    }

    /// Says which component the change of an iteration was about.
    void setComponent(String id, Optional<String> component) {
        change(
                Message.of("view-iterations.edit-component", id),
                id,
                old -> of(old, old.change(), component, old.bench()));
    }

    private void change(Message name, String id, UnaryOperator<Iteration> change) {
        results.document()
                .apply(Edit.of(name, workbook -> IterationEdits.set(workbook, change.apply(iteration(workbook, id)))));
    }

    /// How what was changed is read from a workbook and put back into it.
    Place<String> change(String id) {
        return new Place<>(
                workbook -> iteration(workbook, id).change(),
                (workbook, text) -> {
                    Iteration old = iteration(workbook, id);
                    return IterationEdits.set(workbook, of(old, text, old.component(), old.bench()));
                },
                text -> Message.of("view-iterations.edit-change", id));
    }

    private static Iteration of(Iteration old, String change, Optional<String> component, Bench bench) {
        return new Iteration(old.id(), change, component, old.date(), bench, old.testIds());
    }

    private static Iteration iteration(Workbook workbook, String id) {
        return workbook.iterations().stream()
                .filter(iteration -> iteration.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
