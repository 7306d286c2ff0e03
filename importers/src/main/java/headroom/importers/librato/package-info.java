/// What Librato and AppOptics answer.
@NullMarked
package headroom.importers.librato;

import org.jspecify.annotations.NullMarked;
