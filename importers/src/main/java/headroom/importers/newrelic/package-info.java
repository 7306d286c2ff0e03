/// What New Relic answers.
@NullMarked
package headroom.importers.newrelic;

import org.jspecify.annotations.NullMarked;
