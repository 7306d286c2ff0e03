/// Delimited text with a column of times: one column a series, or one row a sample.
@NullMarked
package headroom.importers.csv;

import org.jspecify.annotations.NullMarked;
