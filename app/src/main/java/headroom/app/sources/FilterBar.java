package headroom.app.sources;

import headroom.app.control.Buttons;
import headroom.app.control.ChoicePlace;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;

/// Looks for files and series among many: by words, component, role and unit.
final class FilterBar extends FlowPane {
    private final SourcesModel model;
    private final Speech speech;
    private final TextField words = new TextField();
    private final ChoicePlace<Optional<String>> component;
    private final ChoicePlace<Optional<Role>> role;
    private final ChoicePlace<Optional<Unit>> unit;
    private final Label found = Labels.styled("", "secondary");
    private final Button all;

    FilterBar(SourcesModel model, Speech speech) {
        super(8, 4);
        this.model = model;
        this.speech = speech;
        setAlignment(Pos.CENTER_LEFT);
        setId("source-filter");
        words.setId("source-search");
        words.setPromptText(speech.say("view-sources.search"));
        words.setAccessibleText(speech.say("view-sources.search"));
        words.setPrefColumnCount(16);
        words.textProperty().addListener((property, old, text) -> change(now -> now.withText(text)));
        words.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
                words.clear();
                key.consume();
            }
        });
        component = new ChoicePlace<>(
                chosen -> chosen.orElseGet(() -> speech.say("view-sources.any-component")),
                chosen -> change(now -> now.withComponent(chosen)));
        role = new ChoicePlace<>(
                chosen -> chosen.map(one -> speech.say(model.roleName(one)))
                        .orElseGet(() -> speech.say("view-sources.any-role")),
                chosen -> change(now -> now.withRole(chosen)));
        unit = new ChoicePlace<>(
                chosen -> chosen.map(one -> speech.say(model.unitName(one)))
                        .orElseGet(() -> speech.say("view-sources.any-unit")),
                chosen -> change(now -> now.withUnit(chosen)));
        component.setId("filter-component");
        role.setId("filter-role");
        unit.setId("filter-unit");
        all = Buttons.link(speech.say("view-sources.show-all"), this::clear);
        getChildren().addAll(words, component, role, unit, found, all);
    }

    private void clear() {
        words.clear();
        model.filterProperty().set(SourceFilter.ALL);
    }

    private void change(Function<SourceFilter, SourceFilter> change) {
        model.filterProperty().set(change.apply(model.filterProperty().get()));
    }

    /// Shows what can be chosen and what was found.
    ///
    /// @param files how many files pass, of how many
    void show(int files, int ofFiles) {
        SourceFilter filter = model.filterProperty().get();
        List<SeriesEntry> series = model.workbook().getValue().series();
        component.show(
                speech.say("view-sources.only-component"),
                filter.component(),
                optional(new ArrayList<>(model.components())));
        role.show(
                speech.say("view-sources.only-role"),
                filter.role(),
                optional(new ArrayList<>(
                        new TreeSet<>(series.stream().map(SeriesEntry::role).toList()))));
        unit.show(
                speech.say("view-sources.only-unit"),
                filter.unit(),
                optional(new ArrayList<>(
                        new TreeSet<>(series.stream().map(SeriesEntry::unit).toList()))));
        boolean some = !filter.all();
        found.setText(some ? speech.say("view-sources.found", (long) files, (long) ofFiles) : "");
        for (var node : List.of(found, all)) {
            node.setVisible(some);
            node.setManaged(some);
        }
        boolean many = ofFiles > 1 || series.size() > 10 || some;
        setVisible(many);
        setManaged(many);
    }

    private static <T> List<Optional<T>> optional(List<T> values) {
        List<Optional<T>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        values.forEach(value -> choices.add(Optional.of(value)));
        return choices;
    }
}
