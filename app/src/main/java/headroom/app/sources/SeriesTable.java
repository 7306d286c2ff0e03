package headroom.app.sources;

import headroom.app.control.ChoicePlace;
import headroom.app.control.Grids;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.hover.HoverText;
import headroom.model.figure.SeriesFigures;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.SeriesFold;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The series of a file, with what each means: role, component, unit and kind can be corrected where they stand.
final class SeriesTable extends VBox {
    private static final int ROWS = 10;
    private static final double ROW = 46;
    /// With a line more, of what a series was made of.
    private static final double MADE_ROW = 62;

    private static final List<Role> ROLES = List.of(Role.values());
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Unit> UNITS = List.of(Unit.values());

    private final SourcesModel model;
    private final Speech speech;
    private final TableView<SeriesEntry> table;

    SeriesTable(SourcesModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        this.table = Grids.table(speech.say("view-sources.series-table"), speech.say("view-sources.no-series"));
        table.setId("series-table");
        table.setFixedCellSize(ROW);
        // names of series are long: they get their share of the room that is left
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().add(Grids.nodes(speech.say("view-sources.column-series"), 300, false, this::name));
        table.getColumns().add(Grids.nodes(speech.say("view-sources.column-role"), 112, false, this::role));
        table.getColumns().add(Grids.nodes(speech.say("view-sources.column-component"), 108, false, this::component));
        table.getColumns().add(Grids.nodes(speech.say("view-sources.column-unit"), 118, false, this::unit));
        table.getColumns().add(Grids.nodes(speech.say("view-sources.column-kind"), 128, false, this::kind));
        getChildren().add(table);
    }

    void show(List<SeriesEntry> entries) {
        boolean made = entries.stream()
                .anyMatch(entry -> entry.merged() || entry.fold().isPresent());
        double row = made ? MADE_ROW : ROW;
        table.setFixedCellSize(row);
        table.getItems().setAll(entries);
        Grids.fit(table, ROWS, row);
    }

    /// Its name, and beneath it when it was measured and how often.
    private Node name(SeriesEntry entry) {
        String id = entry.series().id().toString();
        Label name = Labels.body(id);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        String points = speech.say(
                "view-sources.points",
                speech.words().print((double) entry.series().samples().size(), "exact"));
        Label covers = Labels.secondary(covers(entry));
        VBox both = new VBox(name, covers);
        made(entry).ifPresent(both.getChildren()::add);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        HoverText.on(both, id + "\n" + points + "\n" + covers.getText());
        HBox row = new HBox(2, both, new SeriesMenu(model, speech, entry));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String covers(SeriesEntry entry) {
        return entry.series().samples().size() == 0
                ? speech.say("view-sources.no-points")
                : speech.say("view-sources.covers", span(entry), speech.say(SeriesFigures.step(entry.asRead())));
    }

    /// How a series that is no file's alone was made; empty for one that is.
    private Optional<Label> made(SeriesEntry entry) {
        if (entry.fold().isPresent()) {
            SeriesFold fold = entry.fold().get();
            String how = speech.say("view-sources.fold-" + fold.how().name().toLowerCase(Locale.ROOT));
            return Optional.of(Labels.styled(
                    speech.say(
                            "view-sources.made-fold", how, (long) fold.members().size()),
                    "secondary"));
        }
        if (!entry.merged()) {
            return Optional.empty();
        }
        long exports = entry.exports().size();
        int conflicts = MergeNotes.conflicts(entry);
        return Optional.of(
                conflicts == 0
                        ? Labels.styled(speech.say("view-sources.made-merge", exports), "secondary")
                        : Labels.styled(
                                speech.say("view-sources.made-conflicts", exports, (long) conflicts),
                                "secondary",
                                "caution-text"));
    }

    private Node role(SeriesEntry entry) {
        return new ChoicePlace<Role>(role -> speech.say(model.roleName(role)), role -> model.correctRole(entry, role))
                .show(speech.say("view-sources.column-role"), entry.role(), ROLES);
    }

    private Node component(SeriesEntry entry) {
        List<Optional<String>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        model.components().forEach(name -> choices.add(Optional.of(name)));
        return new ChoicePlace<Optional<String>>(
                        name -> name.orElseGet(() -> speech.say("view-sources.whole-path")),
                        name -> model.correctComponent(entry, name))
                .show(speech.say("view-sources.column-component"), entry.component(), choices);
    }

    private Node unit(SeriesEntry entry) {
        return new ChoicePlace<Unit>(unit -> speech.say(model.unitName(unit)), unit -> model.correctUnit(entry, unit))
                .show(speech.say("view-sources.column-unit"), entry.unit(), UNITS);
    }

    private Node kind(SeriesEntry entry) {
        return new ChoicePlace<Kind>(kind -> speech.say(model.kindName(kind)), kind -> model.correctKind(entry, kind))
                .show(speech.say("view-sources.column-kind"), entry.kind(), KINDS);
    }

    private String span(SeriesEntry entry) {
        TimeSeries series = entry.series();
        if (series.samples().size() == 0) {
            return "";
        }
        ZonedDateTime from = Instant.ofEpochMilli(series.startMillis()).atZone(speech.zone());
        ZonedDateTime to = Instant.ofEpochMilli(series.endMillis()).atZone(speech.zone());
        DateTimeFormatter whole = DateTimeFormatter.ofPattern("d MMM uuuu", speech.locale());
        if (from.toLocalDate().equals(to.toLocalDate())) {
            return whole.format(to);
        }
        // the year stands once where it is the same: the column is narrow
        DateTimeFormatter first =
                from.getYear() == to.getYear() ? DateTimeFormatter.ofPattern("d MMM", speech.locale()) : whole;
        return speech.say("view-sources.span", first.format(from), whole.format(to));
    }
}
