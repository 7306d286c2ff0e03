package headroom.app.system;

import headroom.app.control.Explained;
import headroom.app.control.Explained.Origin;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A component on the map: how loaded it is, what it can do, and how much is left.
final class ComponentBox extends ToggleButton {
    private static final double GOOD = 0.5;
    private static final double FEW = 0.3;

    private final SystemModel model;
    private final Speech speech;
    private final Label name;
    private final StackPane head = new StackPane();
    private final Label evidence = unbroken("", "secondary");
    private final Region fill = new Region();
    private final DoubleProperty share = new SimpleDoubleProperty();
    private final Label load = Labels.styled("", "body");
    private final Label capacity = Labels.styled("", "strong");
    private final Label headroom = Labels.styled("", "strong");

    /// A box of one component, which stays as long as the component does: only what it says changes, so that neither a
    /// click nor a drag that has begun on it is lost when a result arrives.
    ///
    /// @param model knows what the figures rest on
    ComponentBox(Box box, SystemModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        getStyleClass().setAll("component-box");
        setId("component-" + box.name());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        this.name = unbroken(box.name(), "component-name");
        setTight(false);
        setGraphic(new VBox(8, head, bar(), figures()));
        setText(box.name());
        show(box);
    }

    /// Puts what the capacity rests on beneath the name rather than beside it, so that more boxes stand in a row.
    void setTight(boolean tight) {
        if (tight) {
            head.getChildren().setAll(new VBox(name, evidence));
        } else {
            HBox line = new HBox(6, name, Labels.space(), evidence);
            line.setAlignment(Pos.BASELINE_LEFT);
            head.getChildren().setAll(line);
        }
    }

    private static Label unbroken(String text, String style) {
        Label label = Labels.styled(text, style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Region bar() {
        Pane track = new Pane(fill);
        track.getStyleClass().add("load-track");
        fill.prefWidthProperty().bind(track.widthProperty().multiply(share));
        fill.prefHeightProperty().bind(track.heightProperty());
        return track;
    }

    private GridPane figures() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("component-figures");
        grid.addRow(0, unbroken(speech.say("view-system.peak-load"), "secondary"), load);
        grid.addRow(1, unbroken(speech.say("view-system.capacity"), "secondary"), capacity);
        grid.addRow(2, unbroken(speech.say("view-system.headroom"), "secondary"), headroom);
        var grow = new javafx.scene.layout.ColumnConstraints();
        grow.setHgrow(javafx.scene.layout.Priority.ALWAYS);
        grow.setHalignment(javafx.geometry.HPos.RIGHT);
        grid.getColumnConstraints().setAll(new javafx.scene.layout.ColumnConstraints(), grow);
        return grid;
    }

    /// Says what is known of the component now.
    void show(Box box) {
        getStyleClass().setAll(box.choke() ? List.of("component-box", "choke") : List.of("component-box"));
        evidence.setText(
                speech.say("view-system.evidence-" + box.evidence().name().toLowerCase(Locale.ROOT)));
        share.set(box.headroom().isPresent() ? Math.clamp(1 - box.headroom().getAsDouble(), 0, 1) : 0);
        fill.setVisible(box.headroom().isPresent());
        fill.getStyleClass().setAll("load-fill", tone(box));
        load.setText(load(box));
        explain(
                load,
                box.peakLoadRps().isPresent()
                        ? Optional.of(
                                Message.of("explain.rps", box.peakLoadRps().getAsDouble()))
                        : Optional.empty(),
                Message.of("explain.peak-load"),
                model.demandOrigins());
        capacity.setText(capacity(box));
        explain(
                capacity,
                box.capacityRps().map(rps -> Message.of("explain.rps", rps)),
                box.explanation(),
                model.origins(box.name()));
        headroom.setText(headroom(box));
        headroom.getStyleClass().setAll("label", "strong", tone(box) + "-text");
        explain(
                headroom,
                box.headroom().isPresent()
                        ? Optional.of(Message.of("explain.share", box.headroom().getAsDouble() * 100))
                        : Optional.empty(),
                Message.of("explain.headroom"),
                model.origins(box.name()));
        setAccessibleText(spoken(box));
    }

    private void explain(Label label, Optional<Message> full, Message how, List<Origin> origins) {
        Explained.orNothing(full.map(value -> new Explained(value, how, origins)), label, speech);
    }

    private String load(Box box) {
        return box.peakLoadRps().isPresent() ? speech.print(box.peakLoadRps().getAsDouble()) : "–";
    }

    private String capacity(Box box) {
        if (box.capacityRps().isEmpty()) {
            return "–";
        }
        Estimate rps = box.capacityRps().get();
        return rps.atLeast() ? speech.say("view-system.at-least", rps.value()) : speech.print(rps.value());
    }

    private String headroom(Box box) {
        return box.headroom().isPresent() ? speech.words().print(box.headroom().getAsDouble(), "percent") : "–";
    }

    private static String tone(Box box) {
        if (box.choke()) {
            return "danger";
        }
        double headroom = box.headroom().orElse(Double.NaN);
        return Double.isNaN(headroom) || headroom >= GOOD ? "good" : headroom >= FEW ? "caution" : "danger";
    }

    private String spoken(Box box) {
        return speech.say("view-system.box-spoken", box.name(), load(box), capacity(box), headroom(box));
    }
}
