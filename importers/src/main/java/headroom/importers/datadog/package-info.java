/// Datadog: the query API in both versions.
@NullMarked
package headroom.importers.datadog;

import org.jspecify.annotations.NullMarked;
