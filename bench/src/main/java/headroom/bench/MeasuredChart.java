package headroom.bench;

import headroom.model.series.Samples;
import headroom.model.series.TimeSeries;
import javafx.scene.Parent;

/// A chart that is measured. Belongs to the interface thread.
interface MeasuredChart {
    /// What is shown in the window.
    Parent node();

    /// Shows a stretch of time, which makes all of the lines be drawn anew.
    void show(double fromMillis, double toMillis);

    /// Lets go of what it holds.
    void close();

    /// The stamps of a series as the other libraries take them.
    static double[] xs(TimeSeries series) {
        Samples samples = series.samples();
        double[] xs = new double[samples.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = samples.stampMillis(i);
        }
        return xs;
    }

    /// The values of a series as the other libraries take them.
    static double[] ys(TimeSeries series) {
        Samples samples = series.samples();
        double[] ys = new double[samples.size()];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = samples.value(i);
        }
        return ys;
    }
}
