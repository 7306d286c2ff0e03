package headroom.app.forecast;

import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.season.Holidays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The places whose public holidays can be chosen, read off the interface thread. Belongs to the interface thread.
final class HolidayPlaces {
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Known> known =
            new ReadOnlyObjectWrapper<>(new Known(List.of(), Optional.empty(), List.of()));
    private Optional<Optional<String>> wanted = Optional.empty();

    /// What was read.
    ///
    /// @param countries all of them, by name
    /// @param country the country of the regions
    /// @param regions its regions, by name
    record Known(List<Holidays.Place> countries, Optional<String> country, List<Holidays.Place> regions) {}

    HolidayPlaces(Jobs jobs) {
        this.jobs = jobs;
    }

    ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Asks for the countries, and for the regions of one.
    void want(Optional<String> country, Locale locale) {
        if (wanted.filter(country::equals).isPresent()) {
            return;
        }
        wanted = Optional.of(country);
        jobs.startQuietly(
                Message.of("view-forecast.reading-holidays"),
                _ -> new Known(
                        Holidays.countries(locale),
                        country,
                        country.map(code -> Holidays.regions(code, locale)).orElse(List.of())),
                known::set,
                _ -> {});
    }
}
