package headroom.importers.table;

/// Tells whether a column writes decimals behind a comma or a point. One cell often can't tell: `1,234` may be a
/// thousand and more, or a little over one. So each column is judged over its cells, and one that can't tell
/// follows the others.
final class DecimalMark {
    private final int[] commas;
    private final int[] points;
    private final int[] ambiguousCommas;
    private int allCommas;
    private int allPoints;

    DecimalMark(int columns) {
        commas = new int[columns];
        points = new int[columns];
        ambiguousCommas = new int[columns];
    }

    /// Looks at one cell.
    void see(int column, String cell) {
        int point = cell.indexOf('.');
        int comma = cell.indexOf(',');
        if ((point < 0 && comma < 0) || !mostlyDigits(cell)) {
            return;
        }
        if (point >= 0 && comma >= 0) {
            vote(column, cell.lastIndexOf(',') > cell.lastIndexOf('.'));
            return;
        }
        char mark = point >= 0 ? '.' : ',';
        int at = Math.max(point, comma);
        boolean repeated = cell.indexOf(mark, at + 1) >= 0;
        if (repeated) {
            vote(column, mark == '.'); // it groups thousands, so the other one is the decimal mark
        } else if (!threeDigitsBehind(cell, at) || at == 0 || leadingZero(cell, at)) {
            vote(column, mark == ',');
        } else if (mark == ',') {
            ambiguousCommas[column]++;
        }
    }

    private void vote(int column, boolean comma) {
        if (comma) {
            commas[column]++;
            allCommas++;
        } else {
            points[column]++;
            allPoints++;
        }
    }

    /// Whether decimals of the column stand behind a comma.
    boolean comma(int column, char delimiter) {
        if (commas[column] != points[column]) {
            return commas[column] > points[column];
        }
        if (allCommas != allPoints) {
            return allCommas > allPoints;
        }
        // nothing tells: who separates cells by semicolons does so because commas stand in numbers
        return delimiter == ';' && ambiguousCommas[column] > 0;
    }

    private static boolean mostlyDigits(String cell) {
        int digits = 0;
        int others = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == ':' || (c == '-' && i > 0 && cell.charAt(i - 1) != 'e' && cell.charAt(i - 1) != 'E')) {
                return false; // a time or a date
            } else if (c != '.' && c != ',' && c != ' ') {
                others++;
            }
        }
        return digits > 0 && digits + 4 >= others && !date(cell);
    }

    private static boolean date(String cell) {
        int first = cell.indexOf('.');
        int second = first < 0 ? -1 : cell.indexOf('.', first + 1);
        return second > 0 && first <= 2 && second - first <= 3;
    }

    private static boolean threeDigitsBehind(String cell, int mark) {
        int end = mark + 1;
        while (end < cell.length() && Character.isDigit(cell.charAt(end))) {
            end++;
        }
        return end - mark == 4;
    }

    /// `0,250`: nobody groups thousands behind a lone zero.
    private static boolean leadingZero(String cell, int mark) {
        int start = mark - 1;
        while (start >= 0 && Character.isDigit(cell.charAt(start))) {
            start--;
        }
        return cell.charAt(start + 1) == '0';
    }
}
