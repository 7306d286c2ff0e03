package headroom.model.workbook;

import headroom.model.capacity.Component;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.plan.Change;
import headroom.model.plan.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/// Edits of the path of a request. A component is named by its name.
///
/// All throw `IllegalArgumentException` for a component that is not in the path and for figures out of range.
public final class PathEdits {
    private static final int USUAL_LIMIT = 100;

    private PathEdits() {}

    /// A component as it is before anything is said of it: one instance without cost, visited once.
    public static Component newComponent(Workbook workbook, String name) {
        Resource resource = new Resource("instances", 1, 0, Money.zero(workbook.currency()), 0, USUAL_LIMIT);
        return new Component(name, 1, resource, OptionalDouble.empty());
    }

    /// One component more, at `index` of the path.
    public static Workbook add(Workbook workbook, Component component, int index) {
        return path(workbook, Lists.inserted(workbook.path().components(), index, component));
    }

    /// Without a component. What-ifs about it go with it; its series and tests stay and may be given to another.
    public static Workbook remove(Workbook workbook, String name) {
        List<Component> rest = Lists.without(workbook.path().components(), index(workbook, name));
        return path(workbook, rest)
                .edit(draft -> draft.scenarios = workbook.scenarios().stream()
                        .map(scenario -> new Scenario(
                                scenario.name(),
                                scenario.changes().stream()
                                        .filter(change -> !change.component().equals(name))
                                        .toList(),
                                scenario.completed()))
                        .toList());
    }

    /// The component moved so that it stands at `index`.
    public static Workbook move(Workbook workbook, String name, int index) {
        return path(workbook, Lists.moved(workbook.path().components(), index(workbook, name), index));
    }

    /// Another name for a component, wherever the workbook speaks of it.
    public static Workbook rename(Workbook workbook, String name, String newName) {
        UnaryOperator<String> renamed = old -> old.equals(name) ? newName : old;
        Workbook moved = change(
                workbook,
                name,
                old -> new Component(
                        newName, old.visits(), old.resource(), old.assumedCapacityRps(), old.measuredCount()));
        return moved.edit(draft -> {
            draft.series = workbook.series().stream()
                    .map(entry -> entry.withComponent(entry.component().map(renamed)))
                    .toList();
            draft.tests =
                    workbook.tests().stream().map(test -> rename(test, renamed)).toList();
            draft.iterations = workbook.iterations().stream()
                    .map(old -> new Iteration(
                            old.id(),
                            old.change(),
                            old.component().map(renamed),
                            old.date(),
                            old.bench(),
                            old.testIds()))
                    .toList();
            draft.scenarios = workbook.scenarios().stream()
                    .map(scenario -> rename(scenario, renamed))
                    .toList();
        });
    }

    /// How often a user request visits the component; above 0.
    public static Workbook setVisits(Workbook workbook, String name, double visits) {
        return change(
                workbook,
                name,
                old -> new Component(
                        old.name(), visits, old.resource(), old.assumedCapacityRps(), old.measuredCount()));
    }

    /// The capacity that is assumed where nothing was measured, user requests/s; empty for none. It is that of as many
    /// resources as there are when it is assumed, and grows with them later.
    public static Workbook assumeCapacity(Workbook workbook, String name, OptionalDouble capacityRps) {
        return change(
                workbook,
                name,
                old -> new Component(
                        old.name(),
                        old.visits(),
                        old.resource(),
                        capacityRps,
                        capacityRps.isPresent() ? OptionalInt.of(old.resource().count()) : old.measuredCount()));
    }

    /// With how many of its resource a component was tested and observed, at least 1; its capacity grows and shrinks
    /// with the count since then.
    public static Workbook setMeasuredCount(Workbook workbook, String name, int count) {
        return measuredCount(workbook, name, OptionalInt.of(count));
    }

    /// The component was tested and observed with as many of its resource as there are.
    public static Workbook measuredAsItIs(Workbook workbook, String name) {
        return measuredCount(workbook, name, OptionalInt.empty());
    }

    private static Workbook measuredCount(Workbook workbook, String name, OptionalInt count) {
        return change(
                workbook,
                name,
                old -> new Component(old.name(), old.visits(), old.resource(), old.assumedCapacityRps(), count));
    }

    /// What the component's resource is called, such as `nodes`.
    public static Workbook setResourceName(Workbook workbook, String name, String resourceName) {
        return resource(
                workbook,
                name,
                old -> new Resource(
                        resourceName,
                        old.count(),
                        old.tolerated(),
                        old.monthlyCost(),
                        old.leadTimeDays(),
                        old.limit()));
    }

    /// How many of its resource there are; at least 1. The tolerated loss shrinks where it must.
    public static Workbook setCount(Workbook workbook, String name, int count) {
        return resource(workbook, name, old -> old.withCount(count));
    }

    /// How many may be lost while the promise holds.
    public static Workbook setTolerated(Workbook workbook, String name, int tolerated) {
        return resource(
                workbook,
                name,
                old -> new Resource(
                        old.name(), old.count(), tolerated, old.monthlyCost(), old.leadTimeDays(), old.limit()));
    }

    /// What one costs a month.
    public static Workbook setMonthlyCost(Workbook workbook, String name, Money monthlyCost) {
        return resource(
                workbook,
                name,
                old -> new Resource(
                        old.name(), old.count(), old.tolerated(), monthlyCost, old.leadTimeDays(), old.limit()));
    }

    /// Days from order to service.
    public static Workbook setLeadTimeDays(Workbook workbook, String name, int leadTimeDays) {
        return resource(
                workbook,
                name,
                old -> new Resource(
                        old.name(), old.count(), old.tolerated(), old.monthlyCost(), leadTimeDays, old.limit()));
    }

    /// The most there can be; at least as many as there are.
    public static Workbook setLimit(Workbook workbook, String name, int limit) {
        return resource(
                workbook,
                name,
                old -> new Resource(
                        old.name(), old.count(), old.tolerated(), old.monthlyCost(), old.leadTimeDays(), limit));
    }

    private static Workbook resource(Workbook workbook, String name, UnaryOperator<Resource> edit) {
        return change(workbook, name, old -> old.withResource(edit.apply(old.resource())));
    }

    private static Workbook change(Workbook workbook, String name, UnaryOperator<Component> edit) {
        int index = index(workbook, name);
        List<Component> components = workbook.path().components();
        return path(workbook, Lists.with(components, index, edit.apply(components.get(index))));
    }

    private static Workbook path(Workbook workbook, List<Component> components) {
        return workbook.edit(draft -> draft.path = new RequestPath(components));
    }

    private static int index(Workbook workbook, String name) {
        List<String> names =
                workbook.path().components().stream().map(Component::name).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no component " + name + " among " + names);
        }
        return index;
    }

    static LoadTest rename(LoadTest test, UnaryOperator<String> renamed) {
        Optional<String> component = test.component().map(renamed);
        List<LoadStep> steps = test.steps().stream()
                .map(step -> new LoadStep(
                        step.repeat(),
                        step.concurrency(),
                        step.offeredRps(),
                        step.throughputRps(),
                        step.errorRatio(),
                        step.meanSeconds(),
                        step.quantileSeconds(),
                        rename(step.utilisation(), renamed),
                        rename(step.busyCores(), renamed),
                        step.foreignCores(),
                        step.start()))
                .toList();
        return new LoadTest(test.id(), test.iteration(), component, steps, test.sourceId());
    }

    private static SortedMap<String, Double> rename(SortedMap<String, Double> map, UnaryOperator<String> renamed) {
        SortedMap<String, Double> result = new TreeMap<>();
        map.forEach((key, value) -> result.put(renamed.apply(key), value));
        return result;
    }

    private static Scenario rename(Scenario scenario, UnaryOperator<String> renamed) {
        List<Change> changes = scenario.changes().stream()
                .<Change>map(change -> switch (change) {
                    case Change.SetCount set ->
                        new Change.SetCount(renamed.apply(set.component()), set.count(), set.inPlace());
                    case Change.AdoptIteration adopt ->
                        new Change.AdoptIteration(
                                renamed.apply(adopt.component()),
                                adopt.iteration(),
                                adopt.inPlace(),
                                adopt.oneOffCost());
                })
                .toList();
        return new Scenario(scenario.name(), changes, scenario.completed());
    }
}
