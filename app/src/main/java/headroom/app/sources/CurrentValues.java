package headroom.app.sources;

import headroom.app.control.Grids;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.hover.HoverText;
import headroom.model.series.CurrentValue;
import headroom.model.unit.Quantity;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The values of a single moment in a file: a status page, or the answer to an instant query.
final class CurrentValues extends VBox {
    private static final int ROWS = 14;

    private final SourcesModel model;
    private final Speech speech;
    private final TableView<CurrentValue> table;

    CurrentValues(SourcesModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        this.table = Grids.table(speech.say("view-sources.current-table"), speech.say("view-sources.no-current"));
        table.setId("current-table");
        table.getColumns().add(Grids.nodes(speech.say("view-sources.column-metric"), 240, false, this::metric));
        table.getColumns().add(Grids.nodes(speech.say("view-sources.column-labels"), 170, false, this::labels));
        table.getColumns().add(Grids.text(speech.say("view-sources.column-value"), 120, true, this::value));
        table.getColumns().add(Grids.text(speech.say("view-sources.column-kind"), 110, false, this::kind));
        table.getColumns().add(Grids.nodes(speech.say("view-sources.column-meaning"), 250, false, this::meaning));
    }

    void show(List<CurrentValue> values) {
        if (values.isEmpty()) {
            getChildren().setAll(Labels.secondary(speech.say("view-sources.no-current")));
            return;
        }
        table.getItems().setAll(values);
        Grids.fit(table, ROWS);
        getChildren().setAll(Labels.secondary(speech.say("view-sources.current-note", values.size())), table);
    }

    private Node metric(CurrentValue value) {
        return whole(value.id().metric());
    }

    private Node labels(CurrentValue value) {
        return whole(value.id().labels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", ")));
    }

    private String value(CurrentValue value) {
        return speech.print(Quantity.of(value.value(), value.unit()));
    }

    private String kind(CurrentValue value) {
        return speech.say(model.kindName(value.kind()));
    }

    /// What the file says of the metric, else its role.
    private Node meaning(CurrentValue value) {
        return whole(value.explanation().isEmpty() ? speech.say(model.roleName(value.role())) : value.explanation());
    }

    private static Node whole(String text) {
        Label label = Labels.body(text);
        HoverText.on(label, text);
        return label;
    }
}
