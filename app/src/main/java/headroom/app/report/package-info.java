/// The commitment on paper: report, charts and tables. Runs without a window.
@NullMarked
package headroom.app.report;

import org.jspecify.annotations.NullMarked;
