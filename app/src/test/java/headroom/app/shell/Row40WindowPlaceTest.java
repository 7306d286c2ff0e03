package headroom.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.app.settings.Settings.Bounds;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// Row 40: the window comes back where it was, but never where no screen is any more.
class Row40WindowPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 800);
    private static final Rectangle2D LARGE = new Rectangle2D(1280, 0, 2560, 1600);

    @Test
    void aNewWindowBesideAnotherStaysOnTheScreen() {
        assertEquals(0, WindowPlace.inside(28, 1280, 0, 1280));
        assertEquals(28, WindowPlace.inside(28, 1000, 0, 1280));
        assertEquals(280, WindowPlace.inside(300, 1000, 0, 1280));
        assertEquals(1920, WindowPlace.inside(1948, 2000, 1920, 3840));
    }

    @Test
    void theFirstTimeItStandsInTheMiddleAndFits() {
        assertEquals(new Bounds(1280 + 560, 350, 1440, 900), WindowPlace.on(Optional.empty(), List.of(LARGE, LAPTOP)));
        assertEquals(new Bounds(0, 0, 1280, 800), WindowPlace.on(Optional.empty(), List.of(LAPTOP)));
    }

    @Test
    void itComesBackToTheScreenWhereItWas() {
        Bounds there = new Bounds(2000, 200, 1400, 1000);
        assertEquals(there, WindowPlace.on(Optional.of(there), List.of(LAPTOP, LARGE)));
    }

    @Test
    void aScreenThatIsGoneIsNotLookedFor() {
        Bounds there = new Bounds(2000, 200, 1400, 1000);
        assertEquals(new Bounds(0, 0, 1280, 800), WindowPlace.on(Optional.of(there), List.of(LAPTOP)));
    }

    @Test
    void aHeadThatCannotBeSeizedIsBroughtBack() {
        Bounds above = new Bounds(100, -500, 900, 600);
        assertEquals(new Bounds(190, 100, 900, 600), WindowPlace.on(Optional.of(above), List.of(LAPTOP)));
        Bounds aside = new Bounds(1270, 10, 900, 600);
        assertEquals(new Bounds(190, 100, 900, 600), WindowPlace.on(Optional.of(aside), List.of(LAPTOP)));
    }
}
