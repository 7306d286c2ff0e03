/// What a series probably means, told from its name, its labels and the shape of its values. The knowledge is a
/// table, `meanings.txt`; the code only applies it.
@NullMarked
package headroom.importers.catalogue;

import org.jspecify.annotations.NullMarked;
