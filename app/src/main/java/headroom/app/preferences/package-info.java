/// What can be set for the program itself, and the sheet that shows it.
@NullMarked
package headroom.app.preferences;

import org.jspecify.annotations.NullMarked;
