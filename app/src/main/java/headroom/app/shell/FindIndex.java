package headroom.app.shell;

import headroom.app.control.Find;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Everything that can be found, ready to be searched by a few letters. Immutable, so that it can be searched off the
/// interface thread. What begins with the letters comes first, then what has a word that does, what holds them, what
/// has
/// words that begin with the words typed, what has them as initials, what holds them but for one mistyped letter, and
/// what holds them apart but in order.
final class FindIndex {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int NONE = Integer.MAX_VALUE;
    private static final int WORDS = 3;
    private static final int INITIALS = 4;
    private static final int MISTYPED = 5;
    private static final int SCATTERED = 6;
    /// Shorter words are not taken for mistyped ones: too many words are like them.
    private static final int LEAST_MISTYPED = 4;

    private final List<Entry> entries;
    private final Locale locale;

    private record Entry(Find find, String words, List<String> each, String initials) {}

    private FindIndex(List<Entry> entries, Locale locale) {
        this.entries = entries;
        this.locale = locale;
    }

    /// An index of all that can be found.
    static FindIndex of(List<Find> all, Locale locale) {
        return new FindIndex(all.stream().map(find -> entry(find, locale)).toList(), locale);
    }

    private static Entry entry(Find find, Locale locale) {
        String words = find.words().toLowerCase(locale);
        List<String> each = BETWEEN_WORDS
                .splitAsStream(words + " " + find.kind().toLowerCase(locale))
                .filter(word -> !word.isEmpty())
                .toList();
        StringBuilder initials = new StringBuilder();
        each.forEach(word -> initials.append(word.charAt(0)));
        return new Entry(find, words, each, initials.toString());
    }

    /// How much can be found.
    int size() {
        return entries.size();
    }

    /// What matches the letters, best first, at most `most`.
    List<Find> best(String letters, int most) {
        String wanted = letters.strip().toLowerCase(locale);
        List<String> each = BETWEEN_WORDS
                .splitAsStream(wanted)
                .filter(word -> !word.isEmpty())
                .toList();
        record Scored(Entry entry, int score) {}
        return entries.stream()
                .map(entry -> new Scored(entry, score(entry, wanted, each)))
                .filter(scored -> scored.score() < NONE)
                .sorted(Comparator.comparingInt(Scored::score)
                        .thenComparing(scored ->
                                wanted.isEmpty() || !scored.entry().find().inHand())
                        .thenComparingInt(scored ->
                                wanted.isEmpty() ? 0 : scored.entry().words().length()))
                .limit(most)
                .map(scored -> scored.entry().find())
                .toList();
    }

    private static int score(Entry entry, String wanted, List<String> each) {
        String words = entry.words();
        if (wanted.isEmpty() || words.startsWith(wanted)) {
            return 0;
        }
        int at = words.indexOf(wanted);
        if (at >= 0) {
            return words.contains(" " + wanted) ? 1 : 2;
        }
        if (all(entry, each, false)) {
            return WORDS;
        }
        if (wanted.length() > 1 && entry.initials().startsWith(wanted)) {
            return INITIALS;
        }
        return all(entry, each, true) ? MISTYPED : scattered(words, wanted);
    }

    /// Whether each part begins a word, or nearly does.
    private static boolean all(Entry entry, List<String> parts, boolean nearly) {
        for (String part : parts) {
            if (!any(entry.each(), part, nearly && part.length() >= LEAST_MISTYPED)) {
                return false;
            }
        }
        return !parts.isEmpty();
    }

    private static boolean any(List<String> words, String part, boolean nearly) {
        // plain loops: this runs for each letter typed over all that can be found
        for (String word : words) {
            if (word.startsWith(part) || (nearly && nearly(word, part))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word begins with the letters but for one that is wrong, missing, too many, or changed places.
    static boolean nearly(String word, String letters) {
        int same = 0;
        while (same < letters.length() && same < word.length() && word.charAt(same) == letters.charAt(same)) {
            same++;
        }
        String rest = letters.substring(same);
        String left = word.substring(same);
        if (rest.isEmpty()) {
            return true;
        }
        boolean swapped = rest.length() > 1
                && left.length() > 1
                && rest.charAt(0) == left.charAt(1)
                && rest.charAt(1) == left.charAt(0)
                && left.substring(2).startsWith(rest.substring(2));
        boolean wrong = !left.isEmpty() && left.substring(1).startsWith(rest.substring(1));
        boolean missing = !left.isEmpty() && left.substring(1).startsWith(rest);
        boolean tooMany = left.startsWith(rest.substring(1));
        return swapped || wrong || missing || tooMany;
    }

    /// The letters in order, but apart: the further apart, the worse.
    private static int scattered(String words, String wanted) {
        int at = -1;
        int spread = 0;
        for (int i = 0; i < wanted.length(); i++) {
            int next = words.indexOf(wanted.charAt(i), at + 1);
            if (next < 0) {
                return NONE;
            }
            spread += at < 0 ? 0 : next - at - 1;
            at = next;
        }
        return SCATTERED + spread;
    }
}
