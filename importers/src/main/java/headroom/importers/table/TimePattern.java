package headroom.importers.table;

import java.util.ArrayList;
import java.util.List;

/// Finds the pattern of a time from how one is written. `3/11/2026 9:05` is `d/M/yyyy H:mm`.
final class TimePattern {
    private final String text;
    private final boolean dayFirst;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int dateParts;
    private int timeParts;
    private boolean named;
    private boolean yearFirst;

    private TimePattern(String text, boolean dayFirst) {
        this.text = text;
        this.dayFirst = dayFirst;
    }

    /// The pattern that fits all texts; where they differ in the number of digits, the one with fewer.
    static String of(List<String> texts, boolean dayFirst) {
        List<String> common = new ArrayList<>();
        for (String text : texts) {
            List<String> tokens = new TimePattern(text, dayFirst).tokens();
            if (common.isEmpty()) {
                common.addAll(tokens);
            } else if (common.size() == tokens.size()) {
                for (int i = 0; i < tokens.size(); i++) {
                    boolean shorter = tokens.get(i).length() < common.get(i).length()
                            && common.get(i).startsWith(tokens.get(i));
                    common.set(i, shorter ? tokens.get(i) : common.get(i));
                }
            }
        }
        return String.join("", common).replace("''", "");
    }

    private List<String> tokens() {
        boolean halfDay = text.matches("(?i).*\\d\\s*[ap]\\.?m\\.?\\s*");
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                number(halfDay);
            } else if (Character.isLetter(c)) {
                word();
            } else {
                mark(c);
            }
        }
        return tokens;
    }

    private void number(boolean halfDay) {
        int length = run(true);
        if (dateParts < 3) {
            date(length);
        } else {
            time(length, halfDay);
        }
    }

    private void date(int length) {
        if (length == 8) {
            tokens.add("yyyyMMdd");
            dateParts = 3;
            return;
        }
        yearFirst |= dateParts == 0 && length == 4;
        int part = dateParts++;
        String letter;
        if (yearFirst) {
            letter = part == 0 ? "y" : part == 1 ? "M" : "d";
        } else if (part == 2) {
            letter = "y";
        } else if (named || monthFollows()) {
            letter = "d";
        } else {
            letter = dayFirst == (part == 0) ? "d" : "M";
        }
        tokens.add(letter.repeat(length));
    }

    private boolean monthFollows() {
        int next = at;
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isLetter(text.charAt(next));
    }

    private void time(int length, boolean halfDay) {
        if (timeParts == 0 && length == 6) {
            tokens.add("HHmmss");
            timeParts = 3;
            return;
        }
        int part = timeParts++;
        String letter = part == 0 ? (halfDay ? "h" : "H") : part == 1 ? "m" : part == 2 ? "s" : "S";
        tokens.add(letter.repeat(length));
    }

    private void word() {
        int start = at;
        run(false);
        String word = text.substring(start, at);
        if (timeParts > 0 && word.equals("Z")) {
            tokens.add("X");
        } else if (timeParts > 0 && word.toLowerCase(java.util.Locale.ROOT).matches("[ap]m?")) {
            tokens.add("a");
        } else if (dateParts < 3 && !word.equals("T") && (dateParts > 0 || !weekday())) {
            tokens.add(word.length() > 3 ? "MMMM" : "MMM");
            dateParts++;
            named = true;
        } else if (dateParts == 0) {
            tokens.add(word.length() > 3 ? "EEEE" : "EEE");
        } else {
            tokens.add("'" + word + "'");
        }
    }

    /// A word before the date is a weekday where a comma stands behind it or another word follows.
    private boolean weekday() {
        return at < text.length() && (text.charAt(at) == ',' || monthFollows());
    }

    private void mark(char c) {
        boolean offset = timeParts >= 2 && (c == '+' || c == '-' || c == '\u2212') && at + 1 < text.length();
        if (offset) {
            int length = text.length() - at;
            tokens.add(length == 6 ? "XXX" : length == 5 ? "XX" : "X");
            at = text.length();
            return;
        }
        at++;
        tokens.add(c == '\'' ? "''''" : "[]{}#".indexOf(c) >= 0 ? "'" + c + "'" : String.valueOf(c));
    }

    private int run(boolean digits) {
        int start = at;
        while (at < text.length()
                && (digits ? Character.isDigit(text.charAt(at)) : Character.isLetter(text.charAt(at)))) {
            at++;
        }
        return at - start;
    }
}
