package headroom.importers.sysstat;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The statistics of one host: each entry is a moment with values of several activities.
final class HostStatistics {
    private static final long DAY = 86_400_000;

    private final String host;
    private final String date;
    private final ZoneId zone;
    private final SeriesSink sink;
    private long last = Long.MIN_VALUE;
    private long days;
    private long untimed;
    private boolean local;

    HostStatistics(JsonNode host, ZoneId zone, SeriesSink sink) {
        this.host = Nodes.text(host.path("nodename"));
        this.date = isoDate(Nodes.text(host.path("date")));
        this.zone = zone;
        this.sink = sink;
    }

    /// `11/22/26`, `22.11.2026` or `2026-11-22` as the last of them; the month stands first between slashes unless it
    /// cannot.
    static String isoDate(String text) {
        String[] parts = text.split("[./-]", -1);
        if (parts.length != 3 || !text.matches("[\\d./-]+")) {
            return "";
        }
        if (parts[0].length() == 4) {
            return text;
        }
        boolean dayFirst = text.contains(".") || (parts[0].compareTo("12") > 0 && parts[0].length() == 2);
        String year = parts[2].length() == 2 ? "20" + parts[2] : parts[2];
        return year + "-" + two(parts[dayFirst ? 1 : 0]) + "-" + two(parts[dayFirst ? 0 : 1]);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    void take(JsonNode statistic) {
        long millis = time(statistic.path("timestamp"));
        if (millis == Epoch.NONE) {
            untimed++;
            return;
        }
        double seconds = Nodes.number(statistic.path("timestamp").path("interval"));
        long interval = seconds > 0 ? Math.round(seconds * 1000) : 0;
        for (Map.Entry<String, JsonNode> activity : statistic.properties()) {
            if (!activity.getKey().equals("timestamp")) {
                activity(activity.getKey(), activity.getValue(), millis, interval);
            }
        }
    }

    private long time(JsonNode stamp) {
        if (stamp.isObject()) {
            boolean utc = Nodes.text(stamp.path("utc")).equals("1");
            local |= !utc;
            String text = Nodes.text(stamp.path("date")) + "T" + Nodes.text(stamp.path("time"));
            return Moment.of(text, utc ? ZoneOffset.UTC : zone);
        }
        String text = Nodes.text(stamp);
        boolean clock = text.matches("\\d\\d:\\d\\d:\\d\\d");
        local = true;
        long millis = Moment.of(clock ? date + "T" + text : text, zone);
        if (clock && millis != Epoch.NONE) {
            days += millis < last ? 1 : 0; // past midnight
            last = millis;
            millis += days * DAY;
        }
        return millis;
    }

    private void activity(String name, JsonNode value, long millis, long interval) {
        if (value.isArray()) {
            value.forEach(entry -> entry(name, entry, millis, interval));
        } else if (value.isObject()
                && value.properties().stream().anyMatch(part -> part.getValue().isArray())) {
            value.properties().forEach(part -> activity(part.getKey(), part.getValue(), millis, interval));
        } else {
            entry(name, value, millis, interval);
        }
    }

    private void entry(String activity, JsonNode entry, long millis, long interval) {
        Map<String, String> labels = new TreeMap<>();
        if (!host.isEmpty()) {
            labels.put("host", host);
        }
        for (Map.Entry<String, JsonNode> field : entry.properties()) {
            boolean names = field.getKey().matches("cpu|iface|.*device|.*name|line|serial|number|intr|key|type|fchost");
            if (names) {
                labels.put(field.getKey(), Nodes.text(field.getValue()));
            }
        }
        for (Map.Entry<String, JsonNode> field : entry.properties()) {
            double value = Nodes.number(field.getValue());
            if (!labels.containsKey(field.getKey()) && !Double.isNaN(value)) {
                String name = activity + "_" + field.getKey();
                Unit unit = unit(activity, field.getKey());
                boolean rate = unit.dimension() == Dimension.RATE || unit.dimension() == Dimension.DATA_RATE;
                sink.series(SeriesHeader.named(name, labels, Stamp.END)
                                .in(unit)
                                .as(rate ? Kind.RATE : Kind.GAUGE)
                                .madeBy(Aggregator.MEAN)
                                .every(interval))
                        .add(millis, value);
            }
        }
    }

    private static Unit unit(String activity, String field) {
        if (activity.matches("cpu-load(-all)?|avg-cpu") || field.endsWith("percent") || field.equals("util")) {
            return Unit.PERCENT;
        }
        if (field.matches("(rx|tx|r|w|d)kB(/s)?")) {
            return Unit.KILOBYTES_PER_SECOND;
        }
        if (activity.equals("memory")) {
            return Unit.KIBIBYTES;
        }
        boolean counted = field.matches("(rx|tx)(pck|cmp|mcst)|tps|[rwdf]/s|[rwd]rqm/s|(rd|wr|dc)_sec");
        return counted ? Unit.PER_SECOND : Unit.UNKNOWN;
    }

    void note() {
        if (untimed > 0) {
            sink.note(Severity.DANGER, Place.WHOLE, "statistics-without-time", untimed);
        }
        if (local) {
            sink.note(
                    Severity.CAUTION,
                    Place.WHOLE,
                    "no-zone",
                    zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
        }
    }
}
