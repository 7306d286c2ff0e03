/// Tables of Parquet as text.
@NullMarked
package headroom.importers.parquet;

import org.jspecify.annotations.NullMarked;
