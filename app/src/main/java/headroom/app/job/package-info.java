/// The one door through which work leaves the interface thread, with progress and cancel.
@NullMarked
package headroom.app.job;

import org.jspecify.annotations.NullMarked;
