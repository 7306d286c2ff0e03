package headroom.importers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Spoils files the way transfers, editors and people with bad intentions do. The same seed spoils in the same way.
final class Spoiled {
    private static final int LONGEST = 1 << 15;
    private static final List<byte[]> TOKENS = List.of(
                    "1e999",
                    "-1e999",
                    "NaN",
                    "+Inf",
                    "-0",
                    "1e-999",
                    "9".repeat(400),
                    "0.".concat("0".repeat(300)),
                    "-1",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "2147483648",
                    "99999999999999",
                    "253402300800000",
                    "9999-12-31T23:59:59Z",
                    "-9999-01-01T00:00:00Z",
                    "2026-13-45T99:99:99Z",
                    "2026-03-29 02:30:00",
                    "null",
                    "true",
                    "\"\"",
                    "''",
                    "{}",
                    "[]",
                    "[[",
                    "{\"a\":",
                    "}]",
                    "\\u0000",
                    "\\ud800",
                    "\0",
                    "\0\0\0\0",
                    "\uFEFF",
                    "\r",
                    "\n",
                    "\r\n\r\n",
                    ",",
                    ",".repeat(500),
                    ";",
                    "\t",
                    "\"",
                    "\"\"\"",
                    "=",
                    "# ",
                    "# EOF\n",
                    "<![CDATA[",
                    "<!DOCTYPE x [<!ENTITY a \"a\">]>",
                    "&a;",
                    "<row>",
                    "%",
                    "ms",
                    "1,5",
                    "1.5.5",
                    "/",
                    ":",
                    "  ",
                    "+00:00",
                    "é")
            .stream()
            .map(token -> token.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final SplittableRandom random;
    private final List<byte[]> others;

    /// @param seed what is done
    /// @param others files of which pieces may come in
    Spoiled(long seed, List<byte[]> others) {
        this.random = new SplittableRandom(seed);
        this.others = others;
    }

    /// The file with one to eight spots spoiled; of a container also what lies in it.
    byte[] of(byte[] file) {
        boolean container = file.length > 4 && file[0] == 'P' && file[1] == 'K';
        return container && random.nextInt(4) > 0 ? inside(file) : spots(file);
    }

    private byte[] spots(byte[] file) {
        byte[] spoiled = file;
        for (int spot = random.nextInt(1, 9); spot > 0; spot--) {
            spoiled = spot(spoiled);
        }
        return spoiled.length > LONGEST ? Arrays.copyOf(spoiled, LONGEST) : spoiled;
    }

    private byte[] spot(byte[] file) {
        int from = random.nextInt(file.length + 1);
        int to = Math.min(file.length, from + random.nextInt(1, 1 + Math.max(1, file.length / 4)));
        return switch (random.nextInt(9)) {
            case 0 -> replaced(file, from, Math.min(file.length, from + 1), new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(file, from, to, new byte[0]);
            case 2 -> replaced(file, from, from, piece(file, from, to));
            case 3 -> replaced(file, from, from, repeated(piece(file, from, to)));
            case 4 -> replaced(file, from, from, token());
            case 5 -> replaced(file, from, to, token());
            case 6 -> replaced(file, from, from, pieceOf(others.get(random.nextInt(others.size()))));
            case 7 -> Arrays.copyOf(file, from);
            default -> numberReplaced(file, from);
        };
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size()));
    }

    private byte[] pieceOf(byte[] file) {
        int from = random.nextInt(file.length + 1);
        return piece(file, from, random.nextInt(from, file.length + 1));
    }

    private byte[] repeated(byte[] piece) {
        int times = Math.min(random.nextInt(2, 200), 1 + LONGEST / Math.max(1, piece.length));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /// Puts a token where the next number stands.
    private byte[] numberReplaced(byte[] file, int from) {
        int first = from;
        while (first < file.length && !Character.isDigit(file[first])) {
            first++;
        }
        int last = first;
        while (last < file.length && Character.isDigit(file[last])) {
            last++;
        }
        return replaced(file, first, last, token());
    }

    private static byte[] piece(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    private static byte[] replaced(byte[] file, int from, int to, byte[] by) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(file, 0, from);
        all.writeBytes(by);
        all.write(file, to, file.length - to);
        return all.toByteArray();
    }

    /// The container with some of its parts spoiled.
    private byte[] inside(byte[] container) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container));
                ZipOutputStream out = new ZipOutputStream(all)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(random.nextInt(3) == 0 ? spots(part) : part);
            }
        } catch (IOException e) {
            return container; // one that was cut off before
        }
        return all.toByteArray();
    }
}
