package headroom.app.system;

import headroom.app.control.Card;
import headroom.app.control.Editor;
import headroom.app.control.Entries;
import headroom.app.control.Entry;
import headroom.app.control.EntryPlace;
import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.capacity.Component;
import headroom.model.capacity.Resource;
import headroom.model.workbook.PathEdits;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the planner says of the component that is looked at.
final class ComponentForm {
    private static final int MOST = 100_000;

    private final SystemModel model;
    private final Forms forms;
    private final Speech speech;
    private final Card card;
    private final FlowPane fields = new FlowPane();
    private final Label explanation = Labels.secondary("");
    private final List<EntryPlace<?>> places = new ArrayList<>();
    private final Button earlier;
    private final Button later;
    private final Button measuredAsNow;
    private String name = "";
    private boolean assumed;

    ComponentForm(SystemModel model, Forms forms, Speech speech) {
        this.model = model;
        this.forms = forms;
        this.speech = speech;
        fields.getStyleClass().add("fields");
        earlier = link("view-system.earlier", button -> model.commands().move(name, -1));
        later = link("view-system.later", button -> model.commands().move(name, 1));
        measuredAsNow =
                link("view-system.measured-as-now", button -> model.commands().measuredAsNow(name));
        Button rename = link("view-system.rename", this::rename);
        Button remove = link("view-system.remove", button -> model.commands().remove(name));
        card = new Card("", explanation, fields).with(earlier, later, rename, remove);
    }

    Node node() {
        return card;
    }

    /// Shows the component that is looked at; its fields stay while it stays, so that a drag is not interrupted.
    void refresh() {
        Optional<Component> shown = model.shown();
        card.setVisible(shown.isPresent());
        card.setManaged(shown.isPresent());
        if (shown.isEmpty()) {
            return;
        }
        Component component = shown.get();
        explanation.setText(model.explanation().map(speech::say).orElse(""));
        List<Component> path = model.workbook().path().components();
        earlier.setDisable(component.equals(path.getFirst()));
        later.setDisable(component.equals(path.getLast()));
        boolean nowAssumed = component.assumedCapacityRps().isPresent();
        measuredAsNow.setVisible(component.grownSinceMeasured() != 1);
        measuredAsNow.setManaged(measuredAsNow.isVisible());
        if (component.name().equals(name) && nowAssumed == assumed) {
            places.forEach(EntryPlace::refresh);
            return;
        }
        name = component.name();
        assumed = nowAssumed;
        card.heading().setText(name);
        places.clear();
        fields.getChildren().setAll(built(component));
    }

    private List<Node> built(Component component) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(field(
                "view-system.field-visits",
                forms.factor(
                        Message.of("view-system.visits-of", name),
                        subject("visits"),
                        new Place<>(
                                workbook -> of(workbook).visits(),
                                (workbook, value) -> PathEdits.setVisits(workbook, name, value),
                                set(Message.of("view-system.visits-of", name))))));
        nodes.add(field(
                "view-system.field-count",
                whole(Message.of("view-system.count-of", name), "count", 1, Resource::count, PathEdits::setCount)));
        nodes.add(measuredField());
        nodes.add(field(
                "view-system.field-resource",
                forms.text(
                        Message.of("view-system.resource-of", name),
                        subject("resource"),
                        new Place<>(
                                workbook -> of(workbook).resource().name(),
                                (workbook, value) -> PathEdits.setResourceName(workbook, name, value),
                                set(Message.of("view-system.resource-of", name))))));
        nodes.add(field(
                "view-system.field-tolerated",
                whole(
                        Message.of("view-system.tolerated-of", name),
                        "tolerated",
                        0,
                        Resource::tolerated,
                        (workbook, named, value) -> PathEdits.setTolerated(
                                workbook,
                                named,
                                Math.min(value, of(workbook).resource().count() - 1)))));
        nodes.add(component.assumedCapacityRps().isPresent() ? assumedField() : assumeButton());
        return nodes;
    }

    /// How many there were when it was measured; a way back to "as many as now" where that was said.
    private Node measuredField() {
        Message what = Message.of("view-system.measured-of", name);
        Node field = field(
                "view-system.field-measured",
                forms.count(
                        what,
                        subject("measured"),
                        1,
                        MOST,
                        new Place<>(
                                workbook -> of(workbook)
                                        .measuredCount()
                                        .orElse(of(workbook).resource().count()),
                                (workbook, value) -> PathEdits.setMeasuredCount(workbook, name, value),
                                set(what))));
        return new HBox(4, field, measuredAsNow);
    }

    private Node assumedField() {
        Message what = Message.of("view-system.assumed-of", name);
        Node field = field(
                "view-system.field-assumed",
                forms.rate(
                        what,
                        subject("assumed"),
                        new Place<>(
                                workbook -> of(workbook).assumedCapacityRps().orElse(1),
                                (workbook, value) -> PathEdits.assumeCapacity(workbook, name, OptionalDouble.of(value)),
                                set(what))));
        Button none = link("view-system.assume-none", button -> model.commands().assume(name, OptionalDouble.empty()));
        return new HBox(4, field, none);
    }

    private Node assumeButton() {
        return link("view-system.assume", this::askCapacity);
    }

    /// Nothing is assumed before the planner has typed it.
    private void askCapacity(Button button) {
        String asked = name;
        Entry<Double> entry = new Entry<>(
                Message.of("view-system.assumed-of", asked),
                Message.of("shell.hint-rate"),
                () -> Double.NaN,
                rps -> Double.isNaN(rps) ? "" : speech.words().print(rps, "exact"),
                text -> new Entries(speech.locale()).rate(text),
                (rps, steps) -> rps,
                () -> assuming(asked));
        new Editor<>(entry, speech).open(button);
    }

    /// Assumes at the end only: a capacity that is half typed is none.
    private Trial<Double> assuming(String component) {
        return new Trial<>() {
            private double wanted = Double.NaN;

            @Override
            public void show(Double rps) {
                wanted = rps;
            }

            @Override
            public void keep() {
                if (!Double.isNaN(wanted)) {
                    model.commands().assume(component, OptionalDouble.of(wanted));
                }
            }

            @Override
            public void restore() {
                wanted = Double.NaN;
            }
        };
    }

    private Entry<Integer> whole(
            Message what, String subject, int least, Function<Resource, Integer> now, SetWhole set) {
        return forms.count(
                what,
                subject(subject),
                least,
                MOST,
                new Place<>(
                        workbook -> now.apply(of(workbook).resource()),
                        (workbook, value) -> set.apply(workbook, name, value),
                        set(what)));
    }

    /// Puts a whole number into a component's resource.
    @FunctionalInterface
    private interface SetWhole {
        Workbook apply(Workbook workbook, String component, int value);
    }

    private <T> Function<T, Message> set(Message what) {
        return value -> Message.of("view-system.edit-set", what, value);
    }

    private String subject(String part) {
        return "component." + name + "." + part;
    }

    private Component of(Workbook workbook) {
        return workbook.path().component(name).orElseThrow();
    }

    private <T> Node field(String key, Entry<T> entry) {
        EntryPlace<T> place = new EntryPlace<>(entry, speech);
        places.add(place);
        VBox field = new VBox(Labels.styled(speech.say(key), "secondary"), place);
        field.getStyleClass().add("field");
        return field;
    }

    private void rename(Button button) {
        String old = name;
        Entry<String> entry = new Entry<>(
                Message.of("view-system.name-of", old),
                Message.of("shell.hint-text"),
                () -> old,
                Function.identity(),
                text -> Entries.name(text)
                        .onlyIf(value -> !model.commands().taken(value, old), Message.of("view-system.name-taken")),
                (value, steps) -> value,
                () -> renaming(old));
        new Editor<>(entry, speech).open(button);
    }

    /// Renames at the end only: in between, the name is what finds the component.
    private Trial<String> renaming(String old) {
        return new Trial<>() {
            private String wanted = old;

            @Override
            public void show(String value) {
                wanted = value;
            }

            @Override
            public void keep() {
                model.commands().rename(old, wanted);
            }

            @Override
            public void restore() {
                wanted = old;
            }
        };
    }

    private Button link(String key, java.util.function.Consumer<Button> run) {
        Button button = new Button(speech.say(key));
        button.getStyleClass().setAll("link-button");
        button.setOnAction(pressed -> run.accept(button));
        return button;
    }
}
