/// The workbook file: a workbook to and from disk, versioned.
@NullMarked
package headroom.importers.workbook;

import org.jspecify.annotations.NullMarked;
