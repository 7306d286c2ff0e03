/// Exponential smoothing as state space models (Hyndman, Koehler, Ord and Snyder 2008).
@NullMarked
package headroom.model.forecast.ets;

import org.jspecify.annotations.NullMarked;
