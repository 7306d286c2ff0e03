package headroom.model.plan;

import headroom.model.Message;

/// A measurement that would make the answer surer.
///
/// @param component what to measure
/// @param what where to look, in a few words: "nginx above 2,000 rps"
/// @param why what it would change, in a sentence with its figures
/// @param swing how far the probability moves with what the measurement may show, one standard deviation, 0 to
///     0.5
public record NextMeasurement(String component, Message what, Message why, double swing) {}
