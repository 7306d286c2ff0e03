package headroom.app.chart;

import headroom.app.paint.Painted;
import headroom.app.words.Words;
import headroom.model.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The moment under the pointer and the pinned ones in one chart; where the pointer is in that chart, with what all
/// linked charts say then.
final class Crosshair {
    private final FigureView view;
    private final TimeLink link;
    private final Supplier<Words> words;
    private final CursorOverlay overlay;

    Crosshair(FigureView view, TimeLink link, Supplier<Words> words, CursorOverlay overlay) {
        this.view = view;
        this.link = link;
        this.words = words;
        this.overlay = overlay;
    }

    /// Shows it where it is now.
    ///
    /// @param area where the plot lies, in pixels before scaling; null shows nothing
    /// @param scale how much the picture is enlarged with the text
    /// @param density dots of the screen in a pixel before scaling
    void show(@Nullable Painted area, double scale, double density) {
        TimeLink.Cursor cursor = link.cursorProperty().get();
        List<Double> moments = new ArrayList<>(cursor.pins());
        // two pins are compared with each other, not with the pointer
        cursor.at().filter(_ -> moments.size() < 2).ifPresent(moments::add);
        if (area == null || moments.isEmpty() || !view.timed()) {
            overlay.clear();
            return;
        }
        List<Readout.Row> rows = cursor.reader() == view ? readings(moments) : List.of();
        overlay.show(density, area, scale, moments, rows);
        view.setAccessibleHelp(
                rows.stream().map(row -> row.name() + " " + row.value()).collect(Collectors.joining("; ")));
    }

    /// What all linked charts say at the last of the moments, this one first.
    private List<Readout.Row> readings(List<Double> moments) {
        List<Readout.Chart> charts = new ArrayList<>();
        for (FigureView other : link.views()) {
            Figure shown = other.visibleFigure();
            Painted area = other.painted();
            if (shown != null && area != null && other.timed()) {
                charts.add(other == view ? 0 : charts.size(), new Readout.Chart(shown, area.x()));
            }
        }
        Optional<Double> pinned = moments.size() > 1 ? Optional.of(moments.getFirst()) : Optional.empty();
        return charts.isEmpty() ? List.of() : new Readout(words.get()).rows(charts, moments.getLast(), pinned);
    }
}
