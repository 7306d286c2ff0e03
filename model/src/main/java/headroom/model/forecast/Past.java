package headroom.model.forecast;

import headroom.model.season.Decomposition;
import headroom.model.season.Mstl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a method may look at: a complete history, its periods, and what several methods need of it, computed once.
public final class Past {
    private final double[] values;
    private final int[] periods;
    private final int year;
    private final SpecialDays special;
    private @Nullable Past logs;
    private @Nullable Season season;
    private @Nullable Plain plain;
    private double @Nullable [] different;

    private Past(double[] values, int[] periods, int year, SpecialDays special) {
        this.values = values;
        this.periods = periods;
        this.year = year;
        this.special = special;
    }

    /// A history.
    ///
    /// @param values finite, at least one; not copied
    /// @param periods in steps, shortest first; empty without a season
    /// @param year the length of a year in steps; 0 where years do not matter
    public static Past of(double[] values, int[] periods, int year) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a past needs at least one value");
        }
        return new Past(values, periods, year, SpecialDays.NONE);
    }

    /// The values; not a copy.
    double[] values() {
        return values;
    }

    int size() {
        return values.length;
    }

    int[] periods() {
        return periods;
    }

    /// The length of a year in steps, 0 where years do not matter.
    int year() {
        return year;
    }

    /// The same history, some days of which are different.
    Past on(SpecialDays days) {
        return new Past(values, periods, year, days);
    }

    /// The days that are different, by its steps.
    SpecialDays special() {
        return special;
    }

    boolean positive() {
        for (double value : values) {
            if (!(value > 0)) {
                return false;
            }
        }
        return true;
    }

    /// The logarithms of a positive history.
    Past logs() {
        Past known = logs;
        if (known == null) {
            known = new Past(Arrays.stream(values).map(Math::log).toArray(), periods, year, special);
            logs = known;
        }
        return known;
    }

    /// The history without its seasons.
    Season season() {
        Season known = season;
        if (known == null) {
            known = Season.of(values, periods);
            season = known;
        }
        return known;
    }

    /// The history without the days that are different.
    Plain plain() {
        Plain known = plain;
        if (known == null) {
            boolean logs = positive();
            double[] scaled = logs ? logs().values() : values;
            SpecialDays.Effects effects = special.effects(scaled);
            double[] added = special.added(effects, 0, values.length, false);
            double[] usual = new double[values.length];
            for (int i = 0; i < usual.length; i++) {
                usual[i] = logs ? values[i] * Math.exp(-added[i]) : values[i] - added[i];
            }
            known = new Plain(new Past(usual, periods, year, SpecialDays.NONE), logs, effects);
            plain = known;
        }
        return known;
    }

    /// What the days that are different add to the steps to come; the same for every method.
    double[] different(int horizon) {
        double[] known = different;
        if (known == null || known.length != horizon) {
            known = special.added(plain().effects(), size(), horizon, true);
            different = known;
        }
        return known;
    }

    /// A history with every day as if it were an ordinary one.
    ///
    /// @param logs whether the effects are ratios, as logarithms
    /// @param effects what each kind of day adds
    record Plain(Past past, boolean logs, SpecialDays.Effects effects) {}

    /// A history taken apart.
    ///
    /// @param adjusted the values without the seasons
    /// @param lastCycles the last cycle of each season
    record Season(double[] adjusted, double[][] lastCycles) {
        static Season of(double[] values, int[] periods) {
            Decomposition parts = Mstl.decompose(values, periods);
            double[] adjusted = values.clone();
            double[][] lastCycles = new double[parts.periods().length][];
            for (int s = 0; s < lastCycles.length; s++) {
                double[] seasonal = parts.seasonal().get(s);
                for (int i = 0; i < adjusted.length; i++) {
                    adjusted[i] -= seasonal[i];
                }
                lastCycles[s] = Arrays.copyOfRange(seasonal, values.length - parts.periods()[s], values.length);
            }
            return new Season(adjusted, lastCycles);
        }

        /// Puts the seasons back on a continuation of the adjusted values.
        double[] restore(double[] ahead) {
            double[] full = ahead.clone();
            for (double[] cycle : lastCycles) {
                for (int h = 0; h < full.length; h++) {
                    full[h] += cycle[h % cycle.length];
                }
            }
            return full;
        }
    }
}
