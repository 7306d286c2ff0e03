/// The query API of Prometheus and of everything that speaks it: Thanos, Mimir, VictoriaMetrics, Grafana Cloud.
@NullMarked
package headroom.importers.prometheus;

import org.jspecify.annotations.NullMarked;
