package headroom.model.figure;

import java.util.List;

/// What a colour stands for. The theme decides which colour that is (DESIGN: meaning of colour).
public enum Tone {
    /// Demand and its bands.
    DEMAND,
    /// Capacity: the heavy staircase.
    CAPACITY,
    /// What is safe to promise: the thin line beneath.
    SAFE,
    /// Target and objective.
    TARGET,
    /// Saturation, or something missed.
    DANGER,
    CAUTION,
    GOOD,
    /// What can be acted on.
    ACCENT,
    /// Secondary text, axes, moments.
    NEUTRAL,
    /// Series of equal standing, told apart by a sequence of colours and dashes.
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    SERIES_7,
    SERIES_8;

    private static final List<Tone> SEQUENCE =
            List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6, SERIES_7, SERIES_8);

    /// The tone of the series with that index, from 0, going round after the eighth.
    public static Tone series(int index) {
        return SEQUENCE.get(Math.floorMod(index, SEQUENCE.size()));
    }
}
