package headroom.app.cli;

import headroom.app.words.SignedPercent;
import headroom.app.words.Words;
import headroom.model.forecast.DemandChoices;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.Driver;
import headroom.model.forecast.Forecasting;
import headroom.model.forecast.GrowthShape;
import headroom.model.forecast.PlannedEvent;
import headroom.model.season.Holidays;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// What the planner decides about a forecast and knows of the days to come, as in the window.
final class PlannerOptions {
    /// Nothing decided and nothing known.
    static final Known NOTHING = new Known(DemandChoices.NONE, DemandPlan.NONE);

    @Option(names = "--method", paramLabel = "NAME", descriptionKey = "method")
    private Optional<String> method = Optional.empty();

    @Option(names = "--holidays", paramLabel = "PLACE", descriptionKey = "holidays")
    private Optional<String> holidays = Optional.empty();

    @Option(names = "--driver", paramLabel = "FILE", descriptionKey = "driver")
    private Optional<Path> driver = Optional.empty();

    @Option(names = "--growth", paramLabel = "SHARE", descriptionKey = "growth")
    private Optional<String> growth = Optional.empty();

    @Option(names = "--growth-shape", paramLabel = "SHAPE", descriptionKey = "growth-shape")
    private Optional<GrowthShape> shape = Optional.empty();

    @Option(names = "--event", paramLabel = "DAYS=EFFECT", descriptionKey = "event")
    private List<String> events = List.of();

    /// What was decided and is known, read once for all series of a call.
    ///
    /// @param choices how days are forecast
    /// @param plan what is known of days to come
    record Known(DemandChoices choices, DemandPlan plan) {
        /// Whether it is about whole days, so that a series of shorter steps cannot follow it.
        boolean aboutDays() {
            return choices.holidays().isPresent() || choices.driver().isPresent() || !plan.equals(DemandPlan.NONE);
        }
    }

    /// What the options say.
    ///
    /// @throws WrongUsage if one of them cannot be understood
    Known read(Output output, Words words, ZoneId zone) {
        method.filter(id -> !Forecasting.METHODS.contains(id)).ifPresent(id -> {
            throw new WrongUsage("cli.wrong-method", id, Forecasting.METHODS);
        });
        holidays.filter(place -> !known(place)).ifPresent(place -> {
            throw new WrongUsage("cli.wrong-holidays", place);
        });
        List<PlannedEvent> planned = new ArrayList<>();
        for (int e = 0; e < events.size(); e++) {
            planned.addAll(Events.parse(words.say("cli.event-name", e + 1), events.get(e)));
        }
        return new Known(
                new DemandChoices(
                        method,
                        holidays.map(place -> place.toUpperCase(Locale.ROOT)),
                        List.of(),
                        earlier(planned),
                        driver.map(file -> driver(file, new Inputs(output, words, zone), zone))),
                new DemandPlan(shape, growth.map(Events::share), List.of(), planned));
    }

    /// Whether there is a calendar of a country, or of a region of one.
    private static boolean known(String place) {
        String country = Holidays.country(place.toUpperCase(Locale.ROOT));
        return Holidays.known(country)
                && (country.equalsIgnoreCase(place)
                        || Holidays.regions(country, Locale.ENGLISH).stream()
                                .anyMatch(region -> region.id().equalsIgnoreCase(place)));
    }

    /// The earlier events that tell the effect of those to come: their days are unlike others.
    private static List<PlannedEvent> earlier(List<PlannedEvent> planned) {
        List<PlannedEvent> earlier = new ArrayList<>();
        for (PlannedEvent event : planned) {
            event.like().ifPresent(day -> earlier.add(new PlannedEvent("", day, event.days(), 0)));
            earlier.add(new PlannedEvent("", event.first(), event.days(), 0));
        }
        return earlier;
    }

    private static Driver driver(Path file, Inputs inputs, ZoneId zone) {
        // a plan has no peaks inside its steps that could be lost
        Input input = inputs.read(List.of(file), note -> !note.message().key().equals("import.averaged"))
                .getFirst();
        if (input.series().size() != 1) {
            throw new WrongUsage(
                    "cli.driver-one", file.toString(), input.series().size());
        }
        String name = input.series().getFirst().series().id().toString();
        return Driver.of(name, input.series().getFirst().series(), zone)
                .orElseThrow(() -> new WrongUsage("cli.driver-empty", file.toString()));
    }

    /// Events as they are typed.
    private static final class Events {
        /// `2026-11-27=+40%`, `2026-11-27..2026-11-29=-20%`, or `2026-11-27=2025-11-28,2024-11-29` with the effect of
        /// earlier ones, which follow it under its name.
        static List<PlannedEvent> parse(String name, String text) {
            int equal = text.indexOf('=');
            if (equal < 0) {
                throw new WrongUsage("cli.wrong-event", text);
            }
            try {
                String[] days = text.substring(0, equal).strip().split("\\.\\.", -1);
                LocalDate first = LocalDate.parse(days[0].strip());
                LocalDate last = days.length == 2 ? LocalDate.parse(days[1].strip()) : first;
                if (last.isBefore(first) || days.length > 2) {
                    throw new WrongUsage("cli.wrong-event", text);
                }
                int length = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
                String effect = text.substring(equal + 1).strip();
                return effect.matches("\\d{4}-\\d\\d-\\d\\d.*")
                        ? like(effect, name, first, length)
                        : List.of(new PlannedEvent(name, first, length, share(effect)));
            } catch (DateTimeException wrong) {
                throw new WrongUsage("cli.wrong-event", text);
            }
        }

        private static List<PlannedEvent> like(String effect, String name, LocalDate first, int length) {
            List<LocalDate> earlier = Stream.of(effect.split(",", -1))
                    .map(day -> LocalDate.parse(day.strip()))
                    .toList();
            List<PlannedEvent> all = new ArrayList<>();
            all.add(new PlannedEvent(name, first, length, 0, Optional.of(earlier.getFirst())));
            earlier.stream().skip(1).forEach(day -> all.add(new PlannedEvent(name, day, length, 0)));
            return all;
        }

        /// A share in percent, with its sign or without, as the window reads it.
        static double share(String text) {
            return SignedPercent.read(text).orElseThrow(() -> new WrongUsage("cli.wrong-share", text));
        }
    }
}
