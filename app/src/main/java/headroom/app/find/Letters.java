package headroom.app.find;

import java.util.List;
import java.util.Locale;

/// Some letters that are searched for, and how well they fit. What begins with them fits best, then what has a word
/// that does, what holds them, what has words that begin with the words typed, what has them as initials, what holds
/// them but for one mistyped letter, and what holds them apart but in order.
///
/// @param wanted in lower case, without blanks around
/// @param word the same behind a blank
/// @param each word of them
record Letters(String wanted, String word, List<String> each) {
    /// They do not fit at all.
    static final int NONE = Integer.MAX_VALUE;

    private static final int WORDS = 3;
    private static final int INITIALS = 4;
    private static final int MISTYPED = 5;
    private static final int SCATTERED = 6;
    /// Shorter words are not taken for mistyped ones: too many words are like them.
    private static final int LEAST_MISTYPED = 4;

    /// The letters as they were typed.
    static Letters typed(String letters, Locale locale) {
        String wanted = letters.strip().toLowerCase(locale);
        return new Letters(wanted, " " + wanted, List.copyOf(Wording.parts(wanted)));
    }

    /// How well they fit as they are: 0 fits best.
    int fit(Wording found) {
        if (wanted.isEmpty() || found.words().startsWith(wanted)) {
            return 0;
        }
        if (found.words().contains(wanted)) {
            return found.spaced().contains(word) ? 1 : 2;
        }
        if (all(found.each(), false)) {
            return WORDS;
        }
        return wanted.length() > 1 && found.initials().startsWith(wanted) ? INITIALS : NONE;
    }

    /// How well they fit if they were mistyped or are parts of words: worse than any that fits as it is. Dearer than
    /// {@link #fit}, and only worth it where too little fits.
    int looseFit(Wording found) {
        return all(found.each(), true) ? MISTYPED : scattered(found.words());
    }

    /// Whether each part begins a word, or nearly does.
    private boolean all(String[] words, boolean nearly) {
        for (String part : each) {
            if (!any(words, part, nearly && part.length() >= LEAST_MISTYPED)) {
                return false;
            }
        }
        return !each.isEmpty();
    }

    private static boolean any(String[] words, String part, boolean nearly) {
        // plain loops: this runs for each letter typed over all that can be found
        for (String candidate : words) {
            if (candidate.startsWith(part) || (nearly && nearly(candidate, part))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word begins with the letters but for one that is wrong, missing, too many, or changed places.
    static boolean nearly(String word, String letters) {
        int same = 0;
        int shorter = Math.min(letters.length(), word.length());
        while (same < shorter && word.charAt(same) == letters.charAt(same)) {
            same++;
        }
        int rest = letters.length() - same;
        if (rest == 0) {
            return true;
        }
        boolean tooMany = word.regionMatches(same, letters, same + 1, rest - 1);
        if (same == word.length()) {
            return tooMany;
        }
        boolean wrong = word.regionMatches(same + 1, letters, same + 1, rest - 1);
        boolean missing = word.regionMatches(same + 1, letters, same, rest);
        boolean swapped = rest > 1
                && word.length() - same > 1
                && letters.charAt(same) == word.charAt(same + 1)
                && letters.charAt(same + 1) == word.charAt(same)
                && word.regionMatches(same + 2, letters, same + 2, rest - 2);
        return tooMany || wrong || missing || swapped;
    }

    /// The letters in order, but apart: the further apart, the worse.
    private int scattered(String words) {
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
