package headroom.app.sources;

import headroom.app.control.Labels;
import headroom.app.control.Popover;
import headroom.app.control.Segments;
import headroom.app.control.Speech;
import headroom.model.series.SeriesSum;
import headroom.model.workbook.Folding;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks how series become one: which labels stay apart, sum, mean or highest, and what the result is called.
final class FoldSheet {
    private static final double WIDTH = 380;

    private final SourcesModel model;
    private final Speech speech;
    private final List<SeriesEntry> family;
    private final List<String> kept = new ArrayList<>();
    private final TextField name = new TextField();
    private final Label result = Labels.secondary("");
    private final Button make = new Button();
    private final Popover popover;
    private SeriesSum.Fold how;

    FoldSheet(SourcesModel model, Speech speech, List<SeriesEntry> family) {
        this.model = model;
        this.speech = speech;
        this.family = family;
        this.how = natural(family.getFirst());
        VBox content = new VBox(6, heading(), ways(), Labels.secondary(speech.say("view-sources.fold-keep")));
        Folding.labels(family).forEach((label, values) -> content.getChildren().add(label(label, values)));
        name.setId("fold-name");
        name.setAccessibleText(speech.say("view-sources.fold-name"));
        name.setText(proposal());
        name.textProperty().addListener((property, old, text) -> refresh());
        name.setOnAction(enter -> make());
        make.getStyleClass().add("accent");
        make.setId("fold-make");
        make.setText(speech.say("view-sources.fold-make"));
        make.setOnAction(pressed -> make());
        content.getChildren().addAll(Labels.secondary(speech.say("view-sources.fold-name")), name, result, make);
        content.setPrefWidth(WIDTH);
        content.setMaxWidth(WIDTH);
        popover = new Popover(escaped -> {}, content);
        refresh();
    }

    void showBeneath(Node anchor) {
        popover.showBeneath(anchor, name);
    }

    /// What carries load adds up; shares, levels and times do not.
    private static SeriesSum.Fold natural(SeriesEntry entry) {
        return switch (entry.kind()) {
            case COUNTER, INTERVAL_COUNT, RATE, HISTOGRAM -> SeriesSum.Fold.SUM;
            case GAUGE, QUANTILE, UNKNOWN -> SeriesSum.Fold.MEAN;
        };
    }

    private Label heading() {
        Label heading = Labels.styled(speech.say("view-sources.fold-title", (long) family.size()), "popover-title");
        heading.setWrapText(true);
        return heading;
    }

    private Segments ways() {
        Segments ways = new Segments();
        List<SeriesSum.Fold> all = List.of(SeriesSum.Fold.values());
        for (SeriesSum.Fold way : all) {
            ways.add(speech.say("view-sources.fold-" + way.name().toLowerCase(Locale.ROOT)), chosen -> {
                        boolean proposed = name.getText().equals(proposal());
                        how = way;
                        if (proposed) {
                            name.setText(proposal());
                        }
                        refresh();
                    })
                    .setId("fold-" + way.name().toLowerCase(Locale.ROOT));
        }
        ways.choose(all.indexOf(how));
        return ways;
    }

    private CheckBox label(String label, int values) {
        CheckBox box = new CheckBox(speech.say("view-sources.fold-label", label, (long) values));
        box.setMnemonicParsing(false);
        box.setId("keep-" + label);
        box.selectedProperty().addListener((property, was, is) -> {
            if (is) {
                kept.add(label);
            } else {
                kept.remove(label);
            }
            refresh();
        });
        return box;
    }

    private String proposal() {
        return speech.say(
                "view-sources.fold-proposal",
                family.getFirst().series().id().metric(),
                speech.say("view-sources.fold-" + how.name().toLowerCase(Locale.ROOT)));
    }

    private int groups() {
        Set<Map<String, String>> groups = new HashSet<>();
        for (SeriesEntry entry : family) {
            Map<String, String> labels = new TreeMap<>(entry.series().id().labels());
            labels.keySet().retainAll(kept);
            groups.add(labels);
        }
        return groups.size();
    }

    private void refresh() {
        int groups = groups();
        boolean nothing = groups == family.size();
        make.setDisable(nothing || name.getText().isBlank());
        result.setText(
                nothing
                        ? speech.say("view-sources.fold-nothing")
                        : speech.say("view-sources.fold-result", (long) family.size(), (long) groups));
    }

    private void make() {
        if (!make.isDisabled()) {
            popover.hide();
            model.fold(family, List.copyOf(kept), how, name.getText().strip());
        }
    }
}
