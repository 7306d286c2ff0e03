package headroom.app.system;

import headroom.app.control.Rounding;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.capacity.Component;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.Objective;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import headroom.model.workbook.ObjectiveEdits;
import headroom.model.workbook.PathEdits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the planner does to the path and its components, each an edit that can be taken back.
final class PathCommands {
    private final Document document;
    private final SystemModel model;

    /// @param model knows which component is looked at
    PathCommands(Document document, SystemModel model) {
        this.document = document;
        this.model = model;
    }

    /// Makes a path of what the files tell of.
    void adopt() {
        document.apply(FoundParts.adopt(model.names()));
    }

    /// Gives the series that tell how busy something is, but not what, to a component.
    void assignWaiting(String component) {
        document.apply(FoundParts.assign(component));
    }

    /// A change of the response time to hold, in milliseconds, that can be seen while it is made.
    Trial<Double> responseTrial() {
        double percentile = document.workbook()
                .objective()
                .flatMap(Objective::response)
                .map(ResponseObjective::percentile)
                .orElseThrow();
        return document.trial(millis -> {
            double seconds = Rounding.byHand(millis) / 1000;
            return new Edit(
                    Message.of("shell.edit-response", percentile, Quantity.of(seconds, Unit.SECONDS)),
                    "objective.response",
                    workbook -> ObjectiveEdits.setResponse(
                            workbook, Optional.of(new ResponseObjective(seconds, percentile))));
        });
    }

    /// Adds a component after the one that is looked at, or at the end. What the files tell of becomes part of the
    /// path with the first one, so that its capacity is not lost.
    void add(String wanted) {
        String name = freeName(wanted);
        List<String> found = model.drawn() ? List.of() : model.names();
        int at = model.shown()
                .map(component -> document.workbook().path().components().indexOf(component) + 1)
                .orElse(found.size());
        document.apply(Edit.of(
                Message.of("view-system.edit-add", name),
                workbook -> PathEdits.add(
                        FoundParts.adopted(workbook, found), PathEdits.newComponent(workbook, name), at)));
        model.chosenProperty().set(Optional.of(name));
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; model.names().contains(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    /// Takes a component out of the path.
    void remove(String name) {
        document.apply(
                Edit.of(Message.of("view-system.edit-remove", name), workbook -> PathEdits.remove(workbook, name)));
    }

    /// Moves a component by some places; beyond an end it stays there.
    void move(String name, int places) {
        List<String> names = document.workbook().path().components().stream()
                .map(Component::name)
                .toList();
        int index = names.indexOf(name);
        int to = Math.clamp(index + (long) places, 0, names.size() - 1);
        if (index >= 0 && to != index) {
            document.apply(
                    Edit.of(Message.of("view-system.edit-move", name), workbook -> PathEdits.move(workbook, name, to)));
        }
    }

    /// Assumes a capacity for a component, or takes the assumption back.
    void assume(String name, OptionalDouble rps) {
        document.apply(Edit.of(
                rps.isPresent()
                        ? Message.of("view-system.edit-assume", name, rps.getAsDouble())
                        : Message.of("view-system.edit-assume-none", name),
                workbook -> PathEdits.assumeCapacity(workbook, name, rps)));
    }

    /// Takes a component as measured with as many as there are.
    void measuredAsNow(String name) {
        document.apply(Edit.of(
                Message.of("view-system.edit-measured-as-now", name),
                workbook -> PathEdits.measuredAsItIs(workbook, name)));
    }

    /// Gives a component another name, wherever the workbook speaks of it.
    void rename(String old, String name) {
        if (!old.equals(name)) {
            model.chosenProperty().set(Optional.of(name));
            document.apply(Edit.of(
                    Message.of("view-system.edit-rename", old, name),
                    workbook -> PathEdits.rename(workbook, old, name)));
        }
    }

    /// Whether another component has that name.
    boolean taken(String name, String except) {
        return !name.equals(except)
                && document.workbook().path().component(name).isPresent();
    }
}
