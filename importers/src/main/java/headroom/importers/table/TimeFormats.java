package headroom.importers.table;

import headroom.importers.text.Epoch;
import headroom.model.series.DecimalSign;
import headroom.model.series.TimeFormat;
import headroom.model.series.TimeFormat.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ways to write times: what a planner types for one, and whether it fits a file.
public final class TimeFormats {
    private static final Map<String, Form> NUMBERS = Map.ofEntries(
            Map.entry("s", Form.EPOCH_SECONDS),
            Map.entry("seconds", Form.EPOCH_SECONDS),
            Map.entry("ms", Form.EPOCH_MILLIS),
            Map.entry("milliseconds", Form.EPOCH_MILLIS),
            Map.entry("us", Form.EPOCH_MICROS),
            Map.entry("\u00B5s", Form.EPOCH_MICROS),
            Map.entry("microseconds", Form.EPOCH_MICROS),
            Map.entry("ns", Form.EPOCH_NANOS),
            Map.entry("nanoseconds", Form.EPOCH_NANOS));

    private static final List<String> USUAL = List.of(
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd'T'HH:mm:ssX",
            "yyyy-MM-dd'T'HH:mm:ss.SSSX",
            "dd/MM/yyyy HH:mm",
            "MM/dd/yyyy HH:mm",
            "d/M/yyyy H:mm",
            "M/d/yyyy H:mm",
            "dd/MM/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm:ss",
            "dd.MM.yyyy HH:mm",
            "dd.MM.yyyy HH:mm:ss",
            "M/d/yyyy h:mm a",
            "M/d/yyyy h:mm:ss a",
            "yyyy-MM-dd",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd.MM.yyyy");

    private static final Map<String, String> STRFTIME = Map.ofEntries(
            Map.entry("%Y", "yyyy"),
            Map.entry("%y", "yy"),
            Map.entry("%m", "MM"),
            Map.entry("%d", "dd"),
            Map.entry("%H", "HH"),
            Map.entry("%I", "hh"),
            Map.entry("%M", "mm"),
            Map.entry("%S", "ss"),
            Map.entry("%p", "a"),
            Map.entry("%b", "MMM"),
            Map.entry("%B", "MMMM"),
            Map.entry("%a", "EEE"),
            Map.entry("%z", "XX"),
            Map.entry("%s", ""),
            Map.entry("%T", "HH:mm:ss"),
            Map.entry("%F", "yyyy-MM-dd"));

    private TimeFormats() {}

    /// The format that a planner typed: a pattern, `dd/MM/yyyy HH:mm` or `%d/%m/%Y %H:%M`, or a unit in which times
    /// count since 1970, `ms`. Empty if it is neither.
    public static Optional<TimeFormat> typed(String text) {
        String word = text.strip();
        String unit = word.toLowerCase(Locale.ROOT)
                .replaceFirst("^(unix|epoch)[ _]?", "")
                .replaceFirst(" since 1970$", "");
        Form number = NUMBERS.get(unit.isEmpty() || word.equals("%s") ? "s" : unit);
        if (number != null && !word.isEmpty()) {
            return Optional.of(TimeFormat.of(number));
        }
        String pattern = word.contains("%") ? java(word) : word;
        try {
            new WrittenTimes(pattern);
            return Optional.of(TimeFormat.text(pattern));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String java(String strftime) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < strftime.length(); i++) {
            char c = strftime.charAt(i);
            if (c == '%' && i + 1 < strftime.length()) {
                pattern.append(STRFTIME.getOrDefault(strftime.substring(i, i + 2), "%"));
                i++;
            } else {
                pattern.append(Character.isLetter(c) ? "'" + c + "'" : String.valueOf(c));
            }
        }
        return pattern.toString();
    }

    /// The first of some texts that is not written so; empty if all are.
    public static Optional<String> misfit(TimeFormat format, DecimalSign sign, List<String> texts) {
        TimeColumn column;
        try {
            column = TimeColumn.written(format, 0, -1, sign == DecimalSign.COMMA);
        } catch (IllegalArgumentException e) {
            return texts.stream().findFirst();
        }
        for (String text : texts) {
            if (!column.read(text.toCharArray(), 0, text.length()) || !plausible(column)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /// Dates from 1990 to 2200; what counts from a start has none.
    private static boolean plausible(TimeColumn column) {
        return column.form() == TimeColumn.Form.OFFSET
                || (column.millis() > 631_152_000_000L && column.millis() < 7_258_118_400_000L);
    }

    /// The formats that all these texts fit: what can be chosen where the right one is not recognised.
    public static List<TimeFormat> fitting(DecimalSign sign, List<String> texts) {
        Set<TimeFormat> all = new LinkedHashSet<>();
        boolean numbers = texts.stream().allMatch(text -> Epoch.toMillis(text.replace(',', '.'), 0) != Epoch.NONE);
        if (numbers) {
            for (Form form : Form.values()) {
                if (form != Form.TEXT) {
                    all.add(TimeFormat.of(form));
                }
            }
        } else {
            all.add(TimeFormat.text(TimePattern.of(texts, true)));
            all.add(TimeFormat.text(TimePattern.of(texts, false)));
            USUAL.forEach(pattern -> all.add(TimeFormat.text(pattern)));
        }
        List<TimeFormat> fitting = new ArrayList<>();
        for (TimeFormat format : all) {
            if (misfit(format, sign, texts).isEmpty()) {
                fitting.add(format);
            }
        }
        return fitting;
    }
}
