package headroom.app.report;

import headroom.app.paint.AwtSurface;
import headroom.app.paint.FigurePainter;
import headroom.app.paint.Frame;
import headroom.app.paint.Palette;
import headroom.app.paint.SvgSurface;
import headroom.app.paint.TextStyle;
import headroom.app.words.Words;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;

/// Figures as files: the same picture as on screen, with its heading and where it comes from.
public final class FigureFiles {
    /// The width of a picture, pixels.
    public static final int WIDTH = 960;
    /// The height of a picture with its heading and footing, pixels.
    public static final int HEIGHT = 440;

    private static final int MARGIN = 16;
    private static final int FOOT = 22;
    private static final double SHARPNESS = 2;

    private final Words words;
    private final Palette palette;

    /// Figures in `words` and the colours of `palette`.
    public FigureFiles(Words words, Palette palette) {
        this.words = words;
        this.palette = palette;
    }

    /// The figure as an SVG document that stands alone.
    ///
    /// @param foot where the picture comes from: workbook and date
    public String svg(Figure figure, String foot) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + picture(named(figure), foot, WIDTH, HEIGHT, true);
    }

    /// The figure as an SVG element for a page, without heading and footing.
    public String inline(Figure figure, int width, int height) {
        return picture(figure, "", width, height, false);
    }

    /// The figure as a PDF page of its own size: lines stay lines and words stay words.
    ///
    /// @param shown the figure
    /// @param foot where the picture comes from: workbook and date
    /// @throws IOException if the page cannot be laid out
    public byte[] pdf(Figure shown, String foot) throws IOException {
        Figure figure = named(shown);
        return PdfPage.of(WIDTH, HEIGHT, graphics -> paint(figure, foot, graphics), info -> {
            info.setTitle(words.say(figure.title()));
            info.setSubject(foot);
            info.setKeywords(words.say(figure.subtitle()));
            info.setCreator("Headroom");
        });
    }

    /// A single series has no legend: its name is the heading, since in a file nothing beside the chart tells it.
    public static Figure named(Figure figure) {
        if (!figure.id().equals("series") || figure.layers().size() != 1) {
            return figure;
        }
        return switch (figure.layers().getFirst()) {
            case Layer.Line line ->
                new Figure(
                        figure.id(),
                        line.name(),
                        figure.subtitle(),
                        figure.x(),
                        figure.y(),
                        figure.layers(),
                        figure.spoken());
            default -> figure;
        };
    }

    /// The figure with heading, footing and a margin.
    private void paint(Figure figure, String foot, Graphics2D graphics) {
        AwtSurface surface = new AwtSurface(graphics);
        surface.fillBox(0, 0, WIDTH, HEIGHT, 0, palette.surface());
        new FigurePainter(palette, words::say, words.locale())
                .paint(figure, new Inset(surface, MARGIN), Frame.alone(WIDTH - 2 * MARGIN, HEIGHT - FOOT - MARGIN));
        surface.text(foot, MARGIN, HEIGHT - 8, TextStyle.SECONDARY, palette.secondary());
    }

    private String picture(Figure figure, String foot, int width, int height, boolean alone) {
        String spoken = words.say(figure.spoken());
        SvgSurface surface = new SvgSurface(
                figure.id(), width, height, words.say(figure.title()), alone ? spoken + "\n" + foot : spoken);
        FigurePainter painter = new FigurePainter(palette, words::say, words.locale());
        if (alone) {
            surface.fillBox(0, 0, width, height, 0, palette.surface());
            painter.paint(figure, new Inset(surface, MARGIN), Frame.alone(width - 2 * MARGIN, height - FOOT - MARGIN));
            surface.text(foot, MARGIN, height - 8, TextStyle.SECONDARY, palette.secondary());
        } else {
            painter.paint(figure, surface, Frame.plot(width, height, 0));
        }
        return surface.finish();
    }

    /// The figure as a PNG of twice the usual density.
    ///
    /// @param shown the figure
    /// @param foot where the picture comes from: workbook and date
    public byte[] png(Figure shown, String foot) {
        Figure figure = named(shown);
        BufferedImage image =
                new BufferedImage((int) (WIDTH * SHARPNESS), (int) (HEIGHT * SHARPNESS), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SHARPNESS, SHARPNESS);
        paint(figure, foot, graphics);
        graphics.dispose();
        return PngFile.of(
                image,
                Map.of(
                        "Title",
                        words.say(figure.title()),
                        "Description",
                        words.say(figure.spoken()),
                        "Source",
                        foot,
                        "Software",
                        "Headroom"));
    }
}
