package headroom.app.chart;

import headroom.app.paint.Painted;
import java.time.ZoneId;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The stretch of time that a drag is selecting: a shade over the plot, with its ends in words.
final class SelectedSpan extends Pane {
    private static final double WORDS_ABOVE = 4;

    private final Locale locale;
    private final Region shade = new Region();
    private final Label words = new Label();

    SelectedSpan(Locale locale) {
        this.locale = locale;
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        shade.getStyleClass().add("selected-span");
        words.getStyleClass().add("selected-span-words");
        shade.setManaged(false);
        words.setManaged(false);
        getChildren().addAll(shade, words);
    }

    /// Shows a stretch of a chart.
    void show(Painted area, TimeLink.Window stretch, ZoneId zone) {
        double left = Math.clamp(area.x().pixel(stretch.from()), area.left(), area.right());
        double right = Math.clamp(area.x().pixel(stretch.to()), area.left(), area.right());
        shade.resizeRelocate(left, area.top(), right - left, area.bottom() - area.top());
        words.setText(stretch.words(zone, locale));
        words.applyCss();
        words.autosize();
        double middle = (left + right - words.getWidth()) / 2;
        words.relocate(
                Math.clamp(middle, area.left(), Math.max(area.left(), area.right() - words.getWidth())),
                area.top() + WORDS_ABOVE);
        setVisible(right > left);
    }

    /// How wide the shade is, pixels; 0 while there is none.
    double shadeWidth() {
        return isVisible() ? shade.getWidth() : 0;
    }
}
