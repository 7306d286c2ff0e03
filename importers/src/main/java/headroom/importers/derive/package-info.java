/// Series computed from other series of a file: what a planner reads is seldom what a program counts.
@NullMarked
package headroom.importers.derive;

import org.jspecify.annotations.NullMarked;
