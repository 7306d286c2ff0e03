package headroom.model.forecast;

import headroom.model.Message;
import java.util.Optional;

/// What peaks read from a coarse step are multiplied with to be one-minute peaks.
///
/// @param ratio at least 1
/// @param source where it comes from, in words
record PeakFactor(double ratio, Message source) {
    private static final long MINUTE_MILLIS = 60_000;

    static PeakFactor of(Optional<Double> given, boolean averaged, long stepMillis) {
        if (given.isPresent()) {
            return new PeakFactor(Math.max(1, given.get()), Message.of("forecast.peak-factor-given"));
        }
        if (!averaged || stepMillis <= MINUTE_MILLIS) {
            return new PeakFactor(1, Message.of("forecast.peak-factor-none"));
        }
        double minutes = stepMillis / (double) MINUTE_MILLIS;
        double ratio = 1 + 0.03 * Math.log(minutes) / Math.log(5);
        return new PeakFactor(ratio, Message.of("forecast.peak-factor-default", minutes));
    }
}
