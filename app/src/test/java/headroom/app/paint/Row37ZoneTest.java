package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import org.junit.jupiter.api.Test;

/// Row 37: the time zone is shown on each time axis.
class Row37ZoneTest {
    @Test
    void everyTimeAxisNamesItsZone() {
        int timed = 0;
        for (Figure figure : SampleFigures.all()) {
            if (figure.x() instanceof Axis.Time) {
                timed++;
                assertTrue(SampleFigures.written(figure).contains("Europe/Vienna"), figure.id());
            }
        }
        assertEquals(3, timed);
    }
}
