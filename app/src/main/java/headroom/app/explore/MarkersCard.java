package headroom.app.explore;

import headroom.app.control.Card;
import headroom.app.control.Entries;
import headroom.app.control.Entry;
import headroom.app.control.EntryPlace;
import headroom.app.control.Explained;
import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.season.Marker;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The days on which a series becomes different: accepted, moved, dismissed, or put there by the planner.
final class MarkersCard extends VBox {
    private final ExploreModel model;
    private final Speech speech;
    private final Sheet<Marker> sheet;
    private final Label none;
    private final Label hint = Labels.secondary("");
    private List<Marker> shown = List.of();
    private boolean filled;

    MarkersCard(ExploreModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        this.none = Labels.secondary(speech.say("view-explore.no-markers"));
        this.sheet = new Sheet<>(
                speech.say("view-explore.markers"),
                List.of(
                        Column.words(speech.say("view-explore.column-what"), marker -> speech.say(kind(marker.kind()))),
                        Column.of(speech.say("view-explore.column-day"), this::day),
                        Column.explained(
                                speech.say("view-explore.column-size"),
                                speech,
                                marker -> speech.say(size(marker)),
                                this::behind),
                        Column.wide(speech.say("view-explore.column-verdict"), marker -> speech.say(verdict(marker))),
                        Column.of("", this::actions)));
        Card card = new Card(speech.say("view-explore.markers"), hint, none, sheet, additions());
        getChildren().add(card);
    }

    /// Shows the markers; they stay as long as they are the same.
    void show(List<Marker> markers) {
        hint.setText(speech.say(model.showsDemand() ? "view-explore.markers-hint" : "view-explore.markers-other"));
        if (!filled || !markers.equals(shown)) {
            filled = true;
            shown = List.copyOf(markers);
            sheet.show(shown);
            sheet.setVisible(!shown.isEmpty());
            sheet.setManaged(!shown.isEmpty());
            none.setVisible(shown.isEmpty());
            none.setManaged(shown.isEmpty());
        }
    }

    private HBox additions() {
        HBox row = new HBox();
        row.getStyleClass().add("inline");
        for (Marker.Kind kind : Marker.Kind.values()) {
            Button add = link("view-explore.add-" + word(kind));
            add.setOnAction(_ -> model.markers().add(kind));
            row.getChildren().add(add);
        }
        return row;
    }

    private Node day(Marker marker) {
        return new EntryPlace<>(
                new Entry<>(
                        Message.of("view-explore.column-day"),
                        Message.of("view-explore.day-hint"),
                        () -> model.markers().dayOf(marker),
                        speech::print,
                        text -> new Entries(speech.locale())
                                .day(text, marker.day().minusMonths(6)),
                        LocalDate::plusDays,
                        () -> model.markers().moving(marker)),
                speech);
    }

    private Node actions(Marker marker) {
        HBox row = new HBox();
        row.getStyleClass().add("inline");
        Optional<Marker.Verdict> said = marker.verdict();
        if (!said.equals(Optional.of(Marker.Verdict.ACCEPTED))) {
            row.getChildren()
                    .add(action("accept", marker, () -> model.markers().decide(marker, Marker.Verdict.ACCEPTED)));
        }
        if (!said.equals(Optional.of(Marker.Verdict.DISMISSED))) {
            row.getChildren()
                    .add(action("dismiss", marker, () -> model.markers().decide(marker, Marker.Verdict.DISMISSED)));
        }
        if (said.isPresent()) {
            row.getChildren()
                    .add(action("undecide", marker, () -> model.markers().undecide(marker)));
        }
        return row;
    }

    private Button action(String word, Marker marker, Runnable run) {
        Button button = link("view-explore." + word);
        button.setAccessibleText(
                speech.say("view-explore.action-spoken", button.getText(), kind(marker.kind()), marker.day()));
        button.setOnAction(_ -> run.run());
        return button;
    }

    private Button link(String words) {
        Button button = new Button(speech.say(words));
        button.getStyleClass().setAll("link-button");
        return button;
    }

    static String word(Marker.Kind kind) {
        return switch (kind) {
            case LEVEL -> "level";
            case SLOPE -> "slope";
            case OUTLIER -> "outlier";
        };
    }

    static Message kind(Marker.Kind kind) {
        return Message.of("view-explore.kind-" + word(kind));
    }

    private static Message size(Marker marker) {
        String sign = marker.size() < 0 ? "less" : "more";
        if (!marker.relative()) {
            return Message.of("view-explore.size-" + sign + "-plain", Math.abs(marker.size()));
        }
        String month = marker.kind() == Marker.Kind.SLOPE ? "-monthly" : "";
        return Message.of("view-explore.size-" + sign + month, Math.abs(marker.size()));
    }

    private Explained behind(Marker marker) {
        Message full = marker.relative()
                ? Message.of("explain.share", marker.size() * 100)
                : Message.of("explain.count", marker.size());
        return new Explained(full, Message.of("explain.marker-" + word(marker.kind())), model.origins());
    }

    private static Message verdict(Marker marker) {
        if (marker.verdict().equals(Optional.of(Marker.Verdict.DISMISSED))) {
            return Message.of("view-explore.dismissed-" + word(marker.kind()));
        }
        String state = marker.verdict().isEmpty() ? "found" : "accepted";
        return Message.of("view-explore." + state + "-" + word(marker.kind()));
    }
}
