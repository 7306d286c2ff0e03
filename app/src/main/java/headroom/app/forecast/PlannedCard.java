package headroom.app.forecast;

import headroom.app.control.ChoicePlace;
import headroom.app.control.Entry;
import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.GrowthShape;
import headroom.model.forecast.PlannedEvent;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How far to look and what the planner knows of the demand to come: growth, new loads, events.
final class PlannedCard extends VBox {
    private static final int MOST_WEEKS = 52;
    private static final double LEAST_GROWTH = -0.1;
    private static final double MOST_GROWTH = 0.3;

    private final Document document;
    private final Supplier<Optional<Double>> learnedGrowth;
    private final Supplier<Optional<String>> carrier;
    private final Label each = Labels.secondary("");
    private final Speech speech;
    private final SliderRow<Integer> horizon;
    private final SliderRow<Double> growth;
    private final ChoicePlace<Optional<GrowthShape>> shape;
    private final PlannedLoads loads;
    private final PlannedEvents events;

    /// @param learnedGrowth the growth a month that history tells
    /// @param carrier what carries the growth
    /// @param effect the effect of an event that is like earlier ones, where history tells
    PlannedCard(
            Document document,
            Supplier<Optional<Double>> learnedGrowth,
            Supplier<Optional<String>> carrier,
            Function<PlannedEvent, Optional<Double>> effect,
            Speech speech) {
        this.document = document;
        this.learnedGrowth = learnedGrowth;
        this.carrier = carrier;
        this.speech = speech;
        Forms forms = new Forms(document, speech);
        getStyleClass().add("card");
        this.horizon = new SliderRow<>(
                forms.count(
                        Message.of("view-forecast.horizon"),
                        "forecast.horizon",
                        1,
                        MOST_WEEKS,
                        new Place<>(
                                workbook -> workbook.forecast().horizonWeeks(),
                                WorkbookEdits::setHorizonWeeks,
                                weeks -> Message.of("view-forecast.edit-horizon", weeks))),
                speech,
                1,
                MOST_WEEKS,
                Integer::doubleValue,
                position -> (int) Math.round(position));
        this.growth = new SliderRow<>(
                growthEntry(),
                speech,
                LEAST_GROWTH,
                MOST_GROWTH,
                Double::doubleValue,
                position -> Math.rint(position * 200) / 200);
        this.shape = new ChoicePlace<>(choice -> speech.say(shapeWords(choice)), this::setShape);
        HBox kind = new HBox(Labels.secondary(speech.say("view-forecast.growth-how")), shape);
        kind.getStyleClass().add("inline");
        kind.setAlignment(Pos.CENTER_LEFT);
        this.loads = new PlannedLoads(document, forms, speech);
        this.events = new PlannedEvents(document, forms, effect, speech);
        VBox sliders = new VBox(horizon, growth, each, kind);
        sliders.getStyleClass().add("form");
        getChildren().addAll(Labels.heading(speech.say("view-forecast.known")), sliders, loads, events);
        refresh();
    }

    void refresh() {
        horizon.refresh();
        growth.refresh();
        each.setText(carrier.get()
                .map(name -> speech.say("view-forecast.growth-each", name))
                .orElse(""));
        each.setVisible(carrier.get().isPresent());
        each.setManaged(each.isVisible());
        List<Optional<GrowthShape>> shapes = new ArrayList<>(List.of(Optional.empty()));
        for (GrowthShape each : GrowthShape.values()) {
            shapes.add(Optional.of(each));
        }
        DemandPlan plan = plan(document.workbook());
        Optional<GrowthShape> now = plan.shape().or(() -> plan.growthPerMonth().map(_ -> GrowthShape.DAMPED));
        shape.show(speech.say("view-forecast.growth-shape"), now, shapes);
        loads.refresh();
        events.refresh();
    }

    static DemandPlan plan(Workbook workbook) {
        return workbook.forecast().demandPlan();
    }

    /// An edit of what is known.
    static Edit edit(Message name, String subject, UnaryOperator<DemandPlan> change) {
        return new Edit(name, subject, workbook -> WorkbookEdits.setDemandPlan(workbook, change.apply(plan(workbook))));
    }

    private Entry<Double> growthEntry() {
        return new Entry<>(
                Message.of("view-forecast.growth-month"),
                Message.of("view-forecast.growth-hint"),
                () -> plan(document.workbook())
                        .growthPerMonth()
                        .or(learnedGrowth)
                        .orElse(0.0),
                value -> speech.words().print(value, "percent"),
                SignedShares::read,
                (value, steps) -> Math.max(-0.9, Math.rint(value * 100 + steps) / 100),
                () -> document.trial(value -> edit(
                        Message.of("view-forecast.edit-growth", value),
                        "forecast.growth",
                        plan -> plan.withGrowth(plan.shape(), Optional.of(value)))));
    }

    private void setShape(Optional<GrowthShape> chosen) {
        document.apply(edit(
                Message.of("view-forecast.edit-shape"),
                "",
                plan -> plan.withGrowth(chosen, chosen.isEmpty() ? Optional.empty() : plan.growthPerMonth())));
    }

    private static Message shapeWords(Optional<GrowthShape> shape) {
        return shape.map(chosen -> switch (chosen) {
                    case DAMPED -> Message.of("view-forecast.shape-damped");
                    case LINEAR -> Message.of("view-forecast.shape-linear");
                    case EXPONENTIAL -> Message.of("view-forecast.shape-exponential");
                    case SATURATING -> Message.of("view-forecast.shape-saturating");
                })
                .orElse(Message.of("view-forecast.shape-learned"));
    }
}
