@NullMarked
package headroom.model.workbook;

import org.jspecify.annotations.NullMarked;
