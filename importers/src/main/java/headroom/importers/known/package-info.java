/// Formats that are recognised but not read: the reader of the note learns what the file is and what to bring instead.
@NullMarked
package headroom.importers.known;

import org.jspecify.annotations.NullMarked;
