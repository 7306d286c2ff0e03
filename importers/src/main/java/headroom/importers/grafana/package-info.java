/// What Grafana holds in a panel, as JSON.
@NullMarked
package headroom.importers.grafana;

import org.jspecify.annotations.NullMarked;
