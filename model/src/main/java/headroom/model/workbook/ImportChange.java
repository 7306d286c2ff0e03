package headroom.model.workbook;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Samples;
import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import headroom.model.series.TimeSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a newer export of a file changed.
///
/// @param laterMillis how much later its series end, milliseconds; negative where they end earlier
/// @param earlierMillis how much earlier they begin, milliseconds; negative where they begin later
/// @param come how many series it did not hold before
/// @param gone how many series it does not hold any more
/// @param points how many more samples its series hold between their former first and last ones
/// @param differing how many samples have another value than before
public record ImportChange(long laterMillis, long earlierMillis, int come, int gone, int points, int differing) {
    /// The key of the note that tells of a change.
    public static final String UPDATED = "series.updated";

    private static final long DAY_MILLIS = 86_400_000;

    /// What changed between the series of a file as they were and as they are.
    static ImportChange of(List<TimeSeries> old, List<SeriesEntry> fresh) {
        Map<SeriesId, Samples> before = new HashMap<>();
        Span was = new Span();
        for (TimeSeries series : old) {
            before.put(series.id().withSuffix(""), series.samples());
        }
        Span is = new Span();
        int come = 0;
        int points = 0;
        int differing = 0;
        for (SeriesEntry entry : fresh) {
            TimeSeries now = entry.series();
            Samples then = before.remove(now.id().withSuffix(""));
            if (then == null) {
                come++;
            } else if (then.size() > 0 && now.samples().size() > 0) {
                was.add(then);
                is.add(now.samples());
                Compared compared = Compared.of(then, now.samples());
                points += compared.points;
                differing += compared.differing;
            }
        }
        return new ImportChange(is.last - was.last, was.first - is.first, come, before.size(), points, differing);
    }

    /// Whether it is the same window of time moved on: it begins later and ends later.
    boolean movedOn() {
        return laterMillis > 0 && earlierMillis < 0;
    }

    /// Whether nothing that it holds differs.
    boolean nothing() {
        return equals(new ImportChange(0, 0, 0, 0, 0, 0));
    }

    /// The file with a note that tells of the change.
    Source notedAt(Source source) {
        boolean lost = gone > 0 || laterMillis < 0 || earlierMillis < 0;
        return noted(
                source,
                new Source.Note(
                        lost || differing > 0 ? Severity.CAUTION : Severity.INFO,
                        0,
                        -1,
                        Message.of(UPDATED, source.fileName(), words()),
                        Message.of(lost ? "series.updated-less" : "series.updated-kept")));
    }

    /// The file with a note that what an older export of the same name held before is kept.
    static Source movedOn(Source source) {
        return noted(
                source,
                new Source.Note(
                        Severity.INFO,
                        0,
                        -1,
                        Message.of("series.moved-on", source.fileName()),
                        Message.of("series.moved-on.action")));
    }

    private static Source noted(Source source, Source.Note note) {
        List<Source.Note> notes = new ArrayList<>(source.notes());
        notes.addFirst(note);
        return source.withNotes(notes);
    }

    /// What changed, in words: "+ 3 days, 2 series new, 1 gone, 14 values differ".
    Message words() {
        List<Message> parts = new ArrayList<>();
        if (laterMillis != 0) {
            parts.add(Message.of(
                    laterMillis > 0 ? "series.updated-longer" : "series.updated-shorter", span(laterMillis)));
        }
        if (earlierMillis != 0) {
            parts.add(Message.of(
                    earlierMillis > 0 ? "series.updated-earlier" : "series.updated-begins-later", span(earlierMillis)));
        }
        add(parts, "series.updated-come", come);
        add(parts, "series.updated-gone", gone);
        add(parts, points > 0 ? "series.updated-points" : "series.updated-fewer-points", Math.abs(points));
        add(parts, "series.updated-differ", differing);
        Optional<Message> all = parts.stream().reduce((some, more) -> Message.of("series.updated-and", some, more));
        return all.orElse(Message.of("series.updated-nothing"));
    }

    private static void add(List<Message> parts, String key, int count) {
        if (count > 0) {
            parts.add(Message.of(key, (long) count));
        }
    }

    private static Message span(long millis) {
        long length = Math.abs(millis);
        if (length >= 2 * DAY_MILLIS || length % DAY_MILLIS == 0) {
            return Message.of("figure.days", Math.round((double) length / DAY_MILLIS));
        }
        if (length >= 7_200_000 || length % 3_600_000 == 0) {
            return Message.of("figure.hours", Math.round(length / 3_600_000.0));
        }
        return length >= 60_000
                ? Message.of("figure.minutes", Math.round(length / 60_000.0))
                : Message.of("figure.seconds", length / 1000.0);
    }

    private static final class Span {
        private long first;
        private long last;
        private boolean any;

        void add(Samples samples) {
            long start = samples.stampMillis(0);
            long end = samples.stampMillis(samples.size() - 1);
            first = any ? Math.min(first, start) : start;
            last = any ? Math.max(last, end) : end;
            any = true;
        }
    }

    /// @param points how many samples more there are where both have any
    /// @param differing how many of the same moment have another value
    private record Compared(int points, int differing) {
        static Compared of(Samples then, Samples now) {
            long from = Math.max(then.stampMillis(0), now.stampMillis(0));
            long to = Math.min(then.stampMillis(then.size() - 1), now.stampMillis(now.size() - 1));
            int t = then.firstAtOrAfter(from);
            int n = now.firstAtOrAfter(from);
            int points = now.firstAtOrAfter(to + 1) - n - (then.firstAtOrAfter(to + 1) - t);
            int differing = 0;
            while (t < then.size() && n < now.size()) {
                if (then.stampMillis(t) == now.stampMillis(n)) {
                    differing += then.value(t++) == now.value(n++) ? 0 : 1;
                } else if (then.stampMillis(t) < now.stampMillis(n)) {
                    t++;
                } else {
                    n++;
                }
            }
            return new Compared(points, differing);
        }
    }
}
