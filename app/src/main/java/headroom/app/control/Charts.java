package headroom.app.control;

import headroom.app.chart.FigureView;
import headroom.app.chart.TimeLink;
import headroom.app.paint.Palette;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Makes the charts of a view: in its words and its theme.
///
/// @param speech words
/// @param palette the colours of the theme
/// @param textScale the size of text, 1 is 100 %
/// @param time the window of time and the cursor that the charts of all views share
/// @param zone the zone in which times are shown; empty for that of the workbook
/// @param shown the charts that are in the window now
/// @param outlet copies and saves them
public record Charts(
        Speech speech,
        ObservableValue<Palette> palette,
        ObservableValue<Double> textScale,
        TimeLink time,
        ObservableValue<Optional<ZoneId>> zone,
        ShownCharts shown,
        ChartOutlet outlet) {
    /// Charts in the colours of a theme.
    ///
    /// @param zone the zone in which times are shown; empty for that of the workbook
    public static Charts of(Speech speech, Theme theme, ObservableValue<Optional<ZoneId>> zone, ChartOutlet outlet) {
        return new Charts(
                speech,
                Bindings.createObjectBinding(
                        () -> Palette.of(
                                theme.darkProperty().get(),
                                theme.strongProperty().get()),
                        theme.darkProperty(),
                        theme.strongProperty()),
                theme.textScaleProperty(),
                new TimeLink(),
                zone,
                new ShownCharts(),
                outlet);
    }

    /// An empty chart that shares window and cursor with the others of that link.
    public FigureView view(TimeLink link) {
        FigureView view = new FigureView(speech::words, palette, textScale, link);
        view.showIn(zone);
        return view;
    }

    /// An empty card for a chart over the time that all views share.
    public FigureCard card(double heightEms) {
        return card(time, heightEms);
    }

    /// An empty card for a chart.
    public FigureCard card(TimeLink link, double heightEms) {
        return new FigureCard(this, link, heightEms);
    }
}
