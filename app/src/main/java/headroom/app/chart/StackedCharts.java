package headroom.app.chart;

import java.util.List;

/// Charts beneath each other whose plots share their left edge, so that equal times lie above each other.
public final class StackedCharts {
    private StackedCharts() {}

    /// Gives all charts the left edge that the widest labels among them want.
    public static void align(List<FigureView> charts) {
        double widest =
                charts.stream().mapToDouble(FigureView::wantedLeftMargin).max().orElse(0);
        charts.forEach(chart -> chart.setLeftMargin(widest));
    }
}
