package headroom.model.forecast.ets;

import java.util.ArrayList;
import java.util.List;

/// Which components an exponential smoothing model has and how they go together (Hyndman, Koehler, Ord and Snyder
/// 2008, chapter 2).
///
/// @param errors how the innovation enters
/// @param trend whether the level moves by itself
/// @param season whether a season repeats, and how it enters
/// @param period the length of the season in steps; 1 without a season
public record EtsForm(Errors errors, Trend trend, Season season, int period) {
    /// How the innovation enters.
    public enum Errors {
        ADDITIVE,
        MULTIPLICATIVE
    }

    /// How the level moves by itself; a multiplicative trend explodes too easily to be offered.
    public enum Trend {
        NONE,
        ADDITIVE,
        DAMPED
    }

    /// How the season enters.
    public enum Season {
        NONE,
        ADDITIVE,
        MULTIPLICATIVE
    }

    /// Refuses combinations whose variance is infinite: additive errors with a multiplicative season.
    public EtsForm {
        if (season == Season.NONE ? period != 1 : period < 2) {
            throw new IllegalArgumentException("a season of " + period + " steps does not fit " + season);
        }
        if (errors == Errors.ADDITIVE && season == Season.MULTIPLICATIVE) {
            throw new IllegalArgumentException("additive errors with a multiplicative season have no finite variance");
        }
    }

    /// A form without a season.
    public static EtsForm of(Errors errors, Trend trend) {
        return new EtsForm(errors, trend, Season.NONE, 1);
    }

    /// All forms that a series can be given.
    ///
    /// @param period the length of the season in steps, 1 for none
    /// @param positive whether all values are above 0, which multiplicative components need
    public static List<EtsForm> all(int period, boolean positive) {
        List<EtsForm> forms = new ArrayList<>();
        for (Errors errors : Errors.values()) {
            for (Trend trend : Trend.values()) {
                for (Season season : Season.values()) {
                    boolean multiplies = errors == Errors.MULTIPLICATIVE;
                    boolean finite = multiplies || season != Season.MULTIPLICATIVE;
                    if ((season == Season.NONE || period > 1) && finite && (positive || !multiplies)) {
                        forms.add(new EtsForm(errors, trend, season, season == Season.NONE ? 1 : period));
                    }
                }
            }
        }
        return forms;
    }

    /// How many numbers are learned: smoothing parameters, initial states and the variance.
    public int freedom() {
        return (trends() ? 4 : 2) + (trend == Trend.DAMPED ? 1 : 0) + (seasonal() ? period : 0) + 1;
    }

    boolean trends() {
        return trend != Trend.NONE;
    }

    boolean seasonal() {
        return season != Season.NONE;
    }

    boolean multiplicativeError() {
        return errors == Errors.MULTIPLICATIVE;
    }

    boolean multiplicativeSeason() {
        return season == Season.MULTIPLICATIVE;
    }

    /// The usual short name, such as `ETS(M,Ad,M)`.
    public String shortName() {
        String middle = switch (trend) {
            case NONE -> "N";
            case ADDITIVE -> "A";
            case DAMPED -> "Ad";
        };
        String last = switch (season) {
            case NONE -> "N";
            case ADDITIVE -> "A";
            case MULTIPLICATIVE -> "M";
        };
        return "ETS(" + (multiplicativeError() ? "M" : "A") + "," + middle + "," + last + ")";
    }
}
