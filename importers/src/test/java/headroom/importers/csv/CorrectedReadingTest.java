package headroom.importers.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.ReadOptions;
import headroom.importers.Reading;
import headroom.model.series.DecimalSign;
import headroom.model.series.TextForm;
import headroom.model.series.TimeFormat;
import headroom.model.series.TimeFormat.Form;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was made of a table can be corrected, and the file is read again by what was said.
class CorrectedReadingTest {
    private static final TextForm RECOGNISED = TextForm.RECOGNISED;

    private static long[] stamps(Reading reading) {
        return Reading.stamps(reading.only());
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @Test
    void saysHowATableWasRead() {
        Reading read = Reading.in("Europe/Berlin", "Zeit;rps\n22.11.2026 10:00;1,5\n22.11.2026 10:05;2,5\n");
        TextForm used = read.reading().used();
        assertEquals(Optional.of("Zeit"), used.timeColumn());
        assertEquals(Optional.of(TimeFormat.text("dd.MM.yyyy HH:mm")), used.timeFormat());
        assertEquals(Optional.of(';'), used.delimiter());
        assertEquals(Optional.of(DecimalSign.COMMA), used.decimalSign());
        assertEquals(Optional.of(ZoneId.of("Europe/Berlin")), used.zone());
        assertEquals(RECOGNISED, read.reading().said());
        assertEquals("22.11.2026 10:00", read.reading().times().getFirst());
    }

    @Test
    void saysNoZoneWhereTheTimesNameOne() {
        Reading read = Reading.in("Europe/Berlin", "time,rps\n2026-11-22T10:00:00Z,1\n2026-11-22T10:05:00Z,2\n");
        assertEquals(Optional.empty(), read.reading().used().zone());
        assertEquals(
                Optional.of(TimeFormat.text("yyyy-MM-dd'T'HH:mm:ssX")),
                read.reading().used().timeFormat());
    }

    @Test
    void saysInWhatUnitTimesCount() {
        Reading read = Reading.of("time,rps\n1795342800000,1\n1795342860000,2\n");
        assertEquals(
                Optional.of(TimeFormat.of(Form.EPOCH_MILLIS)),
                read.reading().used().timeFormat());
    }

    @Test
    void takesTheMonthFirstWhereThatIsSaid() {
        String text = "when,rps\n01/02/2026 10:00,1\n02/02/2026 10:00,2\n";
        TextForm said = RECOGNISED.withTimeFormat(TimeFormat.text("MM/dd/yyyy HH:mm"));
        assertArrayEquals(
                new long[] {millis("2026-01-02T10:00:00Z"), millis("2026-02-02T10:00:00Z")},
                stamps(Reading.as(said, text)));
        TextForm other = RECOGNISED.withTimeFormat(TimeFormat.text("dd/MM/yyyy HH:mm"));
        assertArrayEquals(
                new long[] {millis("2026-02-01T10:00:00Z"), millis("2026-02-02T10:00:00Z")},
                stamps(Reading.as(other, text)));
    }

    @Test
    void takesTheColumnOfTimesThatIsSaid() {
        String text = "created,logged,rps\n2026-11-22 10:00,2026-11-22 11:00,1\n2026-11-22 10:01,2026-11-22 11:02,2\n";
        assertEquals("created", Reading.of(text).reading().used().timeColumn().orElseThrow());
        Reading read = Reading.as(RECOGNISED.withTimeColumn("logged"), text);
        assertEquals("logged", read.reading().used().timeColumn().orElseThrow());
        assertEquals(millis("2026-11-22T11:00:00Z"), Reading.stamps(read.series("rps"))[0]);
    }

    @Test
    void countsFromAStartInAColumnThatNobodyWouldTakeForTimes() {
        String text = "n,rps\n10,1\n20,2\n30,3\n";
        Reading read = Reading.as(RECOGNISED.withTimeColumn("n"), text);
        assertArrayEquals(new long[] {10_000, 20_000, 30_000}, stamps(read));
        assertEquals(
                Optional.of(TimeFormat.of(Form.SECONDS_FROM_START)),
                read.reading().used().timeFormat());
    }

    @Test
    void countsInTheUnitThatIsSaid() {
        TextForm said = RECOGNISED.withTimeColumn("t").withTimeFormat(TimeFormat.of(Form.MILLIS_FROM_START));
        assertArrayEquals(new long[] {10, 20}, stamps(Reading.as(said, "t,rps\n10,1\n20,2\n")));
    }

    @Test
    void separatesCellsByTheMarkThatIsSaid() {
        Reading read = Reading.as(RECOGNISED.withDelimiter('^'), "time^rps\n2026-11-22 10:00^1\n2026-11-22 10:01^2\n");
        assertArrayEquals(new double[] {1, 2}, Reading.values(read.only()));
        assertEquals(Optional.of('^'), read.reading().used().delimiter());
        assertEquals(Optional.of('^'), read.reading().said().delimiter());
    }

    @Test
    void readsDecimalsBehindTheMarkThatIsSaid() {
        String text = "time;rps\n2026-11-22 10:00;1.234\n2026-11-22 10:01;2.345\n";
        Reading comma = Reading.as(RECOGNISED.withDecimalSign(DecimalSign.COMMA), text);
        assertArrayEquals(new double[] {1234, 2345}, Reading.values(comma.only()));
        Reading point = Reading.as(RECOGNISED.withDecimalSign(DecimalSign.POINT), text);
        assertArrayEquals(new double[] {1.234, 2.345}, Reading.values(point.only()));
    }

    @Test
    void readsTimesWithoutAZoneInTheZoneThatIsSaid() {
        TextForm said = RECOGNISED.withZone(ZoneId.of("Asia/Tokyo"));
        Reading read = Reading.as(said, "time,rps\n2026-11-22 10:00,1\n2026-11-22 10:01,2\n");
        assertEquals(millis("2026-11-22T01:00:00Z"), stamps(read)[0]);
        assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), read.reading().used().zone());
    }

    @Test
    void namesTheTextThatDoesNotFitTheFormat() {
        TextForm said = RECOGNISED.withTimeFormat(TimeFormat.text("dd/MM/yyyy HH:mm"));
        Reading read = Reading.as(said, "time,rps\n01/02/2026 10:00,1\n2026-02-02 10:00,2\n");
        assertEquals(
                "2026-02-02 10:00",
                read.note("import.rows-without-time").message().arguments().get(1));
        assertEquals(3, read.note("import.rows-without-time").line());
    }

    @Test
    void readsFilesOfTheSameColumnsInTheWayThatIsRemembered() {
        String first = "when,rps\n01/02/2026 10:00,1\n02/02/2026 10:00,2\n";
        TextForm said = RECOGNISED.withTimeFormat(TimeFormat.text("dd/MM/yyyy HH:mm"));
        Reading corrected = Reading.as(said, first);
        String next = "when,rps\n03/04/2026 10:00,3\n04/04/2026 10:00,4\n";
        ReadOptions options = new ReadOptions(
                ZoneOffset.UTC, RECOGNISED, Map.of(corrected.reading().shape(), said));
        Reading read = Reading.of(next.getBytes(StandardCharsets.UTF_8), "next.csv", options);
        assertEquals(millis("2026-04-03T10:00:00Z"), stamps(read)[0]);
        assertEquals(said, read.reading().said());
        assertTrue(read.notes().contains("import.read-as-before"));

        String other = "when,latency\n03/04/2026 10:00,3\n04/04/2026 10:00,4\n";
        Reading unlike = Reading.of(other.getBytes(StandardCharsets.UTF_8), "other.csv", options);
        assertEquals(RECOGNISED, unlike.reading().said());
    }

    @Test
    void tablesWithoutNamesOfColumnsHaveNoShape() {
        assertEquals(
                "",
                Reading.of("1795342800,1\n1795342860,2\n1795342920,2\n")
                        .reading()
                        .shape());
    }

    @Test
    void aFormatThatIsNoneIsPassedOver() {
        TextForm said = RECOGNISED.withTimeFormat(TimeFormat.text("jjjj"));
        Reading read = Reading.as(said, "time,rps\n2026-11-22 10:00,1\n2026-11-22 10:01,2\n");
        assertEquals(2, stamps(read).length);
    }
}
