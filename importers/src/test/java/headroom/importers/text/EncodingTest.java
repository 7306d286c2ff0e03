package headroom.importers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    void marksGoBeforeEverythingElse() {
        assertEquals(
                new Encoding(StandardCharsets.UTF_8, 3),
                Encoding.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}));
        assertEquals(
                new Encoding(StandardCharsets.UTF_16LE, 2), Encoding.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}));
        assertEquals(
                new Encoding(StandardCharsets.UTF_16BE, 2), Encoding.of(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a'}));
    }

    @Test
    void withoutAMarkTheBytesTell() {
        assertEquals(
                StandardCharsets.UTF_16LE,
                Encoding.of("time,a\n".getBytes(StandardCharsets.UTF_16LE)).charset());
        assertEquals(
                StandardCharsets.UTF_16BE,
                Encoding.of("time,a\n".getBytes(StandardCharsets.UTF_16BE)).charset());
        assertEquals(
                StandardCharsets.UTF_8,
                Encoding.of("\u00E9\u4E2D".getBytes(StandardCharsets.UTF_8)).charset());
        assertEquals(
                Encoding.WINDOWS_1252,
                Encoding.of("M\u00FCnchen".getBytes(Encoding.WINDOWS_1252)).charset());
        assertEquals(StandardCharsets.UTF_8, Encoding.of(new byte[0]).charset());
    }

    @Test
    void aCharacterThatIsCutAtTheEndOfTheOpeningIsNoMistake() {
        byte[] whole = "a\u4E2D".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertEquals(StandardCharsets.UTF_8, Encoding.of(cut).charset());
        assertEquals("a", Encoding.of(cut).decode(cut));
    }

    @Test
    void bytesThatDoNotBelongAreReadAsWindows1252AndCounted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("a\u4E2D".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        int before = bytes.size();
        bytes.write(new byte[] {(byte) 0xF6, 'x', (byte) 0x80, (byte) 0xE4});
        try (LenientReader reader = new LenientReader(
                new ByteArrayInputStream(bytes.toByteArray()), new Encoding(StandardCharsets.UTF_8, 0))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            assertEquals("a\u4E2D".repeat(50_000) + "\u00F6x\u20AC\u00E4", text.toString());
            assertEquals(3, reader.foreignBytes());
            assertEquals(before, reader.firstForeignOffset());
        }
    }

    @Test
    void everyEncodingComesThroughInPieces() throws IOException {
        String text = "Zeit \u00FC\u4E2D\uD83D\uDE00 ".repeat(20_000);
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            try (LenientReader reader =
                    new LenientReader(new ByteArrayInputStream(text.getBytes(charset)), new Encoding(charset, 0))) {
                StringWriter read = new StringWriter();
                reader.transferTo(read);
                assertEquals(text, read.toString(), charset.name());
            }
        }
    }

    @Test
    void selectorsAreReadWithTheirEscapes() {
        Selector selector =
                Selector.parse("a:b{x=\"1\", y=\"q\\\"\\\\\\n,}\",}").orElseThrow();
        assertEquals("a:b", selector.metric());
        assertEquals("q\"\\\n,}", selector.labels().get("y"));
        assertEquals(
                "m", Selector.parse("{__name__=\"m\",a=\"b\"}").orElseThrow().metric());
        assertEquals(true, Selector.parse("plain name").isEmpty());
        assertEquals(true, Selector.parse("avg:system.cpu{host:a}").isEmpty());
        assertEquals(true, Selector.parse("m{a=\"b}").isEmpty());
    }

    @Test
    void epochsAreReadWithoutFloatingPoint() {
        assertEquals(1795334718654L, Epoch.secondsToMillis("1795334718.654"));
        assertEquals(1795334718000L, Epoch.secondsToMillis("1795334718"));
        assertEquals(1795334420078L, Epoch.toMillis("1795334420078000000", -6));
        assertEquals(1623846300000L, Epoch.toMillis("1623846300000.0", 0));
        assertEquals(Epoch.NONE, Epoch.toMillis("1e300", 3));
        assertEquals(Epoch.NONE, Epoch.toMillis("abc", 3));
        assertEquals(Epoch.NONE, Epoch.toMillis("", 3));
        assertEquals(-1000, Epoch.secondsToMillis("-1"));
    }
}
