package headroom.app.sources;

import headroom.app.control.Read;
import headroom.app.control.Speech;
import headroom.importers.table.TimeFormats;
import headroom.model.Message;
import headroom.model.series.DecimalSign;
import headroom.model.series.Source;
import headroom.model.series.TextForm;
import headroom.model.series.TextReading;
import headroom.model.series.TimeFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// How one file was read, what could be chosen instead, and the corrections.
final class ReadingModel {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ' ', '^', '~', ':');
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Tokyo");

    private final Source source;
    private final TextReading reading;
    private final Speech speech;
    private final SourceCommands commands;

    ReadingModel(Source source, TextReading reading, Speech speech, SourceCommands commands) {
        this.source = source;
        this.reading = reading;
        this.speech = speech;
        this.commands = commands;
    }

    /// How the file was read, what was recognised included.
    TextForm used() {
        return reading.used();
    }

    /// Whether the planner corrected anything.
    boolean corrected() {
        return !reading.said().equals(TextForm.RECOGNISED);
    }

    /// Whether this is the same reading of the same file.
    boolean same(ReadingModel other) {
        return source.sha256().equals(other.source.sha256()) && reading.equals(other.reading);
    }

    List<Optional<String>> columns() {
        return reading.columns().stream().map(Optional::of).toList();
    }

    List<Character> delimiters() {
        return with(DELIMITERS, reading.used().delimiter());
    }

    /// The usual zones, that of the workbook and the one in use, each once.
    List<ZoneId> zones() {
        Map<String, ZoneId> zones = new LinkedHashMap<>();
        reading.used().zone().ifPresent(zone -> zones.put(zoneName(zone), zone));
        zones.putIfAbsent(zoneName(speech.zone()), speech.zone());
        ZONES.forEach(name -> zones.putIfAbsent(name, ZoneId.of(name)));
        return List.copyOf(zones.values());
    }

    static String zoneName(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static <T> List<T> with(List<T> usual, Optional<T> used) {
        Set<T> all = new LinkedHashSet<>(usual);
        used.ifPresent(all::add);
        return List.copyOf(new ArrayList<>(all));
    }

    /// The formats that the first times fit.
    List<TimeFormat> formats() {
        return TimeFormats.fitting(sign(), reading.times());
    }

    /// One of the times as it stands in the file.
    Optional<String> example() {
        return reading.times().stream().findFirst();
    }

    private DecimalSign sign() {
        return reading.used().decimalSign().orElse(DecimalSign.POINT);
    }

    /// The format that was typed, refused where it is none or a time of the file does not fit it.
    Read<TimeFormat> format(String typed) {
        Optional<TimeFormat> format = named(typed.strip()).or(() -> TimeFormats.typed(typed));
        if (format.isEmpty()) {
            return new Read.Bad<>(Message.of("view-sources.no-time-format", typed.strip()));
        }
        return TimeFormats.misfit(format.get(), sign(), reading.times())
                .<Read<TimeFormat>>map(
                        text -> new Read.Bad<>(Message.of("view-sources.time-misfit", text, print(format.get()))))
                .orElseGet(() -> new Read.Good<>(format.get()));
    }

    private Optional<TimeFormat> named(String words) {
        for (TimeFormat.Form form : TimeFormat.Form.values()) {
            TimeFormat format = TimeFormat.of(form);
            if (form != TimeFormat.Form.TEXT && print(format).equalsIgnoreCase(words)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /// A format as it is shown and typed.
    String print(TimeFormat format) {
        return format.form() == TimeFormat.Form.TEXT
                ? format.pattern()
                : speech.say("view-sources.time-" + key(format.form()));
    }

    String delimiterName(char mark) {
        return switch (mark) {
            case ',' -> speech.say("view-sources.mark-comma");
            case ';' -> speech.say("view-sources.mark-semicolon");
            case '\t' -> speech.say("view-sources.mark-tab");
            case '|' -> speech.say("view-sources.mark-bar");
            case ' ' -> speech.say("view-sources.mark-blank");
            default -> String.valueOf(mark);
        };
    }

    String signName(DecimalSign sign) {
        return speech.say("view-sources.decimal-" + key(sign));
    }

    void correctColumn(String column, Consumer<Message> refused) {
        read(
                reading.said().withTimeColumn(column),
                Message.of("view-sources.edit-time-column", source.fileName(), column),
                refused);
    }

    void correctFormat(TimeFormat format, Consumer<Message> refused) {
        read(
                reading.said().withTimeFormat(format),
                Message.of("view-sources.edit-time-format", source.fileName(), print(format)),
                refused);
    }

    void correctZone(ZoneId zone, Consumer<Message> refused) {
        read(
                reading.said().withZone(zone),
                Message.of("view-sources.edit-zone", source.fileName(), zoneName(zone)),
                refused);
    }

    void correctDelimiter(char mark, Consumer<Message> refused) {
        read(
                reading.said().withDelimiter(mark),
                Message.of("view-sources.edit-delimiter", source.fileName(), delimiterName(mark)),
                refused);
    }

    void correctSign(DecimalSign sign, Consumer<Message> refused) {
        read(
                reading.said().withDecimalSign(sign),
                Message.of("view-sources.edit-decimal", source.fileName(), signName(sign)),
                refused);
    }

    /// Takes back all that was said and tells everything from the file again.
    void recognise(Consumer<Message> refused) {
        read(TextForm.RECOGNISED, Message.of("view-sources.edit-recognise", source.fileName()), refused);
    }

    /// How the file is read, in a sentence; empty where it has no column of times.
    Optional<Message> sentence() {
        TextForm used = reading.used();
        if (used.timeColumn().isEmpty() || used.timeFormat().isEmpty()) {
            return Optional.empty();
        }
        Message times = Message.of(
                "view-sources.read-times",
                used.timeColumn().get(),
                print(used.timeFormat().get()));
        Message zoned = used.zone()
                .map(zone -> Message.of("view-sources.read-in-zone", times, zoneName(zone)))
                .orElse(times);
        return Optional.of(used.delimiter()
                .filter(mark -> used.decimalSign().isPresent())
                .map(mark -> Message.of(
                        "view-sources.read-cells",
                        zoned,
                        delimiterName(mark),
                        signName(used.decimalSign().get())))
                .orElseGet(() -> Message.of("view-sources.read-so", zoned)));
    }

    private void read(TextForm form, Message edit, Consumer<Message> refused) {
        if (!form.equals(reading.said()) || form.equals(TextForm.RECOGNISED)) {
            commands.readAgain().read(source, form, edit, refused);
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
