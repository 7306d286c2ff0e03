package headroom.app.control;

import headroom.app.report.ChartFormat;
import headroom.model.figure.Figure;

/// The way of a chart out of the window.
public interface ChartOutlet {
    /// What goes to the clipboard.
    enum Content {
        PICTURE,
        VALUES,
        BOTH
    }

    /// Puts what is seen of a chart on the clipboard.
    void copy(Figure figure, Content content);

    /// Saves what is seen of a chart in a file that the planner names.
    void save(Figure figure, ChartFormat format);
}
