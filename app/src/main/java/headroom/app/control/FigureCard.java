package headroom.app.control;

import headroom.app.chart.FigureView;
import headroom.app.chart.TimeLink;
import headroom.model.figure.Figure;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A card with a chart: what it shows, how it was made, and the picture.
public final class FigureCard extends VBox {
    private final Speech speech;
    private final Label title = Labels.heading("");
    private final Label subtitle = Labels.secondary("");
    private final HBox head = new HBox(title, Labels.space());
    private final FigureView chart;

    FigureCard(Charts charts, TimeLink link, double heightEms) {
        this.speech = charts.speech();
        this.chart = charts.view(link);
        getStyleClass().add("card");
        head.getStyleClass().add("card-head");
        setChartHeight(heightEms);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, subtitle, chart);
    }

    /// Shows a figure; empty shows what is missing in its place.
    public void show(Optional<Figure> figure, String missing) {
        title.setText(figure.map(Figure::title).map(speech::say).orElse(missing));
        title.getStyleClass().setAll("label", figure.isPresent() ? "heading" : "secondary");
        subtitle.setText(figure.map(Figure::subtitle).map(speech::say).orElse(""));
        subtitle.setVisible(!subtitle.getText().isEmpty());
        subtitle.setManaged(subtitle.isVisible());
        chart.figureProperty().set(figure.orElse(null));
        chart.setVisible(figure.isPresent());
        chart.setManaged(figure.isPresent());
    }

    /// The chart itself, for handles and margins.
    public FigureView chart() {
        return chart;
    }

    /// The height of the picture, in ems.
    public void setChartHeight(double ems) {
        chart.setStyle("-fx-pref-height: " + ems + "em; -fx-min-height: " + ems + "em;");
    }

    /// Adds controls at the right of the heading.
    public FigureCard with(javafx.scene.Node... controls) {
        head.getChildren().addAll(controls);
        return this;
    }
}
