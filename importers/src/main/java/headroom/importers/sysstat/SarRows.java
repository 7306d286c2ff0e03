package headroom.importers.sysstat;

import headroom.importers.LinesNotRead;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of sysstat's text: names of columns come again on each page, rows carry the time of day, and averages
/// stand below.
final class SarRows {
    private static final Pattern FIRST = Pattern.compile("Linux \\S+ \\((\\S*)\\)\\s+([\\d./-]+).*");
    private static final Pattern CLOCK = Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)");
    private static final long DAY = 86_400_000;
    private static final long HALF_DAY = DAY / 2;

    private final ZoneId zone;
    private final SeriesSink sink;
    private final Map<List<String>, Clock> clocks = new HashMap<>();
    private String host = "";
    private String date = "";
    private List<String> names = List.of();
    private final LinesNotRead odd = LinesNotRead.none();

    SarRows(ZoneId zone, SeriesSink sink) {
        this.zone = zone;
        this.sink = sink;
    }

    void take(String line, long number) {
        Matcher first = FIRST.matcher(line);
        if (first.matches()) {
            host = String.valueOf(first.group(1));
            date = HostStatistics.isoDate(String.valueOf(first.group(2)));
            clocks.clear();
            return;
        }
        String text = line.startsWith("#") ? line.substring(1) : line;
        List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
        boolean half = words.size() > 2 && words.get(1).matches("[AP]M");
        List<String> cells = words.subList(Math.min(words.size(), half ? 2 : 1), words.size());
        if (cells.isEmpty() || words.getFirst().endsWith(":") || line.contains("RESTART")) {
            return;
        }
        if (Double.isNaN(SarColumn.number(cells.getLast())) && names(cells)) {
            names = List.copyOf(cells);
        } else {
            row(words.getFirst(), half ? words.get(1) : "", cells, number);
        }
    }

    /// A line of names: none of them is a number, and all rows have some.
    private static boolean names(List<String> cells) {
        return cells.stream().allMatch(cell -> Double.isNaN(SarColumn.number(cell)) || cell.matches("[a-z]+-\\d+"));
    }

    private void row(String time, String halfOfDay, List<String> cells, long number) {
        boolean processes = names.contains("PID") || names.contains("TGID");
        long millis = time(time, halfOfDay);
        if (millis == Epoch.NONE || cells.size() < names.size()) {
            odd.add(number);
            return;
        }
        Map<String, String> labels = new TreeMap<>();
        if (!host.isEmpty()) {
            labels.put("host", host);
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (processes ? name.matches("TGID|TID|PID|Command") : SarColumn.identifies(name)) {
                labels.put(name, cells.get(i));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            double value = SarColumn.number(cells.get(i));
            // the processor on which a process ran last is no measurement
            boolean measured = !labels.containsKey(name) && !(processes && name.matches("UID|CPU"));
            if (measured && !Double.isNaN(value)) {
                sink.series(SarColumn.header(name, labels, 0)).add(millis, value);
            }
        }
    }

    private long time(String text, String halfOfDay) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Moment.of(text, zone); // pidstat -H counts seconds since 1970
        }
        int hour = Integer.parseInt(String.valueOf(clock.group(1)));
        if (!halfOfDay.isEmpty()) {
            hour = hour % 12 + (halfOfDay.equals("PM") ? 12 : 0);
        }
        String two = hour < 10 ? "0" + hour : Integer.toString(hour);
        long millis = Moment.of(date + "T" + two + ":" + clock.group(2) + ":" + clock.group(3), zone);
        return millis == Epoch.NONE
                ? millis
                : clocks.computeIfAbsent(names, _ -> new Clock()).past(millis);
    }

    void note() {
        if (!clocks.isEmpty()) {
            String name = zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
            sink.note(Severity.CAUTION, Place.WHOLE, "no-zone", name);
        }
        odd.note(sink);
    }

    /// Counts days past midnight: each table of a file begins anew.
    private static final class Clock {
        private long last = Long.MIN_VALUE;
        private long days;

        long past(long millis) {
            days += last != Long.MIN_VALUE && millis < last - HALF_DAY ? 1 : 0;
            last = millis;
            return millis + days * DAY;
        }
    }
}
