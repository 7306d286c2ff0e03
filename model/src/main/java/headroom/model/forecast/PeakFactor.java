package headroom.model.forecast;

import headroom.model.Message;
import java.util.Optional;

/// What peaks read from a coarse step are multiplied with to be one-minute peaks.
///
/// @param ratio at least 1
/// @param doubt how far the ratio itself may be off, as a ratio
/// @param source where it comes from, in words
record PeakFactor(double ratio, double doubt, Message source) {
    private static final double MINUTE_MILLIS = 60_000;
    /// How far one-minute rates scatter around the rate of their neighbourhood beyond chance, a ratio: an assumption.
    private static final double BURST = 0.025;
    /// The daily shape that is assumed within long steps: a peak of that width in hours above a quiet level.
    private static final double PEAK_HOURS = 2.6;

    private static final double QUIET = 0.35;
    private static final int SLICES = 60;

    /// @param given what the planner entered or the files tell
    /// @param averaged whether the values are averages over their steps
    /// @param peakRps about how high the peaks are, requests/s
    static PeakFactor of(Optional<Double> given, boolean averaged, long stepMillis, double peakRps) {
        if (given.isPresent()) {
            return new PeakFactor(Math.max(1, given.get()), 0, Message.of("forecast.peak-factor-given"));
        }
        if (!averaged || stepMillis <= MINUTE_MILLIS) {
            return new PeakFactor(1, 0, Message.of("forecast.peak-factor-none"));
        }
        double minutes = stepMillis / MINUTE_MILLIS;
        double ratio = scatter(minutes, peakRps) * shape(minutes / 60);
        return new PeakFactor(
                ratio, (ratio - 1) / 2, Message.of("forecast.peak-factor-default", minutes, BURST, ratio - 1));
    }

    /// The highest of so many one-minute rates over their mean: arrivals scatter by chance (Poisson) and in bursts; the
    /// expected highest of normal values is that of Blom (1958).
    private static double scatter(double minutes, double peakRps) {
        double chance = peakRps > 0 ? 1 / (60 * peakRps) : 0;
        double highest = Normal.quantile((minutes - 0.375) / (minutes + 0.25));
        return 1 + Math.max(0, highest) * Math.min(1, Math.sqrt(BURST * BURST + chance));
    }

    /// The top of the daily peak over its mean within a step around it.
    private static double shape(double hours) {
        double sum = 0;
        for (int i = 0; i < SLICES; i++) {
            double distance = hours * ((i + 0.5) / SLICES - 0.5) / PEAK_HOURS;
            sum += QUIET + (1 - QUIET) * Math.exp(-distance * distance / 2);
        }
        return SLICES / sum;
    }
}
