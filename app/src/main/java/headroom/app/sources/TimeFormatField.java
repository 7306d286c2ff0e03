package headroom.app.sources;

import headroom.app.control.ChoicePlace;
import headroom.app.control.Labels;
import headroom.app.control.Read;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.series.TimeFormat;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How times are written: typed, or chosen from what fits. A format that does not fit is marked, with the text that
/// does not, and what was typed stays until it is right or Escape takes it back.
final class TimeFormatField extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final ReadingModel model;
    private final Speech speech;
    private final TextField field = new TextField();
    private final Label note = Labels.secondary("");
    private final TimeFormat now;
    /// What the file is being read as: Enter and the loss of the focus that follows ask once.
    private TimeFormat asked;

    TimeFormatField(ReadingModel model, Speech speech, TimeFormat now) {
        this.model = model;
        this.speech = speech;
        this.now = now;
        this.asked = now;
        getStyleClass().add("entry-field");
        field.setId("time-format");
        field.setPrefColumnCount(18);
        field.setAccessibleText(speech.say("view-sources.time-format"));
        field.setOnAction(enter -> commit());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().addListener((property, old, text) -> check());
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                commit();
            }
        });
        ChoicePlace<TimeFormat> others = new ChoicePlace<>(model::print, this::choose);
        others.show(speech.say("view-sources.time-formats"), now, choices());
        others.setText("\u25BE");
        others.setId("time-formats");
        HBox row = new HBox(4, field, others);
        row.setAlignment(Pos.CENTER_LEFT);
        note.setId("time-format-note");
        getChildren().addAll(row, note);
        restore();
    }

    private List<TimeFormat> choices() {
        List<TimeFormat> fitting = model.formats();
        return fitting.contains(now)
                ? fitting
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(now), fitting.stream())
                        .toList();
    }

    private void choose(TimeFormat format) {
        field.setText(model.print(format));
        commit();
    }

    private void restore() {
        field.setText(model.print(now));
        accept();
    }

    private void check() {
        if (model.format(field.getText()) instanceof Read.Bad<TimeFormat>(Message why)) {
            refuse(why);
        } else {
            accept();
        }
    }

    private void commit() {
        switch (model.format(field.getText())) {
            case Read.Good<TimeFormat>(TimeFormat format) -> {
                if (!format.equals(asked)) {
                    asked = format;
                    model.correctFormat(format, this::refuse);
                }
            }
            case Read.Bad<TimeFormat>(Message why) -> refuse(why);
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            restore();
            key.consume();
        }
    }

    private void accept() {
        field.pseudoClassStateChanged(ERROR, false);
        note.getStyleClass().remove("danger-text");
        note.setText(model.example()
                .map(text -> speech.say("view-sources.time-example", text))
                .orElse(""));
    }

    private void refuse(Message why) {
        asked = now;
        field.pseudoClassStateChanged(ERROR, true);
        if (!note.getStyleClass().contains("danger-text")) {
            note.getStyleClass().add("danger-text");
        }
        note.setText(speech.say(why));
    }
}
