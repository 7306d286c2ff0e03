package headroom.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.paint.Scale;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.Stroke;
import headroom.model.figure.Tone;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the panel at the pointer says of samples that lie closer than pixels, and how finely it tells the time.
class ReadingTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final double FROM = Instant.parse("2026-11-03T00:00:00Z").toEpochMilli();
    private static final int SAMPLES = 10_000;
    private static final int SPIKE = 5_037;
    private static final double STEP = 10_000;

    /// A sample every ten seconds, 100 everywhere but for a spike and a gap.
    private static Figure figure(double stepMillis) {
        double[] xs = new double[SAMPLES];
        double[] ys = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            xs[i] = FROM + i * stepMillis;
            ys[i] = i == SPIKE ? 987.654 : i >= 6_000 && i < 6_500 ? Double.NaN : 100 + i % 10;
        }
        Layer line = new Layer.Line(
                Message.literal("load"), Tone.DEMAND, Stroke.SOLID, Curve.of(xs, ys), Optional.empty(), false);
        return new Figure(
                "test",
                Message.literal("Load"),
                Message.literal(""),
                new Axis.Time(FROM, FROM + SAMPLES * stepMillis, KOLKATA),
                new Axis.Numbers(0, 1_000, Unit.REQUESTS_PER_SECOND, Message.literal("requests/s")),
                List.of(line),
                Message.literal(""));
    }

    private static List<Readout.Row> rows(Figure figure, Scale x, double at, Optional<Double> pinned) {
        return new Readout(new Words(Locale.ENGLISH, KOLKATA)).rows(List.of(new Readout.Chart(figure, x)), at, pinned);
    }

    /// A hundred pixels for all of it: a hundred samples in each.
    private static final Scale ALL = new Scale(FROM, FROM + SAMPLES * STEP, 40, 140);

    @Test
    void aColumnOfManySamplesTellsItsExtremesAsTheyAreDrawn() {
        // the nearest sample is 102; the spike is 35 samples away in the same pixel
        Readout.Row row =
                rows(figure(STEP), ALL, FROM + 5_002 * STEP, Optional.empty()).get(1);
        assertEquals("100 to 987.65 requests/s, 100 samples", row.value());
        assertEquals(
                "100 to 109 requests/s, 100 samples",
                rows(figure(STEP), ALL, FROM + 4_950 * STEP, Optional.empty())
                        .get(1)
                        .value());
    }

    @Test
    void zoomedInItTellsTheSampleItself() {
        Scale close = new Scale(FROM + 5_030 * STEP, FROM + 5_045 * STEP, 40, 140);
        assertEquals(
                "987.65 requests/s",
                rows(figure(STEP), close, FROM + (SPIKE + 0.3) * STEP, Optional.empty())
                        .get(1)
                        .value());
        assertEquals(
                "108 requests/s",
                rows(figure(STEP), close, FROM + (SPIKE + 0.7) * STEP, Optional.empty())
                        .get(1)
                        .value());
    }

    @Test
    void aColumnWithinAGapTellsNothing() {
        assertEquals(
                1,
                rows(figure(STEP), ALL, FROM + 6_250 * STEP, Optional.empty()).size());
    }

    @Test
    void timeIsToldAsFinelyAsTheSamplesLieWithTheZoneAndItsOffset() {
        double at = FROM + 4_951 * STEP;
        assertEquals("Tue 3 Nov 2026 19:15:10 Asia/Kolkata (UTC+5:30)", moment(STEP, at));
        assertEquals("Tue 3 Nov 2026 19:15 Asia/Kolkata (UTC+5:30)", moment(60_000, at));
        assertTrue(moment(100, FROM + 250).startsWith("Tue 3 Nov 2026 05:30:00.250 "));
    }

    private static String moment(double stepMillis, double at) {
        Scale x = new Scale(FROM, FROM + SAMPLES * stepMillis, 40, 140);
        return rows(figure(stepMillis), x, at, Optional.empty()).getFirst().name();
    }

    @Test
    void pinsThatAreSecondsApartAreTold() {
        Scale close = new Scale(FROM, FROM + 100 * STEP, 40, 1_040);
        List<Readout.Row> rows = rows(figure(STEP), close, FROM + 7 * STEP, Optional.of(FROM + 2 * STEP));
        assertEquals(
                "Tue 3 Nov 2026 05:31:10 Asia/Kolkata (UTC+5:30), +50 seconds from the pin",
                rows.getFirst().name());
        assertEquals("107 requests/s (+5)", rows.get(1).value());
    }
}
