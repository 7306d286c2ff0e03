package headroom.app.system;

import headroom.app.control.Explained.Origin;
import headroom.app.control.Origins;
import headroom.app.document.Document;
import headroom.app.document.Results;
import headroom.model.Message;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.Finding;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.ObservedComponent;
import headroom.model.figure.CapacityFigures;
import headroom.model.figure.Figure;
import headroom.model.figure.ObservedFigures;
import headroom.model.figure.ToleratedFigures;
import headroom.model.plan.Objective;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The components of the path with their load and capacity, and which one is looked at.
final class SystemModel {
    /// How many days back the peak load is looked for.
    static final int PEAK_DAYS = 7;

    private final Document document;
    private final Results results;
    private final PathCommands commands;
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());

    SystemModel(Document document, Results results) {
        this.document = document;
        this.results = results;
        this.commands = new PathCommands(document, this);
    }

    /// What the planner can do to the path.
    PathCommands commands() {
        return commands;
    }

    ObservableValue<Optional<Analysis>> analysis() {
        return results.analysis();
    }

    ObservableValue<Workbook> workbookProperty() {
        return document.workbookProperty();
    }

    Workbook workbook() {
        return document.workbook();
    }

    private Optional<CapacityResult> capacity() {
        return analysis().getValue().map(Analysis::capacity);
    }

    /// The components of the path, entry first.
    List<Box> boxes() {
        OptionalDouble peak = peakLoadRps();
        Optional<String> choke = capacity().flatMap(CapacityResult::bottleneck);
        List<Box> boxes = new ArrayList<>();
        for (String name : names()) {
            Optional<ComponentCapacity> found = capacity().flatMap(result -> result.component(name));
            boxes.add(new Box(
                    name,
                    found.map(ComponentCapacity::evidence).orElse(Evidence.NONE),
                    peak,
                    found.flatMap(ComponentCapacity::capacityRps),
                    choke.filter(name::equals).isPresent(),
                    found.map(ComponentCapacity::explanation).orElse(Message.literal(""))));
        }
        return boxes;
    }

    /// The names of the components, entry first.
    List<String> names() {
        return drawn()
                ? workbook().path().components().stream().map(Component::name).toList()
                : FoundParts.names(workbook(), capacity());
    }

    /// Whether the planner has drawn a path; else the map shows what the files tell of.
    boolean drawn() {
        return !workbook().path().components().isEmpty();
    }

    /// The highest daily peak of the last days, one-minute averages, user requests/s.
    OptionalDouble peakLoadRps() {
        return analysis()
                .getValue()
                .flatMap(Analysis::demand)
                .map(demand -> demand.peakOfLast(PEAK_DAYS))
                .orElse(OptionalDouble.empty());
    }

    /// The choke point, where one can be told.
    Optional<String> choke() {
        return capacity().flatMap(CapacityResult::bottleneck);
    }

    /// What would limit next, with its capacity.
    Optional<Message> next() {
        return capacity()
                .flatMap(result -> result.next()
                        .flatMap(name -> result.component(name)
                                .flatMap(ComponentCapacity::capacityRps)
                                .map(rps -> Message.of("view-system.choke-next", name, rps.value()))));
    }

    /// Why there is no choke point to name.
    Optional<Message> reason() {
        return capacity().flatMap(CapacityResult::reason);
    }

    /// What the analysis noticed.
    List<Finding> findings() {
        return capacity().map(CapacityResult::findings).orElse(List.of());
    }

    /// The component that the planner chose to look at.
    ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /// The component that is looked at: the chosen one, else the choke point, else the first.
    Optional<Component> shown() {
        return chosen.get()
                .flatMap(workbook().path()::component)
                .or(() -> choke().flatMap(workbook().path()::component))
                .or(() -> workbook().path().components().stream().findFirst());
    }

    /// The name of the component that is looked at, whether it is in the path or only in the files.
    Optional<String> shownName() {
        List<String> names = names();
        return chosen.get()
                .filter(names::contains)
                .or(() -> choke().filter(names::contains))
                .or(() -> names.stream().findFirst());
    }

    /// One sentence on where the capacity of the component that is looked at comes from.
    Optional<Message> explanation() {
        return shownCapacity().map(ComponentCapacity::explanation);
    }

    private Optional<ComponentCapacity> shownCapacity() {
        return shownName().flatMap(name -> capacity().flatMap(result -> result.component(name)));
    }

    /// Throughput over concurrency: of the component alone where it was tested so, else of the whole path.
    Optional<Figure> throughput() {
        return capacity().flatMap(result -> {
            List<LoadStep> own = ownSteps();
            double errorLimit = workbook().policy().errorLimit();
            Optional<Figure> figure = own.isEmpty()
                    ? CapacityFigures.throughput(result.path(), pathSteps(), errorLimit)
                    : shownCapacity().flatMap(found -> CapacityFigures.throughput(found, own, errorLimit));
            return figure.map(measured -> shown().flatMap(component ->
                            shownCapacity().map(found -> ToleratedFigures.over(measured, found, component.resource())))
                    .orElse(measured));
        });
    }

    /// Response time over throughput: of the component alone where it was tested so, else of the whole path.
    Optional<Figure> response() {
        List<LoadStep> own = ownSteps();
        String name = own.isEmpty() ? ComponentCapacity.PATH : shownName().orElse(ComponentCapacity.PATH);
        return CapacityFigures.response(
                name,
                own.isEmpty() ? pathSteps() : own,
                workbook().objective().flatMap(Objective::response),
                workbook().policy().errorLimit());
    }

    /// Use of the component's fullest resource over throughput.
    Optional<Figure> utilisation() {
        return shownName()
                .flatMap(name -> ObservedFigures.utilisation(
                        name, shown().map(Component::visits).orElse(1.0), observed(name), pathSteps()));
    }

    private Optional<ObservedComponent> observed(String name) {
        return analysis()
                .getValue()
                .flatMap(analysis -> analysis.observed().stream()
                        .filter(seen -> seen.name().equals(name))
                        .findFirst());
    }

    private List<LoadStep> ownSteps() {
        return shownName()
                .flatMap(name -> analysis().getValue().map(analysis -> analysis.steps(name)))
                .orElse(List.of());
    }

    private List<LoadStep> pathSteps() {
        return analysis()
                .getValue()
                .map(analysis -> analysis.steps(ComponentCapacity.PATH))
                .orElse(List.of());
    }

    /// The series that the demand was read from.
    List<Origin> demandOrigins() {
        return analysis().getValue().map(known -> new Origins(known).demand()).orElse(List.of());
    }

    /// What the capacity of a component rests on.
    List<Origin> origins(String name) {
        return analysis()
                .getValue()
                .map(known -> new Origins(known).capacity(name))
                .orElse(List.of());
    }
}
