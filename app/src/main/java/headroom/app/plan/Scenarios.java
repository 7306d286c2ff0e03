package headroom.app.plan;

import headroom.model.plan.Addition;
import headroom.model.plan.Change;
import headroom.model.plan.Plan;
import headroom.model.plan.Scenario;
import headroom.model.workbook.ScenarioEdits;
import headroom.model.workbook.Workbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the view does to scenarios; pure.
final class Scenarios {
    private Scenarios() {}

    /// The scenario that adds what a plan adds, on the same days.
    static Scenario of(Plan plan, String name) {
        List<Change> changes = new ArrayList<>(plan.changes());
        for (Addition addition : plan.additions()) {
            LocalDate day = addition.possibleFrom().orElse(addition.inPlaceBy());
            changes.add(new Change.SetCount(addition.component(), addition.to(), Optional.of(day)));
        }
        return new Scenario(name, changes, false);
    }

    /// The workbook with a scenario in the place of the one of its name, or at the end.
    static Workbook put(Workbook workbook, Scenario scenario) {
        boolean known = workbook.scenarios().stream().anyMatch(old -> old.name().equals(scenario.name()));
        if (!known) {
            return ScenarioEdits.add(workbook, scenario);
        }
        return workbook.edit(draft -> draft.scenarios = workbook.scenarios().stream()
                .map(old -> old.name().equals(scenario.name()) ? scenario : old)
                .toList());
    }

    /// The scenario with what it does to a component moved to a day.
    static Scenario movedTo(Scenario scenario, String component, LocalDate day) {
        return with(scenario, component, change -> switch (change) {
            case Change.SetCount set -> new Change.SetCount(set.component(), set.count(), Optional.of(day));
            case Change.AdoptIteration adopt ->
                new Change.AdoptIteration(adopt.component(), adopt.iteration(), day, adopt.oneOffCost());
        });
    }

    /// The scenario with another count of a component's resource.
    static Scenario withCount(Scenario scenario, String component, int count) {
        return with(scenario, component, change -> switch (change) {
            case Change.SetCount set -> new Change.SetCount(set.component(), count, set.inPlace());
            case Change.AdoptIteration adopt -> adopt;
        });
    }

    private static Scenario with(Scenario scenario, String component, java.util.function.UnaryOperator<Change> edit) {
        List<Change> changes = scenario.changes().stream()
                .map(change -> change.component().equals(component) ? edit.apply(change) : change)
                .toList();
        return new Scenario(scenario.name(), changes, scenario.completed());
    }

    /// The scenario without what it does to a component.
    static Scenario without(Scenario scenario, String component) {
        return new Scenario(
                scenario.name(),
                scenario.changes().stream()
                        .filter(change -> !change.component().equals(component))
                        .toList(),
                scenario.completed());
    }

    /// The scenario with one what-if more.
    static Scenario plus(Scenario scenario, Change change) {
        List<Change> changes = new ArrayList<>(scenario.changes());
        changes.add(change);
        return new Scenario(scenario.name(), changes, scenario.completed());
    }

    /// The name, with a number after it where it is taken.
    static String freeName(Workbook workbook, String wanted) {
        String name = wanted;
        for (int number = 2; taken(workbook, name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private static boolean taken(Workbook workbook, String name) {
        return workbook.scenarios().stream()
                .anyMatch(scenario -> scenario.name().equals(name));
    }
}
