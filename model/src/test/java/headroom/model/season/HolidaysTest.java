package headroom.model.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private static Set<LocalDate> in(String place) {
        return Holidays.between(place, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .keySet();
    }

    /// Public holidays of 2026 as the interior ministries publish them.
    @Test
    void countriesAndRegionsHaveTheirOwn() {
        LocalDate unity = LocalDate.of(2026, 10, 3);
        LocalDate epiphany = LocalDate.of(2026, 1, 6);
        LocalDate goodFriday = LocalDate.of(2026, 4, 3);
        assertTrue(in("DE").contains(unity) && in("DE").contains(goodFriday));
        assertFalse(in("DE").contains(epiphany), "not in all of Germany");
        assertTrue(in("DE-BY").contains(epiphany) && in("DE-BY").contains(unity));
        assertFalse(in("DE-BE").contains(epiphany));
        assertTrue(in("US").contains(LocalDate.of(2026, 11, 26)), "Thanksgiving");
    }

    @Test
    void anUnknownPlaceHasNone() {
        assertEquals(Set.of(), in("XX"));
        assertEquals(Set.of(), in(""));
        assertFalse(Holidays.known("XX-YY"));
        assertEquals(java.util.List.of(), Holidays.regions("XX", Locale.ENGLISH));
    }

    @Test
    void placesAreNamedInTheLanguageOfTheReader() {
        assertTrue(Holidays.countries(Locale.GERMAN).contains(new Holidays.Place("DE", "Deutschland")));
        assertTrue(Holidays.countries(Locale.ENGLISH).contains(new Holidays.Place("DE", "Germany")));
        assertTrue(Holidays.regions("DE", Locale.ENGLISH).stream()
                .anyMatch(place -> place.id().equals("DE-BY")));
    }
}
