package headroom.model.figure;

import headroom.model.Message;
import headroom.model.season.Decomposition;
import headroom.model.season.Marker;
import headroom.model.season.PeriodProfile;
import headroom.model.series.Rollup;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pictures of what repeats in a series, and of the days on which it becomes different.
public final class SeasonFigures {
    /// What a drag of a marker edits, followed by its kind, a colon and the day on which it was found.
    public static final String MARKER_HANDLE = "marker:";

    private static final long DAY_MILLIS = 86_400_000L;
    private static final long HOUR_MILLIS = 3_600_000L;

    private SeasonFigures() {}

    /// Demand and the parts that it decomposes into, one figure a part, all over the same time.
    public static List<Figure> decomposition(Rollup demand, Decomposition parts, ZoneId zone) {
        return decomposition(demand, parts, Message.of("figure.part-demand"), Unit.REQUESTS_PER_SECOND, zone);
    }

    /// A series and the parts that it decomposes into, one figure a part, all over the same time.
    ///
    /// @param name what the series is called
    /// @param unit the unit of its values
    public static List<Figure> decomposition(Rollup series, Decomposition parts, Message name, Unit unit, ZoneId zone) {
        List<Figure> figures = new ArrayList<>();
        figures.add(part("demand", name, series, series.means(), unit, zone));
        figures.add(part("trend", Message.of("figure.part-trend"), series, parts.trend(), unit, zone));
        for (int i = 0; i < parts.seasonal().size(); i++) {
            Message length = SeriesFigures.duration(parts.periods()[i] * series.stepMillis());
            Message season = Message.of("figure.part-season", length);
            figures.add(
                    part("season-" + (i + 1), season, series, parts.seasonal().get(i), unit, zone));
        }
        figures.add(part("remainder", Message.of("figure.part-remainder"), series, parts.remainder(), unit, zone));
        return figures;
    }

    private static Figure part(String id, Message title, Rollup grid, double[] values, Unit unit, ZoneId zone) {
        Curve curve = Curves.regular(grid.startMillis(), grid.stepMillis(), values);
        double bottom = Curves.bottom(curve);
        double top = Curves.top(curve);
        Message label = SeriesFigures.unitLabel(unit);
        return new Figure(
                id,
                title,
                Message.of("figure.part-subtitle", SeriesFigures.duration(grid.stepMillis())),
                new Axis.Time(grid.startMillis(), grid.startMillis(grid.size()), zone),
                new Axis.Numbers(
                        bottom < 0 ? -Curves.roundUp(-bottom) : 0,
                        top > 0 ? Curves.roundUp(top) : 0,
                        unit,
                        Message.of("figure.part-unit", title, label)),
                List.of(new Layer.Line(title, Tone.DEMAND, Stroke.SOLID, curve, Optional.empty(), false)),
                Message.of("figure.part-spoken", title, bottom, top, label));
    }

    /// The usual cycle of a period, with the spread of the cycles.
    ///
    /// @param unit the unit of its values
    public static Figure profile(PeriodProfile profile, Unit unit) {
        boolean week = profile.periodMillis() == 7 * DAY_MILLIS;
        double length = week ? 7 : (double) profile.periodMillis() / HOUR_MILLIS;
        double[] xs = new double[profile.median().length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = (i + 0.5) / xs.length * length - (week ? 0.5 : 0);
        }
        Curve median = Curve.of(xs, profile.median());
        Curve high = Curve.of(xs, profile.high());
        double bottom = Curves.bottom(Curve.of(xs, profile.low()));
        double top = Curves.top(high);
        Message period = SeriesFigures.duration(profile.periodMillis());
        Message label = SeriesFigures.unitLabel(unit);
        return new Figure(
                "profile-" + profile.periodMillis() / 1000,
                Message.of("figure.profile-title", period),
                Message.of("figure.profile-subtitle"),
                week ? new Axis.Names(SeriesFigures.weekdays(), Message.literal("")) : hours(length),
                new Axis.Numbers(
                        bottom < 0 ? -Curves.roundUp(-bottom) : 0, top > 0 ? Curves.roundUp(top) : 0, unit, label),
                List.of(
                        new Layer.Band(
                                Message.of("figure.profile-spread"),
                                Tone.DEMAND,
                                Curve.of(xs, profile.low()),
                                high,
                                false),
                        new Layer.Line(
                                Message.of("figure.profile-median"),
                                Tone.DEMAND,
                                Stroke.SOLID,
                                median,
                                Optional.empty(),
                                false)),
                Message.of("figure.profile-spoken", period, Curves.bottom(median), Curves.top(median), label));
    }

    private static Axis hours(double length) {
        return new Axis.Numbers(0, length, Unit.HOURS, Message.of("figure.profile-hours"));
    }

    /// A picture of a series over time with the days on which it becomes different: those that count and those that
    /// wait for the planner's word. Levels and slopes can be dragged to another day.
    ///
    /// @param days the series on the grid that was studied, in the unit of the picture
    public static Figure over(Figure series, List<Marker> markers, Rollup days, ZoneId zone) {
        List<Layer> layers = new ArrayList<>(series.layers());
        List<Layer.Mark> wild = new ArrayList<>();
        for (Marker marker : markers) {
            boolean dismissed = marker.verdict().equals(Optional.of(Marker.Verdict.DISMISSED));
            if (!dismissed && marker.kind() == Marker.Kind.OUTLIER) {
                outlier(marker, days, zone).ifPresent(wild::add);
            } else if (!dismissed) {
                layers.add(moment(marker, zone));
            }
        }
        if (!wild.isEmpty()) {
            layers.add(new Layer.Marks(Message.of("figure.marker-outliers"), Tone.CAUTION, wild));
        }
        return new Figure(
                series.id(), series.title(), series.subtitle(), series.x(), series.y(), layers, series.spoken());
    }

    /// The handle of a marker.
    public static String handle(Marker marker) {
        return MARKER_HANDLE + marker.kind() + ":" + marker.found();
    }

    private static Layer moment(Marker marker, ZoneId zone) {
        String kind = marker.kind() == Marker.Kind.LEVEL ? "level" : "slope";
        String way = marker.size() < 0 ? "down" : "up";
        Message label = marker.relative()
                ? Message.of("figure.marker-" + kind + "-" + way, Math.abs(marker.size()))
                : Message.of("figure.marker-" + kind);
        return new Layer.Moment(
                label,
                marker.counts() ? Tone.ACCENT : Tone.NEUTRAL,
                marker.counts() ? Stroke.DASHED : Stroke.DOTTED,
                millis(marker.day(), zone),
                Optional.of(handle(marker)));
    }

    /// The highest step of the day, ringed; hollow where learning does not cut it back.
    private static Optional<Layer.Mark> outlier(Marker marker, Rollup days, ZoneId zone) {
        long from = millis(marker.day(), zone);
        long to = millis(marker.day().plusDays(1), zone);
        int best = -1;
        for (int i = Math.max(0, days.indexAt(from)); i < days.size() && days.startMillis(i) < to; i++) {
            boolean inside = days.startMillis(i) >= from && days.count(i) > 0;
            best = inside && (best < 0 || days.max(i) > days.max(best)) ? i : best;
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Layer.Mark(
                        days.startMillis(best) + days.stepMillis() / 2.0,
                        days.max(best),
                        Double.NaN,
                        Double.NaN,
                        !marker.counts(),
                        true,
                        Optional.empty()));
    }

    private static long millis(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return start.toEpochMilli();
    }
}
