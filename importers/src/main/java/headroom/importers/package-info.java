/// Files into series, and the workbook file to and from the model.
@NullMarked
package headroom.importers;

import org.jspecify.annotations.NullMarked;
