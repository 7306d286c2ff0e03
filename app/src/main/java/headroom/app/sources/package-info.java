/// The files: what each was recognised as, what was odd in it, and what its series mean.
@NullMarked
package headroom.app.sources;

import org.jspecify.annotations.NullMarked;
