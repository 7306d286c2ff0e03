package headroom.app.control;

import headroom.app.chart.FigureView;
import headroom.app.chart.TimeLink;
import headroom.app.paint.Palette;
import javafx.beans.value.ObservableValue;

/// Makes the charts of a view: in its words and its theme.
///
/// @param speech words
/// @param palette the colours of the theme
/// @param textScale the size of text, 1 is 100 %
/// @param time the window of time and the cursor that the charts of all views share
public record Charts(
        Speech speech, ObservableValue<Palette> palette, ObservableValue<Double> textScale, TimeLink time) {
    /// Charts in the colours of a theme.
    public static Charts of(Speech speech, Theme theme) {
        return new Charts(
                speech,
                theme.darkProperty().map(dark -> dark ? Palette.DARK : Palette.LIGHT),
                theme.textScaleProperty(),
                new TimeLink());
    }

    /// An empty chart that shares window and cursor with the others of that link.
    public FigureView view(TimeLink link) {
        return new FigureView(speech.words(), palette, textScale, link);
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
