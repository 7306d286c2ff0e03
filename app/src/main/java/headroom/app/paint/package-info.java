/// Paints figures as data into any surface: a window's canvas, PNG, SVG or PDF. Knows no toolkit.
@NullMarked
package headroom.app.paint;

import org.jspecify.annotations.NullMarked;
