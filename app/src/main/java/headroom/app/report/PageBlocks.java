package headroom.app.report;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What pages are made of, for the template: sections with words, charts and tables.
final class PageBlocks {
    /// The width of what is printed, pixels.
    static final int WIDTH = 680;

    private static final int SMALL_CHART_HEIGHT = 190;
    private static final int BARS_HEIGHT = 170;
    private static final int HALF_WIDTH = 325;
    private static final int LONGEST_KEPT = 15;

    private final Words words;
    private final FigureFiles figures;
    private final ZoneId zone;

    /// Blocks in `words`, with times in `zone`.
    PageBlocks(Words words, FigureFiles figures, ZoneId zone) {
        this.words = words;
        this.figures = figures;
        this.zone = zone;
    }

    /// A chart with its heading.
    ///
    /// @param width in pixels
    /// @param height in pixels
    Map<String, String> chart(Figure figure, int width, int height) {
        return Map.of(
                "title", words.say(figure.title()),
                "subtitle", words.say(figure.subtitle()),
                "svg", figures.inline(figure, width, height));
    }

    /// A section: words, then charts, then tables.
    ///
    /// @param css how it begins; `page` on a new page
    Map<String, Object> section(
            String css, String title, List<String> paragraphs, List<Figure> pictures, List<Table> shown) {
        return Map.of(
                "css", css,
                "title", words.say(Message.of(title, zone.getId())),
                "paragraphs", paragraphs,
                "rows", rows(pictures),
                "tables", shown.stream().map(this::table).toList());
    }

    /// Charts over time one below the other, so that equal times stand above each other; others in pairs.
    private List<Map<String, Object>> rows(List<Figure> pictures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int i = 0;
        while (i < pictures.size()) {
            Figure figure = pictures.get(i);
            boolean pair = i + 1 < pictures.size() && small(figure) && small(pictures.get(i + 1));
            if (pair) {
                rows.add(Map.of(
                        "cells",
                        List.of(
                                chart(figure, HALF_WIDTH, SMALL_CHART_HEIGHT),
                                chart(pictures.get(i + 1), HALF_WIDTH, SMALL_CHART_HEIGHT))));
            } else {
                int height = figure.id().equals("additions") ? BARS_HEIGHT : SMALL_CHART_HEIGHT;
                rows.add(Map.of("cells", List.of(chart(figure, WIDTH, height))));
            }
            i += pair ? 2 : 1;
        }
        return rows;
    }

    private static boolean small(Figure figure) {
        return figure.x() instanceof Axis.Numbers;
    }

    private Map<String, Object> table(Table table) {
        List<Map<String, String>> header = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            header.add(cell(words.say(table.header().get(i)), table, i));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<Map<String, String>> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(row.get(i), table, i));
            }
            rows.add(Map.of("cells", cells));
        }
        // a table that fits on a page is not torn
        String keep = rows.size() <= LONGEST_KEPT ? "keep" : "";
        return Map.of("title", words.say(table.title()), "header", header, "rows", rows, "keep", keep);
    }

    private static Map<String, String> cell(String text, Table table, int column) {
        boolean fingerprint =
                table.id().equals("sources") && column == table.header().size() - 1;
        return Map.of("text", text, "css", table.numbers().get(column) ? "n" : fingerprint ? "mono" : "");
    }
}
