package headroom.app.chart;

import headroom.app.words.Words;
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
    private static final double MINUTE = 60_000;
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

    /// The moment, then a row for each series of the charts.
    ///
    /// @param figures what the charts show, the one under the pointer first
    /// @param at the moment, epoch milliseconds
    /// @param pinned the moment to compare with; empty for none
    List<Row> rows(List<Figure> figures, double at, Optional<Double> pinned) {
        List<Row> rows = new ArrayList<>();
        ZoneId zone = figures.getFirst().x() instanceof Axis.Time time ? time.zone() : words.zone();
        String moment = moment(at, zone);
        rows.add(new Row(
                pinned.map(since -> words.say(Message.of("chart.later", moment, distance(at - since))))
                        .orElse(moment),
                "",
                Optional.empty()));
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            List<Reading> before =
                    pinned.map(since -> Reading.at(figure, since)).orElse(List.of());
            for (Reading reading : Reading.at(figure, at)) {
                rows.add(new Row(
                        name(figure, reading, i == 0), value(figure, reading, before), Optional.of(reading.tone())));
            }
        }
        return rows;
    }

    private String moment(double at, ZoneId zone) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", words.locale());
        String when = format.format(Instant.ofEpochMilli((long) at).atZone(zone));
        return words.say(Message.of("chart.moment", when, zone.getId()));
    }

    private Message distance(double millis) {
        double length = Math.abs(millis);
        return length >= 2 * DAY
                ? Message.of("chart.days", millis / DAY)
                : length >= 2 * HOUR
                        ? Message.of("chart.hours", millis / HOUR)
                        : Message.of("chart.minutes", millis / MINUTE);
    }

    private String name(Figure figure, Reading reading, boolean own) {
        return own || Objects.equals(figure.title(), reading.name())
                ? words.say(reading.name())
                : words.say(Message.of("chart.elsewhere", figure.title(), reading.name()));
    }

    private String value(Figure figure, Reading reading, List<Reading> before) {
        String value = reading.low() == reading.high()
                ? words.say(Message.of("chart.reading", reading.low()))
                : words.say(Message.of("chart.reading-range", reading.low(), reading.high()));
        String unit =
                figure.y() instanceof Axis.Numbers numbers ? numbers.unit().symbol() : "";
        String withUnit = unit.isEmpty() ? value : words.say(Message.of("chart.with-unit", value, unit));
        return before.stream()
                .filter(earlier -> earlier.name().equals(reading.name()) && reading.low() == reading.high())
                .findFirst()
                .map(earlier -> words.say(Message.of("chart.difference", withUnit, reading.low() - earlier.low())))
                .orElse(withUnit);
    }
}
