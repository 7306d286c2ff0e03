package headroom.app.shell;

import headroom.app.control.Find;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds by a few letters: those that start with them, then those with a word that does, then those that hold the
/// letters in order.
final class FindRanking {
    private static final int NONE = Integer.MAX_VALUE;

    private FindRanking() {}

    /// The finds that match, best first, at most `most`.
    static List<Find> best(List<Find> all, String letters, Locale locale, int most) {
        String wanted = letters.strip().toLowerCase(locale);
        record Scored(Find find, int score) {}
        return all.stream()
                .map(find -> new Scored(find, score(find.words().toLowerCase(locale), wanted)))
                .filter(scored -> scored.score() < NONE)
                .sorted(Comparator.comparingInt(Scored::score)
                        .thenComparingInt(scored ->
                                wanted.isEmpty() ? 0 : scored.find().words().length()))
                .limit(most)
                .map(Scored::find)
                .toList();
    }

    private static int score(String words, String wanted) {
        if (wanted.isEmpty() || words.startsWith(wanted)) {
            return 0;
        }
        if (words.contains(" " + wanted)) {
            return 1;
        }
        if (words.contains(wanted)) {
            return 2;
        }
        return scattered(words, wanted);
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
        return 3 + spread;
    }
}
