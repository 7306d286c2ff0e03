package headroom.model.forecast;

import headroom.model.Message;
import java.util.Arrays;

/// Another method applied to the logarithm of a positive series, so that swings grow with the level; the method itself
/// where a value is not positive.
///
/// @param inner the method
public record OnLogScale(Forecaster inner) implements Forecaster {
    @Override
    public String id() {
        return inner.id() + "-log";
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-log", inner.words(stepMillis));
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        if (!past.positive()) {
            return inner.forecast(past, horizon);
        }
        Past logs = past.logs();
        double highest = Arrays.stream(logs.values()).max().orElse(0);
        double[] ahead = inner.forecast(logs, horizon);
        for (int h = 0; h < horizon; h++) {
            ahead[h] = Math.exp(Math.min(ahead[h], highest + Math.log(10)));
        }
        return ahead;
    }

    @Override
    public boolean available(Past past) {
        return inner.available(past);
    }
}
