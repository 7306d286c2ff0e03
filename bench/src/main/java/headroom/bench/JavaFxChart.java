package headroom.bench;

import headroom.model.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;

/// JavaFX's own line chart, without marks and animation.
final class JavaFxChart implements MeasuredChart {
    static final String NAME = "JavaFX LineChart";

    private final NumberAxis x = new NumberAxis();
    private final LineChart<Number, Number> chart = new LineChart<>(x, new NumberAxis(0, 110, 10));

    JavaFxChart(List<TimeSeries> lines) {
        x.setAutoRanging(false);
        x.setAnimated(false);
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        for (TimeSeries line : lines) {
            double[] xs = MeasuredChart.xs(line);
            double[] ys = MeasuredChart.ys(line);
            List<XYChart.Data<Number, Number>> points = new ArrayList<>();
            for (int i = 0; i < xs.length; i++) {
                points.add(new XYChart.Data<>(xs[i], ys[i]));
            }
            chart.getData().add(new XYChart.Series<>(line.id().toString(), FXCollections.observableList(points)));
        }
    }

    @Override
    public Parent node() {
        return chart;
    }

    @Override
    public void show(double fromMillis, double toMillis) {
        x.setLowerBound(fromMillis);
        x.setUpperBound(toMillis);
        x.setTickUnit((toMillis - fromMillis) / 10);
    }

    @Override
    public void close() {
        chart.getData().clear();
    }
}
