package headroom.app.explore;

import headroom.model.Message;
import headroom.model.figure.SeriesFigures;
import headroom.model.season.Seasonality;
import headroom.model.season.WeekProfile;
import headroom.model.series.Rollup;
import headroom.model.workbook.SeriesStudy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What repeats in a series, in sentences.
final class SeasonWords {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long WEEK_MILLIS = 7 * DAY_MILLIS;
    private static final long YEAR_MILLIS = 365 * DAY_MILLIS;
    private static final int CYCLES = 3;
    private static final int YEARS = 2;
    private static final int APART_HOURS = 3;
    /// A peak of the day stands out by this share of the range of the day.
    private static final double STANDS_OUT = 0.15;

    private SeasonWords() {}

    static List<Message> of(SeriesStudy study, ZoneId zone) {
        List<Message> sentences = new ArrayList<>();
        for (Seasonality.Period period : study.seasons().periods()) {
            Message length = SeriesFigures.duration(period.periodMillis());
            sentences.add(Message.of("view-explore.repeats", period.strength(), length, (long) period.cycles()));
        }
        study.week().ifPresent(week -> {
            peaks(week).ifPresent(sentences::add);
            quietest(week).ifPresent(sentences::add);
        });
        sentences.addAll(unknown(study, zone));
        return sentences;
    }

    /// The day since which a period repeats; empty where it did from the start.
    static Optional<LocalDate> since(Seasonality.Period period, SeriesStudy study, ZoneId zone) {
        long start =
                study.grid().startMillis() + period.since() * study.seasons().stepMillis();
        return period.since() == 0 ? Optional.empty() : Optional.of(day(start, zone));
    }

    /// The hours at which working days peak: the highest, and another where the day has two.
    private static Optional<Message> peaks(WeekProfile week) {
        double[] day = new double[24];
        for (int hour = 0; hour < day.length; hour++) {
            for (int weekday = 0; weekday < 5; weekday++) {
                day[hour] += week.median()[weekday][hour] / 5;
            }
            if (!Double.isFinite(day[hour])) {
                return Optional.empty();
            }
        }
        int first = highest(day, -1);
        double low = day[lowest(day, 0, 23)];
        double range = day[first] - low;
        if (!(range > STANDS_OUT * Math.abs(day[first]))) {
            return Optional.empty();
        }
        int second = highest(day, first);
        double valley = second < 0 ? day[first] : day[lowest(day, Math.min(first, second), Math.max(first, second))];
        boolean two = second >= 0 && day[second] - valley > STANDS_OUT * range;
        return Optional.of(
                two
                        ? Message.of("view-explore.two-peaks", Math.min(first, second), Math.max(first, second))
                        : Message.of("view-explore.one-peak", first));
    }

    /// The highest hour that is no lower than those beside it and some hours from another; -1 where there is none.
    private static int highest(double[] day, int other) {
        int best = -1;
        for (int hour = 0; hour < day.length; hour++) {
            double before = day[Math.floorMod(hour - 1, day.length)];
            double after = day[Math.floorMod(hour + 1, day.length)];
            boolean top = day[hour] >= before && day[hour] >= after;
            boolean apart = other < 0 || Math.abs(hour - other) >= APART_HOURS;
            best = top && apart && (best < 0 || day[hour] > day[best]) ? hour : best;
        }
        return best;
    }

    private static int lowest(double[] day, int from, int to) {
        int low = from;
        for (int hour = from; hour <= to; hour++) {
            low = day[hour] < day[low] ? hour : low;
        }
        return low;
    }

    /// How the quietest weekday compares with the busiest.
    private static Optional<Message> quietest(WeekProfile week) {
        double[] peaks = new double[7];
        for (int day = 0; day < 7; day++) {
            peaks[day] = Double.NEGATIVE_INFINITY;
            for (double value : week.median()[day]) {
                peaks[day] = Double.isNaN(value) ? peaks[day] : Math.max(peaks[day], value);
            }
            if (Double.isInfinite(peaks[day])) {
                return Optional.empty();
            }
        }
        int low = lowest(peaks, 0, 6);
        int high = 0;
        for (int day = 1; day < 7; day++) {
            high = peaks[day] > peaks[high] ? day : high;
        }
        return peaks[high] > 0 && peaks[low] >= 0
                ? Optional.of(
                        Message.of("view-explore.weekdays", weekday(low), peaks[low] / peaks[high], weekday(high)))
                : Optional.empty();
    }

    private static Message weekday(int day) {
        return Message.of("view-explore.weekday-" + (day + 1));
    }

    /// What the history is too short for, and from when on it could be known.
    private static List<Message> unknown(SeriesStudy study, ZoneId zone) {
        Rollup grid = study.grid();
        long span = grid.size() * grid.stepMillis();
        LocalDate first = day(grid.startMillis(), zone);
        List<Message> unknown = new ArrayList<>();
        if (span < CYCLES * WEEK_MILLIS && grid.stepMillis() <= DAY_MILLIS) {
            unknown.add(Message.of("view-explore.week-unknown", first.plusWeeks(CYCLES)));
        }
        if (span < YEAR_MILLIS) {
            unknown.add(Message.of("view-explore.year-unknown", first.plusYears(1), first.plusYears(YEARS)));
        } else if (span < YEARS * YEAR_MILLIS) {
            unknown.add(Message.of("view-explore.year-provisional", first.plusYears(YEARS)));
        }
        return unknown;
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }
}
