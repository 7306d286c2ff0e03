package headroom.app.system;

import headroom.app.control.Explained;
import headroom.app.control.Explained.Origin;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.util.List;
import java.util.Locale;
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
    private final Label evidence;
    private final StackPane head = new StackPane();

    /// @param model knows what the figures rest on
    ComponentBox(Box box, SystemModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        getStyleClass().setAll("component-box");
        if (box.choke()) {
            getStyleClass().add("choke");
        }
        setId("component-" + box.name());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        this.name = Labels.styled(box.name(), "component-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        this.evidence = Labels.styled(
                speech.say("view-system.evidence-" + box.evidence().name().toLowerCase(Locale.ROOT)), "secondary");
        evidence.setMinWidth(Region.USE_PREF_SIZE);
        setTight(false);
        setGraphic(new VBox(8, head, bar(box), figures(box)));
        setText(box.name());
        setAccessibleText(spoken(box));
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

    private Region bar(Box box) {
        Region fill = new Region();
        fill.getStyleClass().addAll("load-fill", tone(box));
        double share =
                box.headroom().isPresent() ? Math.clamp(1 - box.headroom().getAsDouble(), 0, 1) : 0;
        Pane track = new Pane(fill);
        track.getStyleClass().add("load-track");
        fill.setVisible(box.headroom().isPresent());
        fill.prefWidthProperty().bind(track.widthProperty().multiply(share));
        fill.prefHeightProperty().bind(track.heightProperty());
        return track;
    }

    private GridPane figures(Box box) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("component-figures");
        Label load = value(load(box), "body");
        box.peakLoadRps()
                .ifPresent(rps -> explain(
                        load, Message.of("explain.rps", rps), Message.of("explain.peak-load"), model.demandOrigins()));
        grid.addRow(0, key("view-system.peak-load"), load);
        Label capacity = value(capacity(box), "strong");
        box.capacityRps()
                .ifPresent(rps -> explain(
                        capacity, Message.of("explain.rps", rps), box.explanation(), model.origins(box.name())));
        grid.addRow(1, key("view-system.capacity"), capacity);
        Label headroom = value(headroom(box), "strong", tone(box) + "-text");
        box.headroom()
                .ifPresent(share -> explain(
                        headroom,
                        Message.of("explain.share", share * 100),
                        Message.of("explain.headroom"),
                        model.origins(box.name())));
        grid.addRow(2, key("view-system.headroom"), headroom);
        var grow = new javafx.scene.layout.ColumnConstraints();
        grow.setHgrow(javafx.scene.layout.Priority.ALWAYS);
        grow.setHalignment(javafx.geometry.HPos.RIGHT);
        grid.getColumnConstraints().setAll(new javafx.scene.layout.ColumnConstraints(), grow);
        return grid;
    }

    private void explain(Label label, Message full, Message how, List<Origin> origins) {
        new Explained(full, how, origins).behind(label, speech);
    }

    private Label key(String key) {
        Label label = Labels.styled(speech.say(key), "secondary");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label value(String text, String... styles) {
        return Labels.styled(text, styles);
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
