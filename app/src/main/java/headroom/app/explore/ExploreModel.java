package headroom.app.explore;

import headroom.app.control.Explained.Origin;
import headroom.app.control.Origins;
import headroom.app.document.Results;
import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.figure.Figure;
import headroom.model.figure.SeasonFigures;
import headroom.model.figure.SeriesFigures;
import headroom.model.forecast.DemandForecast;
import headroom.model.season.Seasonality;
import headroom.model.series.Rollup;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.time.ZoneId;
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
    private final Studies studies;
    private final ShownMarkers markers;
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());

    ExploreModel(Results results, Jobs jobs) {
        this(results, jobs, new Studies(jobs));
    }

    ExploreModel(Results results, Jobs jobs, Studies studies) {
        this.results = results;
        this.rate = new CountedRate(jobs);
        this.members = new ShownMembers(jobs);
        this.studies = studies;
        this.markers = new ShownMarkers(results.document(), this::studied, this::subject);
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

    /// What was found rests on this: the series that the demand was read from, or the file of the series shown.
    List<Origin> origins() {
        return showsDemand()
                ? analysis()
                        .getValue()
                        .map(known -> new Origins(known).demand())
                        .orElse(List.of())
                : shownOrigins();
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

    /// The picture of the series shown with its markers; empty too while the rate that it counts is being made.
    Optional<Figure> seriesFigure() {
        ZoneId zone = workbook().getValue().zone();
        return shown().flatMap(rate::of).map(entry -> {
            Figure plain = SeriesFigures.overTime(List.of(entry), zone);
            // the demand's markers stand in its unit: where the series is but a part of it, beneath
            return studied()
                    .filter(known -> !summed())
                    .map(known -> SeasonFigures.over(
                            plain, markers.all(), known.study().grid(), zone))
                    .orElse(plain);
        });
    }

    /// The series that was turned into a rate last.
    ObservableValue<Optional<CountedRate.Turned>> turned() {
        return rate.turnedProperty();
    }

    /// Changes when the study of a series ended, well or not.
    ObservableValue<?> studies() {
        return studies.ended();
    }

    /// Why the series shown could not be studied; empty where that did not fail.
    Optional<Exception> studyTrouble() {
        return target().flatMap(studies::trouble);
    }

    /// Studies the series shown once more.
    void studyAgain() {
        studies.again();
    }

    /// What was found in the series shown; empty until it was studied, which this begins.
    Optional<Studied> studied() {
        Optional<Studied.Target> target = target();
        target.ifPresent(studies::want);
        return target.flatMap(studies::of);
    }

    /// Whether the series shown is the demand, or a part of it.
    boolean showsDemand() {
        List<String> demand = analysis().getValue().map(Analysis::demandSeries).orElse(List.of());
        return shown().filter(entry -> demand.contains(entry.series().id().toString()))
                .isPresent();
    }

    private boolean summed() {
        return showsDemand()
                && analysis()
                                .getValue()
                                .map(Analysis::demandSeries)
                                .orElse(List.of())
                                .size()
                        > 1;
    }

    /// What is to be studied: the demand where it is shown, else the series itself.
    private Optional<Studied.Target> target() {
        Workbook now = workbook().getValue();
        if (showsDemand()) {
            Optional<Rollup> grid = analysis()
                    .getValue()
                    .flatMap(
                            known -> known.demand().map(DemandForecast::history).or(known::hourly));
            return grid.map(known -> new Studied.Target(
                    Message.of("figure.part-demand"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(known),
                    now.forecast().about(Optional.empty()),
                    now.zone()));
        }
        return shown().map(entry -> {
            String id = entry.series().id().toString();
            return new Studied.Target(
                    Message.literal(id),
                    Optional.of(id),
                    Optional.of(entry),
                    Optional.empty(),
                    now.forecast().about(Optional.of(id)),
                    now.zone());
        });
    }

    private Optional<String> subject() {
        return showsDemand()
                ? Optional.empty()
                : shown().map(entry -> entry.series().id().toString());
    }

    /// The days on which the series shown becomes different.
    ShownMarkers markers() {
        return markers;
    }

    /// Whether any series counts as demand.
    boolean demandKnown() {
        return analysis().getValue().flatMap(Analysis::seasons).isPresent();
    }

    /// The periods of the demand, strongest first; those of what is shown are in what was studied.
    List<Seasonality.Period> periods() {
        return analysis()
                .getValue()
                .flatMap(Analysis::seasons)
                .map(Seasonality::periods)
                .orElse(List.of());
    }
}
