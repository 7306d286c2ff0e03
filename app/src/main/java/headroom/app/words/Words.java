package headroom.app.words;

import headroom.model.Message;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/// Puts messages into words for a reader: the one way from a key to a sentence.
///
/// Patterns live in `words/<area>.properties`; numbers and the order of dates follow the locale, days and times the
/// zone. Immutable and safe to share between threads.
public final class Words {
    /// The country of the pseudo-locale `en-XA`, in which every text of the bundle stands between marks, so that a
    /// word that does not come from the bundle shows.
    private static final String PSEUDO = "XA";

    private final Printer printer;
    private final Locale locale;
    private final ZoneId zone;
    private final boolean markedUp;

    /// Words for a reader.
    ///
    /// @param locale how numbers and dates are written
    /// @param zone in which zone days and times are told
    public Words(Locale locale, ZoneId zone) {
        this.printer = new Printer(this, locale, zone);
        this.locale = locale;
        this.markedUp = locale.getCountry().equals(PSEUDO);
        this.zone = zone;
    }

    /// Words that are the same on every machine: English as in the samples of the guide, for scripts and reports.
    public static Words english(ZoneId zone) {
        return new Words(Locale.ENGLISH, zone);
    }

    /// How numbers and dates are written.
    public Locale locale() {
        return locale;
    }

    /// The zone in which days and times are told.
    public ZoneId zone() {
        return zone;
    }

    /// The message as a sentence. A key without a pattern is given back as it is.
    public String say(Message message) {
        List<Object> arguments = message.arguments();
        if (message.key().equals(Message.LITERAL)) {
            return String.valueOf(arguments.getFirst());
        }
        Optional<Phrase> phrase = Bundle.phrase(message.key());
        return phrase.map(found -> fill(found, arguments)).map(this::marked).orElse(message.key());
    }

    private String marked(String text) {
        return markedUp ? "⟦" + text + "⟧" : text;
    }

    /// The text with that key and arguments.
    public String say(String key, Object... arguments) {
        return say(Message.of(key, arguments));
    }

    /// Whether there is a text with that key.
    public boolean knows(String key) {
        return Bundle.phrase(key).isPresent();
    }

    /// All keys of an area, the first segment of their names; sorted.
    public SortedSet<String> keys(String area) {
        return Bundle.keys(area);
    }

    /// A single value as `{0}` would print it: a number to three significant digits, a date, a quantity, money.
    public String print(Object value) {
        return printer.print(value, Style.PLAIN);
    }

    /// A single value as `{0:style}` would print it.
    ///
    /// @param style `percent`, `probability`, `day`, `date`, `time`, `signed`, `exact`, `full` or `rps`
    public String print(Object value, String style) {
        return printer.print(value, Style.named(style));
    }

    private String fill(Phrase phrase, List<Object> arguments) {
        StringBuilder text = new StringBuilder();
        for (Phrase.Part part : phrase.parts()) {
            switch (part) {
                case Phrase.Text words -> text.append(words.text());
                case Phrase.Slot slot -> text.append(fill(slot, arguments));
            }
        }
        return text.toString();
    }

    private String fill(Phrase.Slot slot, List<Object> arguments) {
        if (slot.index() >= arguments.size()) {
            return "{" + slot.index() + "}";
        }
        Object argument = arguments.get(slot.index());
        if (slot.style() != Style.PLURAL) {
            return printer.print(argument, slot.style());
        }
        boolean one = argument instanceof Number number && number.doubleValue() == 1;
        String text = fill(one ? slot.one() : slot.many(), arguments);
        return text.replace("#", printer.print(argument, Style.PLAIN));
    }
}
