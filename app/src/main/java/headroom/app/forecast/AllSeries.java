package headroom.app.forecast;

import headroom.app.control.Buttons;
import headroom.app.control.Card;
import headroom.app.control.Charts;
import headroom.app.control.FigureCard;
import headroom.app.control.Goal;
import headroom.app.control.Labels;
import headroom.app.control.Retry;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.figure.DemandFigures;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.SeriesOutlook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Forecasts of all series, or of those whose names hold some words: begun by the planner, made in the background,
/// shown
/// in a table and one of them as a picture.
final class AllSeries extends VBox {
    private static final double OUTLOOK_EMS = 18;

    private final AllForecasts forecasts;
    private final Speech speech;
    private final TextField words = new TextField();
    private final Button start = new Button();
    private final Button cancel;
    private final Label said = Labels.secondary("");
    private final Retry retry;
    private final AllSeriesTable table;
    private final FigureCard outlook;
    private final VBox notes = new VBox();
    private Optional<String> chosen = Optional.empty();

    AllSeries(AllForecasts forecasts, Speech speech, Charts charts) {
        this.forecasts = forecasts;
        this.speech = speech;
        this.retry = new Retry(speech, () -> forecasts.start(wanted()));
        this.table = new AllSeriesTable(speech, this::choose);
        this.outlook = charts.card(OUTLOOK_EMS);
        this.cancel = Buttons.link(speech.say("view-forecast.all-cancel"), forecasts::cancel);
        getStyleClass().add("stack");
        words.setId("all-series-words");
        words.setPromptText(speech.say("view-forecast.all-words"));
        words.setAccessibleText(speech.say("view-forecast.all-words"));
        words.setPrefColumnCount(16);
        words.textProperty().addListener((_, _, _) -> refresh());
        words.setOnAction(_ -> begin());
        start.setId("all-series-start");
        start.getStyleClass().setAll("button", "plain");
        start.setOnAction(_ -> begin());
        FlowPane row = new FlowPane(8, 4, words, start, cancel, said);
        row.setAlignment(Pos.CENTER_LEFT);
        notes.getStyleClass().add("form");
        Card card = new Card(speech.say("view-forecast.all"), row, retry, table);
        card.subtitle(speech.say("view-forecast.all-hint"));
        getChildren().addAll(card, outlook);
        outlook.getChildren().add(notes);
    }

    private void begin() {
        List<SeriesEntry> wanted = wanted();
        if (!wanted.isEmpty() && !forecasts.stateProperty().get().running()) {
            forecasts.start(wanted);
        }
    }

    /// The series whose names hold all the words.
    private List<SeriesEntry> wanted() {
        List<String> parts =
                List.of(words.getText().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return forecasts.series().stream()
                .filter(entry -> {
                    String id = entry.series().id().toString().toLowerCase(Locale.ROOT);
                    return parts.stream().allMatch(id::contains);
                })
                .toList();
    }

    /// Shows how far it is and what is known.
    void refresh() {
        AllForecasts.State state = forecasts.stateProperty().get();
        int all = forecasts.series().size();
        int wanted = wanted().size();
        start.setText(
                speech.say(wanted == all ? "view-forecast.all-start" : "view-forecast.all-start-some", wanted, all));
        start.setDisable(wanted == 0 || state.running());
        present(cancel, state.running());
        said.setText(said(state));
        retry.show(Message.of("view-forecast.all-broken"), state.trouble());
        table.show(state.outlooks());
        present(table, !state.outlooks().isEmpty());
        showOutlook(state.outlooks().stream()
                .filter(one -> chosen.equals(Optional.of(one.id())))
                .findFirst());
    }

    private String said(AllForecasts.State state) {
        if (state.running()) {
            return speech.say("view-forecast.all-under-way", state.asked());
        }
        return state.stopped()
                ? speech.say("view-forecast.all-stopped", state.outlooks().size(), state.asked())
                : "";
    }

    private void choose(SeriesOutlook one) {
        chosen = Optional.of(one.id());
        showOutlook(chosen.map(_ -> one));
    }

    private void showOutlook(Optional<SeriesOutlook> one) {
        present(outlook, one.isPresent());
        outlook.show(
                one.flatMap(known -> DemandFigures.outlook(known, speech.zone())),
                one.map(known -> speech.say("view-forecast.all-no-outlook", known.id()))
                        .orElse(""));
        notes.getChildren().clear();
        one.ifPresent(known -> {
            known.notes().forEach(note -> notes.getChildren().add(Labels.paragraph(speech.say(note))));
            notes.getChildren()
                    .add(Buttons.leading(speech.say("view-forecast.all-explore"), Goal.Place.series(known.id())));
        });
    }

    private static void present(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
