package headroom.app.find;

import headroom.app.control.Find;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of something that can be found, taken apart once, so that each letter typed costs little.
///
/// @param words in lower case
/// @param spaced the same behind a blank, so that a word that begins with letters is found as a part
/// @param each word, those of the sort of thing after those of its name
/// @param initials the first letter of each
record Wording(String words, String spaced, String[] each, String initials) {
    static Wording of(Find find, Locale locale) {
        String words = find.words().toLowerCase(locale);
        List<String> each = parts(words);
        each.addAll(parts(find.kind().toLowerCase(locale)));
        StringBuilder initials = new StringBuilder(each.size());
        each.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return new Wording(words, " " + words, each.toArray(String[]::new), initials.toString());
    }

    /// The runs of letters and digits in a text.
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            boolean inWord = Character.isLetterOrDigit(point);
            if (inWord && start < 0) {
                start = at;
            } else if (!inWord && start >= 0) {
                parts.add(text.substring(start, at));
                start = -1;
            }
            at += Character.charCount(point);
        }
        if (start >= 0) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording wording && wording.words.equals(words) && wording.initials.equals(initials);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }
}
