package headroom.app.plan;

import headroom.app.control.Entries;
import headroom.app.control.Entry;
import headroom.app.control.EntryPlace;
import headroom.app.control.Labels;
import headroom.app.control.Read;
import headroom.app.control.Speech;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.capacity.Component;
import headroom.model.plan.Change;
import headroom.model.plan.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The planner's own scenario, change by change; shown while one is chosen.
final class ScenarioCard extends VBox {
    private final PlanModel model;
    private final Speech speech;
    private final Entries entries;
    private Optional<Scenario> shown = Optional.empty();

    ScenarioCard(PlanModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        this.entries = new Entries(speech::locale);
        getStyleClass().add("card");
    }

    /// Shows the chosen scenario; the rows stay while only figures change, so that a drag is not interrupted.
    void refresh() {
        Optional<Scenario> now = model.shownScenario();
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        boolean sameShape = now.map(ScenarioCard::shape).equals(shown.map(ScenarioCard::shape));
        shown = now;
        if (!sameShape) {
            getChildren().clear();
            now.ifPresent(this::build);
        }
    }

    private static List<Object> shape(Scenario scenario) {
        List<Object> shape = new java.util.ArrayList<>();
        shape.add(scenario.name());
        shape.add(scenario.completed());
        scenario.changes()
                .forEach(change ->
                        shape.add(change.component() + change.getClass().getSimpleName()));
        return shape;
    }

    private void build(Scenario scenario) {
        HBox head = new HBox(
                Labels.heading(speech.say("view-plan.scenario", scenario.name())),
                Labels.space(),
                link("view-plan.rename", this::rename),
                link("view-plan.delete", button -> model.editing().remove(scenario.name())));
        head.getStyleClass().add("card-head");
        getChildren().add(head);
        if (scenario.changes().isEmpty()) {
            getChildren().add(Labels.secondary(speech.say("view-plan.no-changes")));
        }
        scenario.changes().forEach(change -> getChildren().add(row(change)));
        CheckBox completed = new CheckBox(speech.say("view-plan.completed"));
        completed.setSelected(scenario.completed());
        completed.setOnAction(clicked -> model.editing().complete(current(), completed.isSelected()));
        HBox foot = new HBox(16, link("view-plan.add-change", this::offerComponents), completed);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(foot);
    }

    private Scenario current() {
        return shown.orElseThrow();
    }

    private Node row(Change change) {
        String component = change.component();
        HBox row = new HBox(8, Labels.styled(component, "strong"));
        row.setAlignment(Pos.CENTER_LEFT);
        switch (change) {
            case Change.SetCount set -> {
                row.getChildren().addAll(Labels.body(speech.say("view-plan.has")), count(component));
                model.resourceName(component)
                        .ifPresent(name -> row.getChildren().add(Labels.body(name)));
                row.getChildren().addAll(Labels.body(speech.say("view-plan.from-day")), day(component));
            }
            case Change.AdoptIteration adopt ->
                row.getChildren()
                        .addAll(
                                Labels.body(speech.say("view-plan.adopts", adopt.iteration())),
                                day(component),
                                Labels.body(speech.say("view-plan.once", adopt.oneOffCost())));
        }
        row.getChildren()
                .addAll(
                        Labels.space(),
                        link(
                                "view-plan.remove-change",
                                button -> model.editing()
                                        .change(
                                                Message.of("view-plan.edit-remove-change", component),
                                                "",
                                                Scenarios.without(current(), component))));
        return row;
    }

    private Node count(String component) {
        return new EntryPlace<>(
                new Entry<>(
                        Message.of("view-plan.count-of", component),
                        Message.of("shell.hint-count-from", 1),
                        () -> countNow(component),
                        value -> speech.print(value),
                        text -> entries.count(text, 1, Integer.MAX_VALUE),
                        (value, steps) -> Math.max(1, value + steps),
                        () -> trial(
                                value -> Message.of(
                                        "view-plan.edit-set", Message.of("view-plan.count-of", component), value),
                                component,
                                (scenario, value) -> Scenarios.withCount(scenario, component, value))),
                speech);
    }

    private int countNow(String component) {
        return current().changes().stream()
                .filter(change -> change.component().equals(component))
                .filter(Change.SetCount.class::isInstance)
                .map(change -> ((Change.SetCount) change).count())
                .findFirst()
                .orElse(1);
    }

    private Node day(String component) {
        return new EntryPlace<>(
                new Entry<>(
                        Message.of("view-plan.day-of", component),
                        Message.of("shell.hint-day"),
                        () -> dayNow(component),
                        speech::print,
                        text -> readDay(text),
                        (value, steps) -> value.plusDays(steps),
                        () -> trial(
                                value -> Message.of("view-plan.edit-in-place", component, value),
                                component,
                                (scenario, value) -> Scenarios.movedTo(scenario, component, value))),
                speech);
    }

    private Read<LocalDate> readDay(String text) {
        return entries.day(text, model.asOf());
    }

    private LocalDate dayNow(String component) {
        for (Change change : current().changes()) {
            if (change.component().equals(component)) {
                return switch (change) {
                    case Change.SetCount set -> set.inPlace().orElseGet(model::asOf);
                    case Change.AdoptIteration adopt -> adopt.inPlace();
                };
            }
        }
        return model.asOf();
    }

    private <T> Trial<T> trial(
            Function<T, Message> name, String component, java.util.function.BiFunction<Scenario, T, Scenario> change) {
        Scenario start = current();
        return model.editing()
                .trial(name, "scenario." + start.name() + "." + component, value -> change.apply(start, value));
    }

    private void rename(Button button) {
        Entry<String> entry = new Entry<>(
                Message.of("view-plan.scenario-name"),
                Message.of("shell.hint-text"),
                () -> current().name(),
                Function.identity(),
                text -> model.editing().nameFor(current(), text),
                (value, steps) -> value,
                () -> model.editing().renameTrial(current()));
        new headroom.app.control.Editor<>(entry, speech).open(button);
    }

    private void offerComponents(Button button) {
        ContextMenu menu = new ContextMenu();
        for (String name : model.editing().unchanged(current())) {
            MenuItem item = new MenuItem(speech.say("view-plan.more-of", name));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> model.editing()
                    .change(
                            Message.of("view-plan.edit-add-change", name),
                            "",
                            Scenarios.plus(current(), oneMore(name))));
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new Adoptions(model, speech, this::current).items());
        menu.show(button, Side.BOTTOM, 0, 2);
    }

    private Change oneMore(String name) {
        int count = model.workbook()
                .path()
                .component(name)
                .map(Component::resource)
                .map(resource -> resource.count() + 1)
                .orElse(1);
        return new Change.SetCount(name, count, Optional.empty());
    }

    private Button link(String key, java.util.function.Consumer<Button> run) {
        Button button = new Button(speech.say(key));
        button.getStyleClass().setAll("link-button");
        button.setOnAction(pressed -> run.accept(button));
        return button;
    }
}
