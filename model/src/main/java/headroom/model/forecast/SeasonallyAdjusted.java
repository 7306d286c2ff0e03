package headroom.model.forecast;

import headroom.model.Message;

/// Another method applied to what MSTL leaves when the seasons are taken out, with their last cycles put back.
///
/// @param inner a method for series without a season
public record SeasonallyAdjusted(Forecaster inner) implements Forecaster {
    @Override
    public String id() {
        return "mstl-" + inner.id();
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-adjusted", inner.words(stepMillis));
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        Past.Season season = past.season();
        return season.restore(inner.forecast(Past.of(season.adjusted(), new int[0], past.year()), horizon));
    }

    @Override
    public boolean available(Past past) {
        return inner.available(past);
    }
}
