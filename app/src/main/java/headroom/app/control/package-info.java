/// What all views are built from: theme, words, cards, entries and editors in place.
@NullMarked
package headroom.app.control;

import org.jspecify.annotations.NullMarked;
