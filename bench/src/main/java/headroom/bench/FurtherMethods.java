package headroom.bench;

import headroom.model.forecast.CalendarRegression;
import headroom.model.forecast.Ets;
import headroom.model.forecast.Forecaster;
import headroom.model.forecast.Forecasting;
import headroom.model.forecast.OptimisedTheta;
import headroom.model.forecast.SeasonallyAdjusted;
import java.util.ArrayList;
import java.util.List;

/// The methods of a combination with further ones, to see whether they help.
final class FurtherMethods {
    private FurtherMethods() {}

    /// @param arguments of the program
    static List<Forecaster> of(String[] arguments, double[] history, long stepMillis) {
        List<Forecaster> methods = new ArrayList<>(Forecasting.methods(history, stepMillis));
        for (String argument : arguments) {
            switch (argument) {
                case "--ets" -> methods.add(new SeasonallyAdjusted(Ets.quick()));
                case "--theta" -> methods.add(new SeasonallyAdjusted(new OptimisedTheta(false)));
                case "--dynamic-theta" -> methods.add(new SeasonallyAdjusted(new OptimisedTheta(true)));
                case "--regression" -> methods.add(new CalendarRegression());
                default -> {}
            }
        }
        return methods;
    }
}
