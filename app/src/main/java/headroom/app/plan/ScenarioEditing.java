package headroom.app.plan;

import headroom.app.control.Read;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.plan.Change;
import headroom.model.plan.Scenario;
import headroom.model.workbook.ScenarioEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;

/// What changes a scenario of the planner's own: its name, what it changes, and whether it is completed.
final class ScenarioEditing {
    private final Document document;
    private final ObjectProperty<Optional<Message>> chosen;

    /// @param chosen the name of the plan that the planner chose to see, which follows a new name
    ScenarioEditing(Document document, ObjectProperty<Optional<Message>> chosen) {
        this.document = document;
        this.chosen = chosen;
    }

    /// Changes a scenario.
    void change(Message name, String subject, Scenario changed) {
        document.apply(new Edit(name, subject, workbook -> Scenarios.put(workbook, changed)));
    }

    /// The components that a scenario says nothing of yet.
    List<String> unchanged(Scenario scenario) {
        return document.workbook().path().components().stream()
                .map(component -> component.name())
                .filter(name ->
                        scenario.changes().stream().map(Change::component).noneMatch(name::equals))
                .toList();
    }

    /// A change of a scenario that can be seen while it is made.
    <T> Trial<T> trial(Function<T, Message> name, String subject, Function<T, Scenario> change) {
        return document.trial(value ->
                new Edit(name.apply(value), subject, workbook -> Scenarios.put(workbook, change.apply(value))));
    }

    /// Takes a scenario away.
    void remove(String name) {
        document.apply(
                Edit.of(Message.of("view-plan.edit-delete", name), workbook -> ScenarioEdits.remove(workbook, name)));
    }

    /// Says whether the cheapest further additions are searched on top of a scenario.
    void complete(Scenario scenario, boolean completed) {
        document.apply(Edit.of(
                Message.of("view-plan.edit-complete", scenario.name()),
                workbook -> ScenarioEdits.setCompleted(workbook, scenario.name(), completed)));
    }

    /// The text as a name for a scenario, refused where another has it.
    Read<String> nameFor(Scenario scenario, String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            return new Read.Bad<>(Message.of("shell.entry-name"));
        }
        boolean taken = document.workbook().scenarios().stream()
                .anyMatch(other ->
                        !other.name().equals(scenario.name()) && other.name().equals(name));
        return taken ? new Read.Bad<>(Message.of("view-plan.name-taken")) : new Read.Good<>(name);
    }

    /// A change of a scenario's name.
    Trial<String> renameTrial(Scenario scenario) {
        return new Renaming(scenario.name());
    }

    /// Renames at the end only: in between, the name is what finds the scenario.
    private final class Renaming implements Trial<String> {
        private final String old;
        private String wanted;

        Renaming(String old) {
            this.old = old;
            this.wanted = old;
        }

        @Override
        public void show(String value) {
            wanted = value;
        }

        @Override
        public void keep() {
            String name = wanted;
            document.apply(Edit.of(
                    Message.of("view-plan.edit-rename", old, name),
                    workbook -> ScenarioEdits.rename(workbook, old, name)));
            chosen.set(Optional.of(Message.literal(name)));
        }

        @Override
        public void restore() {
            wanted = old;
        }
    }
}
