package headroom.model.season;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// The public holidays of countries and their regions, by Jollyday.
public final class Holidays {
    private Holidays() {}

    /// A place with holidays of its own.
    ///
    /// @param id its code: a country as in ISO 3166-1, a region behind it, `DE` or `DE-BY`
    /// @param name what it is called
    public record Place(String id, String name) {}

    /// The countries that are known, by name.
    public static List<Place> countries(Locale locale) {
        List<Place> places = new ArrayList<>();
        for (String code : HolidayManager.getSupportedCalendarCodes()) {
            // beside countries there are calendars of stock exchanges
            if (code.length() == 2) {
                String id = code.toUpperCase(Locale.ROOT);
                String name = Locale.of("", id).getDisplayCountry(locale);
                places.add(new Place(id, name));
            }
        }
        places.sort((a, b) -> a.name().compareTo(b.name()));
        return places;
    }

    /// The regions of a country, by name; none where it has none.
    public static List<Place> regions(String country, Locale locale) {
        List<Place> places = new ArrayList<>();
        if (known(country)) {
            CalendarHierarchy top = manager(country).getCalendarHierarchy();
            top.getChildren()
                    .forEach((code, child) -> places.add(
                            new Place(country + "-" + code.toUpperCase(Locale.ROOT), child.getDescription(locale))));
        }
        places.sort((a, b) -> a.name().compareTo(b.name()));
        return places;
    }

    /// The country of a place, which may be itself.
    public static String country(String place) {
        return parts(place)[0];
    }

    /// Whether the holidays of a country, or of the country of a region, are known.
    public static boolean known(String place) {
        String country = country(place);
        return HolidayManager.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase);
    }

    /// The public holidays from one day to another, with their names in English; none of an unknown place.
    ///
    /// @param place as {@link Place#id}
    public static SortedMap<LocalDate, String> between(String place, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        if (!known(place)) {
            return days;
        }
        String[] parts = parts(place);
        String[] regions = Arrays.stream(parts)
                .skip(1)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        for (Holiday holiday : manager(parts[0]).getHolidays(first, last, HolidayType.PUBLIC_HOLIDAY, regions)) {
            days.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH));
        }
        return Collections.unmodifiableSortedMap(days);
    }

    private static String[] parts(String place) {
        return place.split("-");
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
