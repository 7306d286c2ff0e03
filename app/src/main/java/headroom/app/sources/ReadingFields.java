package headroom.app.sources;

import headroom.app.control.ChoicePlace;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.series.DecimalSign;
import headroom.model.series.TextForm;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// How a file was read, as fields that can be corrected: column and format of times, zone, separators.
final class ReadingFields extends VBox {
    private final Speech speech;
    private final FlowPane fields = new FlowPane(24, 8);
    private final Label refusal = Labels.styled("", "danger-text");
    private Optional<ReadingModel> shown = Optional.empty();

    ReadingFields(Speech speech) {
        this.speech = speech;
        setSpacing(4);
        refusal.setWrapText(true);
        getStyleClass().add("reading-fields");
    }

    /// Shows a reading. Where it is the one that is shown already, what is being typed stays.
    void show(Optional<ReadingModel> reading) {
        if (reading.isEmpty()) {
            getChildren().clear();
            shown = reading;
            return;
        }
        ReadingModel model = reading.get();
        if (shown.isPresent() && shown.get().same(model)) {
            return;
        }
        shown = reading;
        getChildren().setAll(fields);
        fields.getChildren().setAll(fieldsOf(model));
    }

    private List<Node> fieldsOf(ReadingModel model) {
        TextForm used = model.used();
        List<Node> all = new java.util.ArrayList<>();
        if (!model.columns().isEmpty()) {
            all.add(field(
                    "time-column",
                    new ChoicePlace<Optional<String>>(
                                    column -> column.orElseGet(() -> speech.say("view-sources.no-time-column")),
                                    column -> column.ifPresent(name -> model.correctColumn(name, this::refuse)))
                            .show(speech.say("view-sources.time-column"), used.timeColumn(), model.columns())));
        }
        used.timeFormat()
                .ifPresent(format ->
                        all.add(labelled("view-sources.time-format", new TimeFormatField(model, speech, format))));
        used.zone()
                .ifPresent(zone -> all.add(field(
                        "zone",
                        new ChoicePlace<ZoneId>(
                                        ReadingModel::zoneName, chosen -> model.correctZone(chosen, this::refuse))
                                .show(speech.say("view-sources.zone"), zone, model.zones()))));
        used.delimiter()
                .ifPresent(mark -> all.add(field(
                        "delimiter",
                        new ChoicePlace<Character>(
                                        model::delimiterName, chosen -> model.correctDelimiter(chosen, this::refuse))
                                .show(speech.say("view-sources.delimiter"), mark, model.delimiters()))));
        used.decimalSign()
                .ifPresent(sign -> all.add(field(
                        "decimal",
                        new ChoicePlace<DecimalSign>(model::signName, chosen -> model.correctSign(chosen, this::refuse))
                                .show(speech.say("view-sources.decimal"), sign, List.of(DecimalSign.values())))));
        if (model.corrected()) {
            Button recognise = new Button(speech.say("view-sources.recognise"));
            recognise.getStyleClass().setAll("link-button");
            recognise.setId("recognise");
            recognise.setOnAction(pressed -> model.recognise(this::refuse));
            all.add(recognise);
        }
        return all;
    }

    private Node field(String id, ChoicePlace<?> place) {
        place.setId("reading-" + id);
        return labelled("view-sources." + id, place);
    }

    private VBox labelled(String key, Node node) {
        return new VBox(2, Labels.styled(speech.say(key), "secondary"), node);
    }

    private void refuse(Message why) {
        refusal.setText(speech.say(why));
        if (!getChildren().contains(refusal)) {
            getChildren().add(refusal);
        }
    }
}
