/// Reading JSON as the world writes it: with bare NaN, without an end, in any order of keys.
@NullMarked
package headroom.importers.json;

import org.jspecify.annotations.NullMarked;
