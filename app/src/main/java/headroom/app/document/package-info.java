/// The one property that holds the workbook; its history, its file and what is computed from it.
@NullMarked
package headroom.app.document;

import org.jspecify.annotations.NullMarked;
