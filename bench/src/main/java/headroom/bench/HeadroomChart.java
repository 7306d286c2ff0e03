package headroom.bench;

import headroom.app.chart.FigureView;
import headroom.app.chart.TimeLink;
import headroom.app.paint.Palette;
import headroom.app.words.Words;
import headroom.model.figure.SeriesFigures;
import headroom.model.series.Role;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesEntry;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

/// The program's own chart.
final class HeadroomChart implements MeasuredChart {
    static final String NAME = "Headroom";

    private final TimeLink link = new TimeLink();
    private final FigureView view = new FigureView(
            Words.english(ZoneOffset.UTC),
            new SimpleObjectProperty<>(Palette.LIGHT),
            new SimpleObjectProperty<>(1.0),
            link);

    HeadroomChart(List<TimeSeries> lines) {
        List<SeriesEntry> entries = lines.stream()
                .map(line -> new SeriesEntry(line, line.unit(), line.kind(), Role.OTHER, Optional.empty()))
                .toList();
        view.figureProperty().set(SeriesFigures.overTime(entries, ZoneOffset.UTC));
    }

    @Override
    public Parent node() {
        return view;
    }

    @Override
    public void show(double fromMillis, double toMillis) {
        link.slide(new TimeLink.Window(fromMillis, toMillis));
    }

    @Override
    public void close() {
        view.figureProperty().set(null);
    }
}
