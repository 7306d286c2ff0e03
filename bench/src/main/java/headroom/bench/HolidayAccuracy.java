package headroom.bench;

import headroom.model.Progress;
import headroom.model.forecast.DayForecasting;
import headroom.model.forecast.DemandChoices;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.ForecastOptions;
import headroom.model.forecast.PlannedEvent;
import headroom.model.season.Holidays;
import headroom.model.series.RegularSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Forecasts the daily peak 91 days ahead with and without the calendar, and prints how far off it is on public
/// holidays, on the days beside them, on the days of a yearly campaign and on all other days: of open series that live
/// by the holidays of the United States, and of simulated demand that lives by those of Germany and holds a campaign.
///
/// Argument: the folder `forecast-data`; an origin every 91 days from a year of history on, at most 728 days of it.
final class HolidayAccuracy {
    private static final long DAY = 86_400_000L;
    private static final int HORIZON = 91;
    private static final int YEAR = 365;
    private static final int LONGEST = 728;
    private static final int SIMULATED = 12;
    private static final int SIMULATED_DAYS = 4 * YEAR;
    private static final int CAMPAIGN_DAYS = 3;
    private static final List<String> AMERICAN =
            List.of("pjm_east", "pjm_zone_AP", "pjm_zone_PN", "fremont_bridge", "bike_rentals");
    private static final List<Double> LEVELS = List.of(0.1, 0.9);

    private HolidayAccuracy() {}

    /// A kind of day.
    private enum Kind {
        HOLIDAY("public holidays"),
        BESIDE("days beside them"),
        CAMPAIGN("days of the campaign"),
        OTHER("all other days");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// Days and what is known of them.
    ///
    /// @param place whose holidays they follow
    /// @param holidays those holidays
    /// @param campaigns the first days of the campaigns
    private record Story(
            LocalDate first, double[] peaks, String place, Set<LocalDate> holidays, List<LocalDate> campaigns) {
        static Story of(LocalDate first, double[] peaks, String place, List<LocalDate> campaigns) {
            Set<LocalDate> holidays =
                    Holidays.between(place, first, first.plusDays(peaks.length)).keySet();
            return new Story(first, peaks, place, holidays, campaigns);
        }
    }

    /// What came of the days of one kind.
    private static final class Tally {
        private double off;
        private double all;
        private double inside;
        private int count;

        void add(Forecast forecast, int h, double actual) {
            off += Math.abs(forecast.quantile(0.5)[h] - actual);
            all += actual;
            inside += actual >= forecast.quantile(0.1)[h] && actual <= forecast.quantile(0.9)[h] ? 1 : 0;
            count++;
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println(
                "| demand | days | how many | error over what was, with the calendar | without | inside 80 % with"
                        + " it | without |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String name : AMERICAN) {
            Path file = Path.of(arguments[0]).resolve("open/daily_agg/" + name + "_hourly.csv");
            DailyAccuracy.Days days = DailyAccuracy.Days.read(file, "max", true);
            print(name, List.of(Story.of(days.first(), days.values(), "US", List.of())));
        }
        print("simulated", simulated());
    }

    private static void print(String name, List<Story> stories) {
        Map<Kind, Tally> with = tallies(stories, true);
        Map<Kind, Tally> without = tallies(stories, false);
        for (Kind kind : Kind.values()) {
            Tally known = with.getOrDefault(kind, new Tally());
            Tally unknown = without.getOrDefault(kind, new Tally());
            if (known.count > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %d | %.3f | %.3f | %.2f | %.2f |%n",
                        name,
                        kind.words,
                        known.count,
                        known.off / known.all,
                        unknown.off / unknown.all,
                        known.inside / known.count,
                        unknown.inside / unknown.count);
            }
        }
    }

    private static Map<Kind, Tally> tallies(List<Story> stories, boolean calendar) {
        Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
        for (Story story : stories) {
            for (int origin = story.peaks.length - HORIZON; origin >= YEAR; origin -= HORIZON) {
                Forecast forecast = forecast(story, origin, calendar);
                for (int h = 0; h < HORIZON; h++) {
                    double actual = story.peaks[origin + h];
                    if (actual > 0) {
                        tallies.computeIfAbsent(kind(story, story.first.plusDays(origin + h)), _ -> new Tally())
                                .add(forecast, h, actual);
                    }
                }
            }
        }
        return tallies;
    }

    private static Kind kind(Story story, LocalDate day) {
        boolean campaign = story.campaigns.stream()
                .anyMatch(first -> !day.isBefore(first) && day.isBefore(first.plusDays(CAMPAIGN_DAYS)));
        if (campaign) {
            return Kind.CAMPAIGN;
        }
        if (story.holidays.contains(day)) {
            return Kind.HOLIDAY;
        }
        boolean beside = story.holidays.contains(day.minusDays(1)) || story.holidays.contains(day.plusDays(1));
        return beside ? Kind.BESIDE : Kind.OTHER;
    }

    private static Forecast forecast(Story story, int origin, boolean calendar) {
        int from = Math.max(0, origin - LONGEST);
        double[] known = Arrays.copyOfRange(story.peaks, from, origin);
        long start = story.first.plusDays(from).toEpochDay() * DAY;
        LocalDate next = story.first.plusDays(origin);
        List<PlannedEvent> earlier = new ArrayList<>();
        List<PlannedEvent> planned = new ArrayList<>();
        TreeSet<LocalDate> past = new TreeSet<>();
        for (LocalDate campaign : calendar ? story.campaigns : List.<LocalDate>of()) {
            if (campaign.isBefore(next)) {
                earlier.add(new PlannedEvent("campaign", campaign, CAMPAIGN_DAYS, 0));
                past.add(campaign);
            } else if (!past.isEmpty()) {
                planned.add(new PlannedEvent("campaign", campaign, CAMPAIGN_DAYS, 0, Optional.of(past.last())));
            }
        }
        return DayForecasting.of(
                new RegularSeries(known, start, DAY, start + known.length * DAY),
                new ForecastOptions(HORIZON, LEVELS, ZoneOffset.UTC, 42, 500),
                new DemandChoices(
                        Optional.empty(),
                        calendar ? Optional.of(story.place) : Optional.empty(),
                        List.of(),
                        earlier,
                        Optional.empty()),
                new DemandPlan(Optional.empty(), Optional.empty(), List.of(), planned),
                Progress.none());
    }

    /// Steady demand of four years each, on whose holidays it falls by 20 to 60 %, each by its own, and that rises by
    /// 40 %
    /// on the three days of a campaign in May and one in November.
    private static List<Story> simulated() {
        LocalDate first = LocalDate.of(2021, 1, 4);
        List<LocalDate> campaigns = new ArrayList<>();
        for (int year = 2021; year < 2025; year++) {
            campaigns.add(LocalDate.of(year, 5, 10).plusDays(year % 3));
            campaigns.add(LocalDate.of(year, 11, 24).plusDays(year % 4));
        }
        Map<LocalDate, String> holidays = Holidays.between("DE", first, first.plusDays(SIMULATED_DAYS));
        List<Story> stories = new ArrayList<>();
        for (int seed = 0; seed < SIMULATED; seed++) {
            double[] peaks =
                    SimulatedDemand.STEADY.story(SIMULATED_DAYS, 0, 0, seed).past();
            for (int d = 0; d < peaks.length; d++) {
                LocalDate day = first.plusDays(d);
                String name = holidays.getOrDefault(day, "");
                double falls = name.isEmpty() ? 0 : 0.2 + 0.4 * Math.floorMod(name.hashCode() + seed, 7) / 6;
                boolean campaign = campaigns.stream()
                        .anyMatch(start -> !day.isBefore(start) && day.isBefore(start.plusDays(CAMPAIGN_DAYS)));
                peaks[d] *= (1 - falls) * (campaign ? 1.4 : 1);
            }
            stories.add(Story.of(first, peaks, "DE", campaigns));
        }
        return stories;
    }
}
