package headroom.app.chart;

/// What can be done with the window of time of a chart, by hand, by key and by name.
public enum Move {
    /// Half as much time again, about the pointer or the middle.
    ZOOM_IN,
    ZOOM_OUT,
    EARLIER,
    LATER,
    /// All that there is.
    ALL,
    /// The window before this one.
    BACK
}
