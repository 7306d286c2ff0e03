package headroom.model.figure;

import headroom.model.Message;
import headroom.model.season.WeekProfile;
import headroom.model.series.Aggregator;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Pictures of what was measured.
public final class SeriesFigures {
    private SeriesFigures() {}

    /// Series of one dimension over time, as imported.
    ///
    /// @throws IllegalArgumentException if there are no series or all are empty
    public static Figure overTime(List<SeriesEntry> entries, ZoneId zone) {
        List<SeriesEntry> shown = entries.stream()
                .filter(entry -> entry.series().samples().size() > 0)
                .toList();
        if (shown.isEmpty()) {
            throw new IllegalArgumentException("no series to show");
        }
        Unit unit = displayUnit(shown.getFirst().unit());
        List<Layer> layers = new ArrayList<>();
        double top = 0;
        double bottom = 0;
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shown.size(); i++) {
            SeriesEntry entry = shown.get(i);
            double factor =
                    entry.unit().dimension() == unit.dimension() ? entry.unit().factorTo(unit) : 1;
            Curve curve = Curves.of(entry.asRead(), factor);
            Tone tone = shown.size() == 1 ? Tone.DEMAND : Tone.series(i);
            Stroke stroke = i < 4 ? Stroke.SOLID : Stroke.DASHED;
            Message name = Message.literal(entry.series().id().toString());
            boolean averaged = entry.asRead().averaged();
            // several series have a legend that says so
            Optional<Message> label = averaged && shown.size() == 1
                    ? Optional.of(Message.of("figure.averaged", length(entry.series())))
                    : Optional.empty();
            layers.add(new Layer.Line(name, tone, stroke, curve, label, averaged));
            top = Math.max(top, Curves.top(curve));
            bottom = Math.min(bottom, Curves.bottom(curve));
            from = Math.min(from, (double) entry.series().startMillis());
            to = Math.max(to, (double) entry.series().endMillis());
        }
        return new Figure(
                "series",
                Message.of("figure.series-title", shown.size()),
                subtitle(shown.getFirst()),
                new Axis.Time(from, to, zone),
                new Axis.Numbers(bottom < 0 ? -Curves.roundUp(-bottom) : 0, Curves.roundUp(top), unit, unitLabel(unit)),
                layers,
                Message.of("figure.series-spoken", shown.size(), bottom, top, unitLabel(unit)));
    }

    private static Message subtitle(SeriesEntry entry) {
        TimeSeries series = entry.asRead();
        Message made = step(series, "figure.series-");
        Message told = series.averaged() ? Message.of("figure.series-averaged", made) : made;
        return entry.merged()
                ? Message.of(
                        "figure.series-merged", told, (long) entry.exports().size())
                : told;
    }

    /// How the samples of a series were made, within a sentence: "averages over 5 minutes", "one value every minute".
    /// Of
    /// exports of several resolutions from the finest to the coarsest.
    public static Message step(TimeSeries series) {
        return step(series, "figure.step-");
    }

    private static Message step(TimeSeries series, String words) {
        if (series.longestIntervalMillis() == 0) {
            return Message.of(words + "irregular");
        }
        return Message.of(words + series.aggregator().name().toLowerCase(Locale.ROOT), length(series));
    }

    /// The length of its intervals, from the finest to the coarsest where they differ.
    private static Message length(TimeSeries series) {
        long interval = series.coverage().intervalMillis();
        long longest = series.longestIntervalMillis();
        return interval == longest || interval == 0
                ? over(series.aggregator()) ? span(longest) : duration(longest)
                : Message.of("figure.step-range", duration(interval), duration(longest));
    }

    /// Whether one says of such samples that they are over a length of time; of others it is every such length.
    private static boolean over(Aggregator aggregator) {
        return aggregator == Aggregator.MEAN || aggregator == Aggregator.QUANTILE;
    }

    /// A length of time in words.
    public static Message duration(long millis) {
        Duration duration = Duration.ofMillis(millis);
        if (duration.toDays() >= 1 && duration.toMillis() % 86_400_000 == 0) {
            return Message.of("figure.days", duration.toDays());
        }
        if (duration.toHours() >= 1 && duration.toMillis() % 3_600_000 == 0) {
            return Message.of("figure.hours", duration.toHours());
        }
        if (duration.toMinutes() >= 1 && duration.toMillis() % 60_000 == 0) {
            return Message.of("figure.minutes", duration.toMinutes());
        }
        return Message.of("figure.seconds", millis / 1000.0);
    }

    /// A length of time in words, counted even where it is one: over one hour, and not over hour.
    static Message span(long millis) {
        Message length = duration(millis);
        return switch (length.key()) {
            case "figure.days" ->
                Message.of("figure.span-days", length.arguments().getFirst());
            case "figure.hours" ->
                Message.of("figure.span-hours", length.arguments().getFirst());
            case "figure.minutes" ->
                Message.of("figure.span-minutes", length.arguments().getFirst());
            default -> length;
        };
    }

    /// The unit in which a person would read values of that unit: shares in percent, short times in milliseconds.
    public static Unit displayUnit(Unit unit) {
        if (unit == Unit.RATIO) {
            return Unit.PERCENT;
        }
        return unit.dimension() == Dimension.TIME && unit != Unit.SECONDS ? Unit.MILLISECONDS : unit;
    }

    /// The words at the head of an axis in that unit.
    static Message unitLabel(Unit unit) {
        return unit == Unit.UNKNOWN ? Message.of("figure.unit-unknown") : Message.of("figure.unit-" + unit.id());
    }

    /// The names of the weekdays, Monday first.
    static List<Message> weekdays() {
        List<Message> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(Message.of("figure.weekday-" + day.getValue()));
        }
        return days;
    }

    /// The usual demand of each hour of each weekday.
    public static Figure week(WeekProfile profile, ZoneId zone) {
        List<Message> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(Message.of("figure.hour", hour));
        }
        List<Message> days = weekdays();
        double[] peak = {Double.NEGATIVE_INFINITY, 0, 0};
        double low = Double.POSITIVE_INFINITY;
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                double value = profile.median()[day][hour];
                if (value > peak[0]) {
                    peak = new double[] {value, day, hour};
                }
                low = value < low ? value : low;
            }
        }
        Message busiest = days.get((int) peak[1]);
        boolean known = peak[0] > Double.NEGATIVE_INFINITY;
        return new Figure(
                "week",
                Message.of("figure.week-title"),
                known
                        ? Message.of("figure.week-subtitle", low, peak[0], busiest, (int) peak[2])
                        : Message.of("figure.week-unknown"),
                new Axis.Names(hours, Message.of("figure.week-hours", zone.getId())),
                new Axis.Names(days, Message.literal("")),
                List.of(new Layer.Cells(Message.of("figure.week-title"), profile.median())),
                known
                        ? Message.of("figure.week-spoken", busiest, (int) peak[2], peak[0])
                        : Message.of("figure.week-unknown"));
    }
}
