/// What Sentry answers.
@NullMarked
package headroom.importers.sentry;

import org.jspecify.annotations.NullMarked;
