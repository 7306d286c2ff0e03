package headroom.model.workbook;

import headroom.model.plan.Change;
import headroom.model.plan.Scenario;
import java.util.List;
import java.util.function.UnaryOperator;

/// Edits of the what-ifs. A scenario is named by its name; one that is not there is a broken promise.
public final class ScenarioEdits {
    private ScenarioEdits() {}

    /// One scenario more, at the end.
    public static Workbook add(Workbook workbook, Scenario scenario) {
        if (workbook.scenarios().stream().anyMatch(old -> old.name().equals(scenario.name()))) {
            throw new IllegalArgumentException("two scenarios are called " + scenario.name());
        }
        return workbook.edit(draft -> draft.scenarios = Lists.with(workbook.scenarios(), scenario));
    }

    /// Without a scenario.
    public static Workbook remove(Workbook workbook, String name) {
        return workbook.edit(draft -> draft.scenarios = Lists.without(workbook.scenarios(), index(workbook, name)));
    }

    /// Another name for a scenario.
    public static Workbook rename(Workbook workbook, String name, String newName) {
        boolean taken = workbook.scenarios().stream().anyMatch(old -> old.name().equals(newName));
        if (taken && !newName.equals(name)) {
            throw new IllegalArgumentException("two scenarios are called " + newName);
        }
        return change(workbook, name, old -> new Scenario(newName, old.changes(), old.completed()));
    }

    /// The scenario moved so that it stands at `index`.
    public static Workbook move(Workbook workbook, String name, int index) {
        return workbook.edit(
                draft -> draft.scenarios = Lists.moved(workbook.scenarios(), index(workbook, name), index));
    }

    /// One what-if more, at the end of the scenario.
    public static Workbook addChange(Workbook workbook, String name, Change change) {
        return change(
                workbook, name, old -> new Scenario(old.name(), Lists.with(old.changes(), change), old.completed()));
    }

    /// Another what-if at `index` of the scenario.
    public static Workbook setChange(Workbook workbook, String name, int index, Change change) {
        return change(
                workbook,
                name,
                old -> new Scenario(old.name(), Lists.with(old.changes(), index, change), old.completed()));
    }

    /// Without the what-if at `index` of the scenario.
    public static Workbook removeChange(Workbook workbook, String name, int index) {
        return change(
                workbook, name, old -> new Scenario(old.name(), Lists.without(old.changes(), index), old.completed()));
    }

    /// Whether the cheapest further additions are searched on top of the what-ifs.
    public static Workbook setCompleted(Workbook workbook, String name, boolean completed) {
        return change(workbook, name, old -> new Scenario(old.name(), old.changes(), completed));
    }

    private static Workbook change(Workbook workbook, String name, UnaryOperator<Scenario> edit) {
        int index = index(workbook, name);
        Scenario old = workbook.scenarios().get(index);
        return workbook.edit(draft -> draft.scenarios = Lists.with(workbook.scenarios(), index, edit.apply(old)));
    }

    private static int index(Workbook workbook, String name) {
        List<String> names = workbook.scenarios().stream().map(Scenario::name).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no scenario " + name + " among " + names);
        }
        return index;
    }
}
