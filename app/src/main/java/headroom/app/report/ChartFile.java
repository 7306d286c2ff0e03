package headroom.app.report;

import headroom.app.paint.Palette;
import headroom.app.words.Words;
import headroom.model.figure.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// One chart as a file that says what it shows, in which units, how it was made, and where it comes from. Pictures are
/// dark on light, as on paper.
public final class ChartFile {
    private final Words words;
    private final Origin origin;

    /// Charts of one origin.
    public ChartFile(Words words, Origin origin) {
        this.words = words;
        this.origin = origin;
    }

    /// The bytes of the file.
    ///
    /// @param figure what is seen of the chart
    /// @throws IOException if a page cannot be laid out
    public byte[] bytes(Figure figure, ChartFormat format) throws IOException {
        FigureFiles pictures = new FigureFiles(words, Palette.LIGHT);
        String foot = words.say(origin.words());
        return switch (format) {
            case PNG -> pictures.png(figure, foot);
            case SVG -> pictures.svg(figure, foot).getBytes(StandardCharsets.UTF_8);
            case PDF -> pictures.pdf(figure, foot);
            case CSV -> FigureTable.of(figure, words).csv(origin.words()).getBytes(StandardCharsets.UTF_8);
        };
    }

    /// The table with its heading and origin, as the reader's spreadsheet takes it.
    public String tabbed(Figure figure) {
        return words.say(figure.title()) + "\n" + words.say(figure.subtitle()) + "\n" + words.say(origin.words()) + "\n"
                + FigureTable.of(figure, words).tabbed();
    }
}
