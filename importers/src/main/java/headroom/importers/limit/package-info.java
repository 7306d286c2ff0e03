/// How much of a file is taken at most.
@NullMarked
package headroom.importers.limit;

import org.jspecify.annotations.NullMarked;
