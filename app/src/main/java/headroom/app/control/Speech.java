package headroom.app.control;

import headroom.app.words.Words;
import headroom.model.Message;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/// Words for the reader of the window, in the zone that the workbook has at the moment.
public final class Speech {
    private final Supplier<Locale> locale;
    private final Supplier<ZoneId> zone;
    private Words words;

    /// Words in a locale and in a zone that may change.
    public Speech(Locale locale, Supplier<ZoneId> zone) {
        this(() -> locale, zone);
    }

    /// Words in a locale and a zone that may both change.
    public Speech(Supplier<Locale> locale, Supplier<ZoneId> zone) {
        this.locale = locale;
        this.zone = zone;
        this.words = new Words(locale.get(), zone.get());
    }

    /// The words in the zone of the moment.
    public Words words() {
        ZoneId now = zone.get();
        if (!words.zone().equals(now) || !words.locale().equals(locale.get())) {
            words = new Words(locale.get(), now);
        }
        return words;
    }

    /// The locale in which numbers and dates are written and read.
    public Locale locale() {
        return locale.get();
    }

    /// The zone of the moment.
    public ZoneId zone() {
        return zone.get();
    }

    /// The message as a sentence.
    public String say(Message message) {
        return words().say(message);
    }

    /// The text with that key and arguments.
    public String say(String key, Object... arguments) {
        return words().say(Message.of(key, arguments));
    }

    /// A value as a pattern would print it.
    public String print(Object value) {
        return words().print(value);
    }
}
