/// Workbooks of spreadsheets (XLSX), read as tables of text.
@NullMarked
package headroom.importers.xlsx;

import org.jspecify.annotations.NullMarked;
