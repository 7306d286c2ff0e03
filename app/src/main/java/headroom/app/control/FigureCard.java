package headroom.app.control;

import headroom.app.chart.FigureView;
import headroom.app.chart.Move;
import headroom.app.chart.TimeLink;
import headroom.app.hover.HoverText;
import headroom.app.report.ChartFormat;
import headroom.app.report.FigureTable;
import headroom.app.report.TableForm;
import headroom.model.figure.Figure;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A card with a chart: what it shows, how it was made, and the picture; instead of the picture its values as a table.
/// Copying puts both on the clipboard.
public final class FigureCard extends VBox {
    private static final KeyCombination COPY = KeyCodeCombination.valueOf("Shortcut+C");
    private static final double COLUMN = 150;

    private final Charts charts;
    private final Speech speech;
    private final Label title = Labels.heading("");
    private final Label subtitle = Labels.secondary("");
    private final ToggleButton values = new ToggleButton();
    private final MenuButton more = new MenuButton();
    private boolean offersTime;
    private final HBox head = new HBox(title, Labels.space(), values);
    private final StackPane body = new StackPane();
    private final FigureView chart;
    private final Label beside = Labels.secondary("");
    private final ChangeListener<Optional<TimeLink.Window>> windowChanged = (_, _, _) -> {
        sayBeside();
        showValues();
    };
    private final ChangeListener<Optional<ZoneId>> zoneChanged = (_, _, _) -> showValues();
    private Optional<Figure> shown = Optional.empty();

    FigureCard(Charts charts, TimeLink link, double heightEms) {
        this.charts = charts;
        this.speech = charts.speech();
        this.chart = charts.view(link);
        getStyleClass().add("card");
        head.getStyleClass().add("card-head");
        // a long title takes a second line before what acts beside it is cut off
        title.setWrapText(true);
        values.setMinWidth(Region.USE_PREF_SIZE);
        more.setMinWidth(Region.USE_PREF_SIZE);
        values.getStyleClass().setAll("segment");
        values.setText(speech.say("shell.values"));
        HoverText.on(values, speech.say("shell.values-tip"));
        values.setOnAction(pressed -> swap());
        body.getChildren().setAll(chart);
        VBox.setVgrow(body, Priority.ALWAYS);
        setChartHeight(heightEms);
        more.getStyleClass().setAll("segment", "chart-menu");
        more.setText(speech.say("chart.more"));
        HoverText.on(more, speech.say("chart.more-tip"));
        head.getChildren().add(more);
        getChildren().addAll(head, subtitle, chart.legend(), beside, body);
        link.windowProperty().addListener(new WeakChangeListener<>(windowChanged));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key) && showsFigure()) {
                copy(ChartOutlet.Content.BOTH);
                key.consume();
            }
        });
        charts.zone().addListener(new WeakChangeListener<>(zoneChanged));
        announce();
    }

    /// Lets "the chart" be this one while pointer or keyboard are in it.
    private void announce() {
        charts.shown().join(this);
        addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> charts.shown().touched(this));
        focusWithinProperty().subscribe(within -> {
            if (within) {
                charts.shown().touched(this);
            }
        });
        sceneProperty().subscribe(_ -> charts.shown().changed());
    }

    /// Whether it is in the window and shows something.
    public boolean showsFigure() {
        return shown.isPresent() && getScene() != null;
    }

    /// What it shows, in words.
    public String name() {
        return title.getText();
    }

    /// Copies what is seen of the chart.
    public void copy(ChartOutlet.Content content) {
        seen().ifPresent(figure -> charts.outlet().copy(figure, content));
    }

    /// Saves what is seen of the chart in a file that the planner names.
    public void save(ChartFormat format) {
        seen().ifPresent(figure -> charts.outlet().save(figure, format));
    }

    /// The series that are shown, in the window of time and the zone that are shown.
    private Optional<Figure> seen() {
        return shown.flatMap(_ -> Optional.ofNullable(chart.visibleFigure()));
    }

    /// Shows a figure; empty shows what is missing in its place.
    public void show(Optional<Figure> figure, String missing) {
        shown = figure;
        title.setText(figure.map(Figure::title).map(speech::say).orElse(missing));
        title.getStyleClass().setAll("label", figure.isPresent() ? "heading" : "secondary");
        subtitle.setText(figure.map(Figure::subtitle).map(speech::say).orElse(""));
        present(subtitle, !subtitle.getText().isEmpty());
        values.setAccessibleText(speech.say("shell.values-of", title.getText()));
        chart.figureProperty().set(figure.orElse(null));
        sayBeside();
        present(body, figure.isPresent());
        present(values, figure.isPresent());
        present(more, figure.isPresent());
        more.setAccessibleText(speech.say("chart.more-of", title.getText()));
        offer();
        showValues();
        charts.shown().changed();
    }

    /// A chart that has nothing in the window of the others shows all its time, and says so.
    private void sayBeside() {
        boolean aside = chart.besideWindow();
        present(beside, aside);
        if (aside) {
            chart.link()
                    .windowProperty()
                    .get()
                    .map(window -> window.words(speech.zone(), speech.locale()))
                    .ifPresent(window -> beside.setText(speech.say("chart.beside-window", window)));
        }
    }

    /// The menu is made again only where it offers something else: a closed menu keeps the nodes of its old items.
    private void offer() {
        if (more.getItems().isEmpty() || offersTime != chart.timed()) {
            offersTime = chart.timed();
            more.getItems().setAll(items());
        }
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        if (chart.timed()) {
            items.add(item("chart.zoom-in", "+", Move.ZOOM_IN));
            items.add(item("chart.zoom-out", "−", Move.ZOOM_OUT));
            items.add(item("chart.earlier", "Shift+←", Move.EARLIER));
            items.add(item("chart.later-on", "Shift+→", Move.LATER));
            items.add(item("chart.all", "0", Move.ALL));
            items.add(item("chart.back", "Alt+←", Move.BACK));
            items.add(new SeparatorMenuItem());
        }
        MenuItem copy = new MenuItem(speech.say("chart.with-keys", speech.say("chart.copy"), COPY.getDisplayText()));
        copy.setOnAction(_ -> copy(ChartOutlet.Content.BOTH));
        items.add(copy);
        items.add(item("chart.copy-picture", () -> copy(ChartOutlet.Content.PICTURE)));
        items.add(item("chart.copy-values", () -> copy(ChartOutlet.Content.VALUES)));
        items.add(new SeparatorMenuItem());
        for (ChartFormat format : ChartFormat.values()) {
            items.add(item("chart.save-" + format.ending(), () -> save(format)));
        }
        return items;
    }

    private MenuItem item(String words, Runnable run) {
        MenuItem item = new MenuItem(speech.say(words));
        item.setOnAction(_ -> run.run());
        return item;
    }

    private MenuItem item(String words, String keys, Move move) {
        MenuItem item = new MenuItem(speech.say("chart.with-keys", speech.say(words), keys));
        item.setOnAction(_ -> chart.move(move));
        return item;
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void showValues() {
        if (values.isSelected()) {
            swap();
        }
    }

    private void swap() {
        Optional<Figure> seen = seen();
        if (values.isSelected() && seen.isPresent()) {
            body.getChildren().setAll(table(FigureTable.of(seen.get(), speech.words())));
        } else {
            body.getChildren().setAll(chart);
        }
    }

    private Node table(FigureTable content) {
        TableView<List<String>> table = Grids.table(title.getText(), "");
        List<String> header = content.header();
        for (int c = 0; c < header.size(); c++) {
            int column = c;
            var cells = Grids.text(header.get(c), COLUMN, c > 0, (List<String> row) -> row.get(column));
            // the rows are in the order of time or load, and words would sort otherwise than numbers
            cells.setSortable(false);
            table.getColumns().add(cells);
        }
        table.setItems(FXCollections.observableList(content.rows(TableForm.SCREEN)));
        return table;
    }

    /// Says what the figure rests on, behind its title.
    public void from(List<Explained.Origin> origins) {
        shown.ifPresent(figure -> new Explained(figure.title(), figure.subtitle(), origins).behind(title, speech));
    }

    /// The chart itself, for handles and margins.
    public FigureView chart() {
        return chart;
    }

    /// The height of the picture, in ems.
    public void setChartHeight(double ems) {
        body.setStyle("-fx-pref-height: " + ems + "em; -fx-min-height: " + ems + "em;");
    }

    /// Adds controls at the right of the heading.
    public FigureCard with(Node... controls) {
        Card.keepWhole(controls);
        head.getChildren().addAll(head.getChildren().size() - 2, List.of(controls));
        return this;
    }
}
