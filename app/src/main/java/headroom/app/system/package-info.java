/// The path of a request as a map of components, and the evidence behind the capacity of each.
@NullMarked
package headroom.app.system;

import org.jspecify.annotations.NullMarked;
