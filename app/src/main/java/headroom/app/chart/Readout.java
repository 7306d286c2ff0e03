package headroom.app.chart;

import headroom.app.paint.Scale;
import headroom.app.words.Words;
import headroom.app.words.Zones;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import headroom.model.figure.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What all charts on one time axis say at a moment, and how it differs from a pinned one.
final class Readout {
    private static final double SECOND = 1_000;
    private static final double MINUTE = 60 * SECOND;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private final Words words;

    Readout(Words words) {
        this.words = words;
    }

    /// A line of the panel.
    ///
    /// @param name the series, or the moment where there is no value
    /// @param value with its unit; empty for the moment
    /// @param tone the colour of the series; empty for the moment
    record Row(String name, String value, Optional<Tone> tone) {}

    /// A chart that is read off.
    ///
    /// @param figure what it shows
    /// @param x from moments to its pixels
    record Chart(Figure figure, Scale x) {
        private PixelColumn column(double at) {
            return PixelColumn.of(x, at);
        }
    }

    /// The moment, then a row for each series of the charts.
    ///
    /// @param charts what is read off, the one under the pointer first
    /// @param at the moment, epoch milliseconds
    /// @param pinned the moment to compare with; empty for none
    List<Row> rows(List<Chart> charts, double at, Optional<Double> pinned) {
        List<Row> rows = new ArrayList<>();
        Chart own = charts.getFirst();
        ZoneId zone = own.figure().x() instanceof Axis.Time time ? time.zone() : words.zone();
        String moment = moment(at, own.column(at).step(own.figure()), zone);
        rows.add(new Row(
                pinned.map(since -> words.say(Message.of("chart.later", moment, distance(at - since))))
                        .orElse(moment),
                "",
                Optional.empty()));
        for (int i = 0; i < charts.size(); i++) {
            Chart chart = charts.get(i);
            Figure figure = chart.figure();
            List<Reading> before =
                    pinned.map(since -> Reading.at(figure, chart.column(since))).orElse(List.of());
            for (Reading reading : Reading.at(figure, chart.column(at))) {
                rows.add(new Row(
                        name(figure, reading, i == 0), value(figure, reading, before), Optional.of(reading.tone())));
            }
        }
        return rows;
    }

    /// The moment as finely as the samples lie, with the zone and what it is ahead of UTC then.
    ///
    /// @param stepMillis how far apart the samples are
    private String moment(double at, double stepMillis, ZoneId zone) {
        Instant instant = Instant.ofEpochMilli((long) at);
        String time = stepMillis < SECOND ? "HH:mm:ss.SSS" : stepMillis < MINUTE ? "HH:mm:ss" : "HH:mm";
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE d MMM yyyy " + time, words.locale());
        return words.say(Message.of(
                "chart.moment", format.format(instant.atZone(zone)), Zones.named(zone, Optional.of(instant))));
    }

    private Message distance(double millis) {
        double length = Math.abs(millis);
        return length >= 2 * DAY
                ? Message.of("chart.days", millis / DAY)
                : length >= 2 * HOUR
                        ? Message.of("chart.hours", millis / HOUR)
                        : length >= 2 * MINUTE
                                ? Message.of("chart.minutes", millis / MINUTE)
                                : Message.of("chart.seconds", millis / SECOND);
    }

    private String name(Figure figure, Reading reading, boolean own) {
        return own || Objects.equals(figure.title(), reading.name())
                ? words.say(reading.name())
                : words.say(Message.of("chart.elsewhere", figure.title(), reading.name()));
    }

    private String value(Reading reading) {
        if (reading.samples() == 0) {
            return reading.single()
                    ? words.say(Message.of("chart.computed", reading.low()))
                    : words.say(Message.of("chart.computed-range", reading.low(), reading.high()));
        }
        return reading.single()
                ? words.say(Message.of("chart.reading", reading.low()))
                : words.say(Message.of("chart.reading-range", reading.low(), reading.high()));
    }

    private String value(Figure figure, Reading reading, List<Reading> before) {
        String value = value(reading);
        String unit =
                figure.y() instanceof Axis.Numbers numbers ? numbers.unit().symbol() : "";
        String withUnit = unit.isEmpty() ? value : words.say(Message.of("chart.with-unit", value, unit));
        if (!reading.single() && reading.samples() > 1) {
            return words.say(Message.of("chart.of-samples", withUnit, reading.samples()));
        }
        return before.stream()
                .filter(earlier -> earlier.name().equals(reading.name()) && reading.single() && earlier.single())
                .findFirst()
                .map(earlier -> words.say(Message.of("chart.difference", withUnit, reading.low() - earlier.low())))
                .orElse(withUnit);
    }
}
