/// Regression on known influences with autocorrelated errors.
@NullMarked
package headroom.model.forecast.regression;

import org.jspecify.annotations.NullMarked;
