package headroom.app.cli;

import java.util.ArrayList;
import java.util.List;

/// A table for a terminal: columns as wide as their widest cell, numbers at the right.
final class TextTable {
    private static final String BETWEEN = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /// A table with a header.
    ///
    /// @param alignment one letter a column: `l` for text, `r` for numbers
    TextTable(String alignment, List<String> header) {
        this.alignment = alignment;
        add(header);
    }

    void add(List<String> cells) {
        if (cells.size() != alignment.length()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + alignment.length() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /// The lines, each after `indent`; a rule stands under the header.
    String print(String indent) {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            text.append(line(indent, rows.get(r), widths)).append('\n');
            if (r == 0) {
                List<String> rules = new ArrayList<>();
                for (int width : widths) {
                    rules.add("─".repeat(width));
                }
                text.append(line(indent, rules, widths)).append('\n');
            }
        }
        return text.substring(0, text.length() - 1);
    }

    private String line(String indent, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(cells.get(i)));
            boolean right = alignment.charAt(i) == 'r';
            line.append(i == 0 ? "" : BETWEEN)
                    .append(right ? padding : "")
                    .append(cells.get(i))
                    .append(right ? "" : padding);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
