/// Shows a figure in the window: canvas, time window, linked cursor, handles. Does not know what the figure is about.
@NullMarked
package headroom.app.chart;

import org.jspecify.annotations.NullMarked;
