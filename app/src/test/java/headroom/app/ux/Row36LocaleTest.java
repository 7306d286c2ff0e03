package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 36: dates and decimals follow the chosen locale; files are read by their own stated format.
@Timeout(400)
class Row36LocaleTest {
    @TempDir
    private Path folder;

    @Test
    void numbersAndDatesAreWrittenAndReadInTheLocale() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.GERMANY)) {
            assertTrue(window.question().contains("3.500 requests/s"), window.question());
            assertTrue(window.question().contains("31 March 2027"), window.question());

            window.type("The demand to hold", "4.200");
            window.type("The last day", "30. April 2027");
            window.type("The confidence", "97,5 %");

            Objective asked = window.document().workbook().objective().orElseThrow();
            assertEquals(4200, ((DemandToHold.FixedRate) asked.demand()).rps());
            assertEquals(LocalDate.of(2027, 4, 30), asked.through());
            assertEquals(0.975, asked.confidence(), 1e-9);
            assertTrue(window.question().contains("97,5"), window.question());
        }
    }

    @Test
    void aCountryThatPutsTheMonthFirstReadsItFirst() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.US)) {
            assertTrue(window.question().contains("3,500 requests/s"), window.question());
            assertTrue(window.question().contains("from January 1 through March 31, 2027"), window.question());
        }
    }

    @Test
    void filesMeanTheSameInEveryLocale() {
        List<Path> files =
                List.of(OpenedWindow.sample("app-hourly-eu.csv"), OpenedWindow.sample("loadtest-iteration-0.csv"));
        assertEquals(read("english", Locale.ENGLISH, files), read("german", Locale.GERMANY, files));
    }

    private Workbook read(String home, Locale locale, List<Path> files) {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve(home), locale)) {
            window.drop(files);
            window.until(
                    "the files are read",
                    () -> window.document().workbook().sources().size() == files.size());
            return window.document().workbook();
        }
    }
}
