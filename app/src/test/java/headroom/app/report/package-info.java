@NullMarked
package headroom.app.report;

import org.jspecify.annotations.NullMarked;
