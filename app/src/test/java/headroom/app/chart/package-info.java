@NullMarked
package headroom.app.chart;

import org.jspecify.annotations.NullMarked;
