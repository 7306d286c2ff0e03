package headroom.importers.table;

/// The characters of a cell, read from left to right.
final class CellText {
    private char[] characters = new char[0];
    private int at;
    private int end;

    /// Begins with the characters from `from` to `to`, without blanks around them and a bracket around all of them.
    void begin(char[] cell, int from, int to) {
        characters = cell;
        at = from;
        end = to;
        while (at < end && (characters[at] == ' ' || characters[at] == '[')) {
            at++;
        }
        while (end > at && (characters[end - 1] == ' ' || (characters[end - 1] == ']' && !opensWithin()))) {
            end--;
        }
    }

    private boolean opensWithin() {
        for (int i = at + 1; i < end; i++) {
            if (characters[i] == '[') {
                return true;
            }
        }
        return false;
    }

    /// Where the next character stands.
    int at() {
        return at;
    }

    /// Goes to a place.
    void to(int place) {
        at = place;
    }

    /// How many characters are left.
    int left() {
        return end - at;
    }

    boolean over() {
        return at >= end;
    }

    /// Whether the next character is this one.
    boolean is(char wanted) {
        return at < end && characters[at] == wanted;
    }

    /// Whether the next character is one of these.
    boolean isOneOf(String wanted) {
        return at < end && wanted.indexOf(characters[at]) >= 0;
    }

    boolean isLetter() {
        return at < end && Character.isLetter(characters[at]);
    }

    /// The character so many places ahead; a blank behind the end.
    char ahead(int places) {
        return at + places < end ? characters[at + places] : ' ';
    }

    /// Whether the next characters are these.
    boolean is(String wanted) {
        return left() >= wanted.length() && word(wanted.length()).equals(wanted);
    }

    /// The next characters, of which there are so many.
    String word(int length) {
        return new String(characters, at, length);
    }

    void pass(int places) {
        at += places;
    }

    void passBlanks() {
        while (isOneOf(" \u00A0\u202F")) {
            at++;
        }
    }

    void passAll() {
        at = end;
    }

    /// Passes digits; how many.
    int digits() {
        int start = at;
        while (at < end && characters[at] >= '0' && characters[at] <= '9') {
            at++;
        }
        return at - start;
    }

    /// The number that the digits between two places make.
    int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (characters[i] - '0');
        }
        return value;
    }

    /// The number that the digits from a place to here make.
    int numberFrom(int from) {
        return number(from, at);
    }
}
