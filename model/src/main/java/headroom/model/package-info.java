/// The domain and the mathematics of capacity planning: pure values and functions, no I/O.
@NullMarked
package headroom.model;

import org.jspecify.annotations.NullMarked;
