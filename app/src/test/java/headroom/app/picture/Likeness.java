package headroom.app.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How alike two pictures are to somebody who looks at them one after the other.
///
/// A pixel differs if the accepted picture has nothing like it there or one pixel beside: edges of letters and lines
/// may
/// be smoothed in another way on another machine. Pixels that differ are counted by tile; a few of them are such
/// smoothing too, many are a moved word or another colour.
///
/// @param tiles how many tiles differ visibly
/// @param worstTile how many pixels differ in the one that differs most
/// @param where the tiles that differ, "column,row" of tiles of {@link #TILE} pixels
/// @param marks the new picture, faded, with what differs in red
record Likeness(int tiles, int worstTile, List<String> where, BufferedImage marks) {
    static final int TILE = 32;

    /// Sums of differences of red, green and blue up to this are not seen, of 765.
    private static final int UNSEEN = 60;

    /// So many differing pixels of a tile are taken for smoothing.
    private static final int SMOOTHING = 24;

    private static final int RED = 0xd00000;

    static Likeness of(BufferedImage accepted, BufferedImage now) {
        int width = Math.max(accepted.getWidth(), now.getWidth());
        int height = Math.max(accepted.getHeight(), now.getHeight());
        BufferedImage marks = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[][] count = new int[height / TILE + 1][width / TILE + 1];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean differs = differs(accepted, now, x, y);
                marks.setRGB(x, y, differs ? RED : faded(now, x, y));
                count[y / TILE][x / TILE] += differs ? 1 : 0;
            }
        }
        List<String> where = new ArrayList<>();
        int worst = 0;
        for (int row = 0; row < count.length; row++) {
            for (int column = 0; column < count[row].length; column++) {
                worst = Math.max(worst, count[row][column]);
                if (count[row][column] > SMOOTHING) {
                    where.add(column + "," + row);
                }
            }
        }
        return new Likeness(where.size(), worst, where, marks);
    }

    boolean alike() {
        return tiles == 0;
    }

    String words() {
        return String.format(
                Locale.ROOT, "%d tiles differ, up to %d of %d pixels in one", tiles, worstTile, TILE * TILE);
    }

    /// Asked both ways, so that neither what is new nor what is gone is missed.
    private static boolean differs(BufferedImage accepted, BufferedImage now, int x, int y) {
        return !near(accepted, x, y, now) || !near(now, x, y, accepted);
    }

    private static boolean near(BufferedImage from, int x, int y, BufferedImage in) {
        if (outside(from, x, y)) {
            return false;
        }
        int wanted = from.getRGB(x, y);
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (!outside(in, x + dx, y + dy) && distance(wanted, in.getRGB(x + dx, y + dy)) <= UNSEEN) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean outside(BufferedImage image, int x, int y) {
        return x < 0 || y < 0 || x >= image.getWidth() || y >= image.getHeight();
    }

    private static int distance(int a, int b) {
        return Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff))
                + Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff))
                + Math.abs((a & 0xff) - (b & 0xff));
    }

    private static int faded(BufferedImage image, int x, int y) {
        if (outside(image, x, y)) {
            return 0;
        }
        int rgb = image.getRGB(x, y);
        int grey = ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
        int pale = 160 + grey * 95 / 255;
        return pale << 16 | pale << 8 | pale;
    }
}
