package headroom.model.forecast;

import headroom.model.Message;

/// Another method applied to a history from which holidays and events were taken out, and put back on those to come.
///
/// @param inner the method
public record OnSpecialDays(Forecaster inner) implements Forecaster {
    @Override
    public String id() {
        return inner.id() + "-holidays";
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-holidays", inner.words(stepMillis));
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        if (past.special().none()) {
            return inner.forecast(past, horizon);
        }
        Past.Plain plain = past.plain();
        double[] ahead = inner.forecast(plain.past(), horizon);
        double[] added = past.different(horizon);
        for (int h = 0; h < horizon; h++) {
            ahead[h] = plain.logs() ? ahead[h] * Math.exp(added[h]) : ahead[h] + added[h];
        }
        return ahead;
    }

    @Override
    public boolean available(Past past) {
        return inner.available(past);
    }
}
