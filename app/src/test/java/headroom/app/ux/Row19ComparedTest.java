package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 19: two scenarios can be put side by side with the differences in date, headroom and cost.
@Timeout(400)
class Row19ComparedTest {
    private static final String HEADROOM = "Headroom over the demand to hold, requests/s";
    private static final String COST = "Cost a month";
    private static final String DATE = "All in place by";

    @TempDir
    private Path folder;

    @Test
    void theChosenScenariosStandSideBySideWithTheirDifferences() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("plan");
            List<String> headroom = Compared.of(window, HEADROOM);
            assertTrue(headroom.getFirst().startsWith("\u2212"), "too little today: " + headroom);
            assertTrue(headroom.getLast().startsWith("+"), "the plan adds some: " + headroom);
            assertTrue(Compared.difference(window, COST).startsWith("+$"), Compared.difference(window, COST));
            assertEquals("\u2013", Compared.difference(window, DATE), "nothing is added to the system as it is");

            window.clickButton("Apply plan");
            window.untilIdle();
            window.choose("First", "Cheapest plan");
            window.until(
                    "the same plan twice",
                    () -> Compared.difference(window, DATE).equals("the same day"));
            String day = Compared.of(window, DATE).getFirst();
            for (String component : List.of("app", "auth", "mongo")) {
                window.type("First day of the change of " + component, "1 March 2027");
            }
            window.untilIdle();

            assertEquals(day, Compared.of(window, DATE).getFirst());
            assertTrue(
                    Compared.difference(window, DATE).matches("[0-9]+ days later"), Compared.difference(window, DATE));
            window.type("Count of app", "40");
            window.untilIdle();
            assertTrue(Compared.difference(window, COST).contains("$"), Compared.difference(window, COST));
        }
    }
}
