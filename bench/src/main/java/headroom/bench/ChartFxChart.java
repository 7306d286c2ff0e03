package headroom.bench;

import headroom.model.series.TimeSeries;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.List;
import javafx.scene.Parent;

/// A chart of chart-fx with its own reduction of points, and without the marks, errors, legend and animation that would
/// cost it time.
final class ChartFxChart implements MeasuredChart {
    static final String NAME = "chart-fx";

    private final DefaultNumericAxis x = new DefaultNumericAxis("time", "s");
    private final DefaultNumericAxis y = new DefaultNumericAxis("requests/s", 0, 110, 10);
    private final XYChart chart = new XYChart(x, y);

    ChartFxChart(List<TimeSeries> lines) {
        ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();
        renderer.setDrawMarker(false);
        renderer.setErrorStyle(ErrorStyle.NONE);
        chart.getRenderers().setAll(List.of(renderer));
        x.setAutoRanging(false);
        y.setAutoRanging(false);
        x.setAnimated(false);
        y.setAnimated(false);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        for (TimeSeries line : lines) {
            double[] xs = MeasuredChart.xs(line);
            double[] ys = MeasuredChart.ys(line);
            renderer.getDatasets().add(new DoubleDataSet(line.id().toString(), xs, ys, xs.length, false));
        }
    }

    @Override
    public Parent node() {
        return chart;
    }

    @Override
    public void show(double fromMillis, double toMillis) {
        x.set(fromMillis, toMillis);
    }

    @Override
    public void close() {
        chart.getRenderers().clear();
    }
}
