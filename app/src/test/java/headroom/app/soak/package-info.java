/// Long runs of random actions, which are started by hand: nothing may grow, and nothing may be complained about.
@NullMarked
package headroom.app.soak;

import org.jspecify.annotations.NullMarked;
