/// Bytes into characters, whatever their encoding.
@NullMarked
package headroom.importers.text;

import org.jspecify.annotations.NullMarked;
