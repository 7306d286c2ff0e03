package headroom.app.words;

import java.util.ArrayList;
import java.util.List;

/// A pattern of the bundle, taken apart: text and slots that arguments go into.
///
/// A slot is `{0}`, `{0:style}` or `{0:plural|one node|# nodes}`; the texts of a plural may hold slots themselves.
/// A brace that opens no slot stands for itself, and so does an apostrophe.
///
/// @param parts text and slots in order
record Phrase(List<Part> parts) {
    Phrase {
        parts = List.copyOf(parts);
    }

    /// A piece of a pattern.
    sealed interface Part {}

    /// Words that stand as they are.
    record Text(String text) implements Part {}

    /// A place for an argument.
    ///
    /// @param index which argument, from 0
    /// @param style how it is printed
    /// @param one the text for one; empty unless the style is a plural
    /// @param many the text for any other number, `#` standing for the number
    record Slot(int index, Style style, Phrase one, Phrase many) implements Part {}

    private static final Phrase NOTHING = new Phrase(List.of());

    /// Takes a pattern apart.
    ///
    /// @throws IllegalArgumentException if a slot is not closed or its style does not exist
    static Phrase parse(String pattern) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean opens = c == '{' && at + 1 < pattern.length() && Character.isDigit(pattern.charAt(at + 1));
            if (!opens) {
                text.append(c);
                at++;
                continue;
            }
            int end = closing(pattern, at);
            if (!text.isEmpty()) {
                parts.add(new Text(text.toString()));
                text.setLength(0);
            }
            parts.add(slot(pattern.substring(at + 1, end)));
            at = end + 1;
        }
        if (!text.isEmpty()) {
            parts.add(new Text(text.toString()));
        }
        return new Phrase(parts);
    }

    /// How many arguments the pattern needs: one more than its highest index.
    int arity() {
        int arity = 0;
        for (Part part : parts) {
            if (part instanceof Slot slot) {
                arity = Math.max(arity, slot.index + 1);
                arity = Math.max(arity, Math.max(slot.one.arity(), slot.many.arity()));
            }
        }
        return arity;
    }

    private static int closing(String pattern, int opening) {
        int depth = 0;
        for (int i = opening; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a slot is not closed in: " + pattern);
    }

    private static Slot slot(String inside) {
        int colon = inside.indexOf(':');
        int index = Integer.parseInt(colon < 0 ? inside : inside.substring(0, colon));
        if (colon < 0) {
            return new Slot(index, Style.PLAIN, NOTHING, NOTHING);
        }
        List<String> pieces = pieces(inside.substring(colon + 1));
        Style style = Style.named(pieces.getFirst());
        if (pieces.size() != (style == Style.PLURAL ? 3 : 1)) {
            throw new IllegalArgumentException("a plural has two texts, other styles none: {" + inside + "}");
        }
        return style == Style.PLURAL
                ? new Slot(index, style, parse(pieces.get(1)), parse(pieces.get(2)))
                : new Slot(index, style, NOTHING, NOTHING);
    }

    /// Splits at bars that stand outside nested slots.
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
