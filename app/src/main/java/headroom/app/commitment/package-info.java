/// The report, previewed as it will be printed; its exports; and frozen answers beside what would be answered now.
@NullMarked
package headroom.app.commitment;

import org.jspecify.annotations.NullMarked;
