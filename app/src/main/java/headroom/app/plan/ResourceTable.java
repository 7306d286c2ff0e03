package headroom.app.plan;

import headroom.app.control.Entry;
import headroom.app.control.EntryPlace;
import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.capacity.Component;
import headroom.model.capacity.Resource;
import headroom.model.workbook.PathEdits;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.joda.money.Money;

/// What each component is made of, what more of it costs and how long it takes; every figure can be dragged or typed.
final class ResourceTable extends VBox {
    private static final int MOST = 100_000;

    private final PlanModel model;
    private final Forms forms;
    private final Speech speech;
    private final List<EntryPlace<?>> places = new ArrayList<>();
    private final Sheet<String> sheet;
    private List<String> names = List.of();

    ResourceTable(PlanModel model, Forms forms, Speech speech) {
        this.model = model;
        this.forms = forms;
        this.speech = speech;
        this.sheet = new Sheet<>(
                speech.say("view-plan.resources"),
                List.of(
                        Column.words(speech.say("view-plan.column-component"), name -> name),
                        Column.words(
                                speech.say("view-plan.column-resource"),
                                name -> resource(name).name()),
                        new Column<>(speech.say("view-plan.column-count"), true, false, this::count),
                        new Column<>(speech.say("view-plan.column-tolerated"), true, false, this::tolerated),
                        new Column<>(speech.say("view-plan.column-cost"), true, false, this::cost),
                        new Column<>(speech.say("view-plan.column-lead"), true, false, this::lead),
                        new Column<>(speech.say("view-plan.column-limit"), true, false, this::limit)));
        getChildren().add(sheet);
    }

    /// Shows the resources of the path. The rows stay as long as the components do, so that a drag is not interrupted.
    void refresh() {
        List<String> now = model.workbook().path().components().stream()
                .map(Component::name)
                .toList();
        if (!now.equals(names)) {
            names = now;
            places.clear();
            sheet.show(names);
        } else {
            places.forEach(EntryPlace::refresh);
        }
    }

    private Resource resource(String component) {
        return resource(model.workbook(), component);
    }

    private static Resource resource(Workbook workbook, String component) {
        return workbook.path().component(component).map(Component::resource).orElseThrow();
    }

    private Node count(String name) {
        return whole(name, "count", Message.of("view-plan.count-of", name), 1, Resource::count, PathEdits::setCount);
    }

    private Node tolerated(String name) {
        Message what = Message.of("view-plan.tolerated-of", name);
        return place(forms.count(
                what,
                "resource." + name + ".tolerated",
                0,
                MOST,
                new Place<>(
                        workbook -> resource(workbook, name).tolerated(),
                        (workbook, value) -> PathEdits.setTolerated(
                                workbook,
                                name,
                                Math.min(value, resource(workbook, name).count() - 1)),
                        value -> Message.of("view-plan.edit-set", what, value))));
    }

    private Node lead(String name) {
        return whole(
                name,
                "lead",
                Message.of("view-plan.lead-of", name),
                0,
                Resource::leadTimeDays,
                PathEdits::setLeadTimeDays);
    }

    private Node limit(String name) {
        Message what = Message.of("view-plan.limit-of", name);
        return place(forms.count(
                what,
                "resource." + name + ".limit",
                1,
                MOST,
                new Place<>(
                        workbook -> resource(workbook, name).limit(),
                        (workbook, value) -> PathEdits.setLimit(
                                workbook,
                                name,
                                Math.max(value, resource(workbook, name).count())),
                        value -> Message.of("view-plan.edit-set", what, value))));
    }

    private Node whole(
            String name, String subject, Message what, int least, Function<Resource, Integer> now, SetWhole set) {
        return place(forms.count(
                what,
                "resource." + name + "." + subject,
                least,
                MOST,
                new Place<>(
                        workbook -> now.apply(resource(workbook, name)),
                        (workbook, value) -> set.apply(workbook, name, value),
                        value -> Message.of("view-plan.edit-set", what, value))));
    }

    /// Puts a whole number into a component's resource.
    @FunctionalInterface
    private interface SetWhole {
        Workbook apply(Workbook workbook, String name, int value);
    }

    private Node cost(String name) {
        Message what = Message.of("view-plan.cost-of", name);
        BiFunction<Workbook, Money, Workbook> put =
                (workbook, value) -> PathEdits.setMonthlyCost(workbook, name, value);
        return place(forms.money(
                what,
                "resource." + name + ".cost",
                resource(name).monthlyCost().getCurrencyUnit(),
                new Place<>(
                        workbook -> resource(workbook, name).monthlyCost(),
                        put,
                        value -> Message.of("view-plan.edit-set", what, value))));
    }

    private <T> EntryPlace<T> place(Entry<T> entry) {
        EntryPlace<T> place = new EntryPlace<>(entry, speech);
        places.add(place);
        return place;
    }
}
