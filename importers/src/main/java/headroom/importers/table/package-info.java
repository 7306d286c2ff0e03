/// Delimited text: rows, cells, and what numbers and times in them look like.
@NullMarked
package headroom.importers.table;

import org.jspecify.annotations.NullMarked;
