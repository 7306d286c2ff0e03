/// What teaches: empty views, explained terms, numbers that lead to where they come from.
@NullMarked
package headroom.app.help;

import org.jspecify.annotations.NullMarked;
