package headroom.app.explore;

import headroom.app.control.Explained.Origin;
import headroom.app.control.Origins;
import headroom.app.document.Results;
import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.figure.Figure;
import headroom.model.figure.SeriesFigures;
import headroom.model.season.Seasonality;
import headroom.model.season.WeekProfile;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What the view of the series shows.
final class ExploreModel {
    private final Results results;
    private final CountedRate rate;
    private final ShownMembers members;
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());

    ExploreModel(Results results, Jobs jobs) {
        this.results = results;
        this.rate = new CountedRate(jobs);
        this.members = new ShownMembers(jobs);
    }

    ObservableValue<Workbook> workbook() {
        return results.document().workbookProperty();
    }

    ObservableValue<Optional<Analysis>> analysis() {
        return results.analysis();
    }

    /// The id of the series that the planner chose; empty shows the demand, or the first.
    ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /// The series that the demand was read from.
    List<Origin> origins() {
        return analysis().getValue().map(known -> new Origins(known).demand()).orElse(List.of());
    }

    /// The files that the series shown was read from.
    List<Origin> shownOrigins() {
        return shown().map(entry -> Origins.files(workbook().getValue(), entry)).orElse(List.of());
    }

    /// The members that the series shown was made of; empty where it was not, and while they are counted.
    Optional<ShownMembers.Counted> shownMembers() {
        return shown().flatMap(entry -> members.of(workbook().getValue(), entry));
    }

    /// What was counted last.
    ObservableValue<Optional<ShownMembers.Counted>> countedMembers() {
        return members.countedProperty();
    }

    /// The series that can be shown.
    List<SeriesEntry> series() {
        return workbook().getValue().series().stream()
                .filter(entry -> entry.series().samples().size() > 0)
                .toList();
    }

    /// The series shown.
    Optional<SeriesEntry> shown() {
        List<SeriesEntry> all = series();
        List<String> demand = analysis().getValue().map(Analysis::demandSeries).orElse(List.of());
        return chosen.get()
                .flatMap(id -> find(all, id))
                .or(() -> demand.stream().findFirst().flatMap(id -> find(all, id)))
                .or(() -> all.stream().findFirst());
    }

    private static Optional<SeriesEntry> find(List<SeriesEntry> all, String id) {
        return all.stream()
                .filter(entry -> entry.series().id().toString().equals(id))
                .findFirst();
    }

    /// The picture of the series shown; empty too while the rate that it counts is being made.
    Optional<Figure> seriesFigure() {
        return shown().flatMap(rate::of)
                .map(entry -> SeriesFigures.overTime(
                        List.of(entry), workbook().getValue().zone()));
    }

    /// The series that was turned into a rate last.
    ObservableValue<Optional<CountedRate.Turned>> turned() {
        return rate.turnedProperty();
    }

    /// The usual week of the demand.
    Optional<Figure> weekFigure() {
        return analysis()
                .getValue()
                .flatMap(analysis -> analysis.week()
                        .map(week ->
                                SeriesFigures.week(week, analysis.workbook().zone())));
    }

    /// The demand and its parts, one picture each.
    List<Figure> parts() {
        return analysis()
                .getValue()
                .flatMap(analysis -> analysis.hourly()
                        .flatMap(grid -> analysis.parts()
                                .map(parts -> SeriesFigures.decomposition(
                                        grid, parts, analysis.workbook().zone()))))
                .orElse(List.of());
    }

    /// Whether any series counts as demand.
    boolean demandKnown() {
        return analysis().getValue().flatMap(Analysis::seasons).isPresent();
    }

    /// The periods of the demand, strongest first.
    List<Seasonality.Period> periods() {
        return analysis()
                .getValue()
                .flatMap(Analysis::seasons)
                .map(Seasonality::periods)
                .orElse(List.of());
    }

    /// What repeats, in sentences.
    List<Message> sentences() {
        List<Message> sentences = new ArrayList<>();
        for (Seasonality.Period period : periods()) {
            sentences.add(Message.of(
                    "view-explore.repeats", period.strength(), SeriesFigures.duration(period.periodMillis()), (long)
                            period.cycles()));
        }
        analysis()
                .getValue()
                .flatMap(Analysis::week)
                .flatMap(ExploreModel::quietest)
                .ifPresent(sentences::add);
        return sentences;
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
        int low = 0;
        int high = 0;
        for (int day = 1; day < 7; day++) {
            low = peaks[day] < peaks[low] ? day : low;
            high = peaks[day] > peaks[high] ? day : high;
        }
        return peaks[high] > 0
                ? Optional.of(
                        Message.of("view-explore.weekdays", weekday(low), peaks[low] / peaks[high], weekday(high)))
                : Optional.empty();
    }

    private static Message weekday(int day) {
        return Message.of("view-explore.weekday-" + (day + 1));
    }
}
