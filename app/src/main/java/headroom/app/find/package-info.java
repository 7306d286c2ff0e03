/// One field that finds everything: commands, settings, series, components, scenarios, commitments.
@NullMarked
package headroom.app.find;

import org.jspecify.annotations.NullMarked;
