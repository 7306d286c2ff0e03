package headroom.app.forecast;

import headroom.app.control.Explained.Origin;
import headroom.app.control.NoteTips;
import headroom.app.control.Origins;
import headroom.app.document.Edit;
import headroom.app.document.Results;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.figure.DemandFigures;
import headroom.model.figure.Figure;
import headroom.model.figure.PathFigures;
import headroom.model.figure.PlannedFigures;
import headroom.model.forecast.Carrier;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.PlannedDemand;
import headroom.model.forecast.PlannedEvent;
import headroom.model.season.Robust;
import headroom.model.unit.Estimate;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.WorkbookEdits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What the view of the forecast shows.
final class ForecastModel {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final int WEEK = 7;

    private final Results results;

    ForecastModel(Results results) {
        this.results = results;
    }

    Results results() {
        return results;
    }

    ObservableValue<Optional<Analysis>> analysis() {
        return results.analysis();
    }

    Optional<DemandForecast> demand() {
        return analysis().getValue().flatMap(Analysis::demand);
    }

    /// The daily peak, past and future.
    Optional<Figure> fan() {
        return analysis()
                .getValue()
                .flatMap(analysis -> analysis.demand()
                        .map(demand -> PlannedFigures.over(
                                DemandFigures.forecast(
                                        demand,
                                        analysis.answer(),
                                        analysis.workbook().zone()),
                                plan(),
                                analysis.workbook().zone())));
    }

    private DemandPlan plan() {
        return results.document().workbook().forecast().demandPlan();
    }

    /// Whether a handle moves something that is planned.
    boolean canMove(String handle) {
        return PlannedDays.of(handle, plan()).isPresent();
    }

    /// A change of the first day of what is planned, in epoch milliseconds, that can be seen while it is made; empty
    /// where the handle edits nothing.
    Optional<Trial<Double>> plannedTrial(String handle) {
        return PlannedDays.of(handle, plan())
                .map(days -> results.document().trial(millis -> {
                    ZoneId zone = results.document().workbook().zone();
                    LocalDate day = Instant.ofEpochMilli(Math.round(millis))
                            .atZone(zone)
                            .toLocalDate();
                    return new Edit(
                            days.name(day),
                            "forecast." + handle,
                            workbook -> WorkbookEdits.setDemandPlan(
                                    workbook, days.moved(workbook.forecast().demandPlan(), day)));
                }));
    }

    /// The series that the demand was read from.
    List<Origin> origins() {
        return analysis()
                .getValue()
                .map(analysis -> new Origins(analysis).demand())
                .orElse(List.of());
    }

    /// Past forecasts over what then happened.
    Optional<Figure> backtest() {
        return analysis()
                .getValue()
                .flatMap(analysis -> analysis.demand()
                        .flatMap(demand -> DemandFigures.backtest(
                                demand, analysis.workbook().zone())));
    }

    /// A point of the forecast.
    ///
    /// @param day the day
    /// @param weeksAhead how far ahead it lies
    /// @param median its daily peak
    /// @param low the lower end of the 95 % interval
    /// @param high the upper end
    /// @param tested whether the backtest looked that far
    record Row(java.time.LocalDate day, int weeksAhead, double median, double low, double high, boolean tested) {}

    /// The highest daily peak of some weeks ahead.
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        demand().ifPresent(demand -> {
            Forecast peak = demand.dailyPeak();
            for (int weeks : new int[] {1, 4, 8, 13, 26, 39, 52}) {
                int from = (weeks - 1) * WEEK;
                if (weeks * WEEK <= peak.horizon()) {
                    rows.add(row(peak, from, weeks));
                }
            }
        });
        return rows;
    }

    /// The busiest day of a week.
    private Row row(Forecast peak, int from, int weeks) {
        int busiest = from;
        for (int i = from; i < from + WEEK; i++) {
            busiest = peak.quantile(0.5)[i] > peak.quantile(0.5)[busiest] ? i : busiest;
        }
        return new Row(
                Instant.ofEpochMilli(peak.startMillis(busiest))
                        .atZone(results.document().workbook().zone())
                        .toLocalDate(),
                weeks,
                peak.quantile(0.5)[busiest],
                peak.quantile(LOW)[busiest],
                peak.quantile(HIGH)[busiest],
                busiest < peak.provenSteps());
    }

    /// What the planner should know about the demand and its forecast.
    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        analysis().getValue().ifPresent(analysis -> notes.addAll(NoteTips.aboutDemand(analysis.notes())));
        demand().ifPresent(demand -> {
            notes.addAll(demand.notes());
            notes.addAll(demand.dailyPeak().notes());
        });
        return notes;
    }

    /// What a forecast lacks.
    enum Missing {
        FILES,
        DEMAND,
        /// There is demand, and too little of it.
        HISTORY
    }

    /// What is missing where there is no forecast.
    Missing missing() {
        if (results.document().workbook().sources().isEmpty()) {
            return Missing.FILES;
        }
        return notes().stream().anyMatch(note -> note.key().equals("analysis.no-demand"))
                ? Missing.DEMAND
                : Missing.HISTORY;
    }

    /// Why there is no forecast, and what to do.
    Message nothing() {
        return missing() == Missing.FILES
                ? Message.of("view-forecast.empty")
                : notes().stream().findFirst().orElse(Message.of("view-forecast.empty"));
    }

    /// Half the width of the 95 % interval four weeks ahead over the median: the one fact.
    Optional<Double> spread() {
        return demand().map(DemandForecast::dailyPeak)
                .filter(peak -> peak.horizon() > 4 * WEEK)
                .map(peak -> (peak.quantile(HIGH)[4 * WEEK] - peak.quantile(LOW)[4 * WEEK])
                        / 2
                        / peak.quantile(0.5)[4 * WEEK])
                .filter(Double::isFinite);
    }

    /// What carries the growth; the planner's own growth is then that of the demand for each of it.
    Optional<String> carrier() {
        return demand().flatMap(DemandForecast::carrier).map(Carrier::name);
    }

    /// The growth a month that history tells.
    Optional<Double> learnedGrowth() {
        return demand().flatMap(DemandForecast::growthPerMonth).map(Estimate::value);
    }

    /// What the daily peak stays below on every day of the horizon, with that confidence: of the simulated futures, as
    /// a bound for each day by itself would be passed on one of many days far more often.
    Optional<Message> never(double confidence) {
        return bound(confidence)
                .map(bound -> Message.of(
                        "view-forecast.never", confidence, bound, dayAfterLast().minusDays(1)));
    }

    /// The rate that so large a share of the simulated futures stays below; empty without any.
    Optional<Double> bound(double confidence) {
        return demand().map(DemandForecast::paths)
                .filter(paths -> paths.days() > 0)
                .map(paths -> Robust.quantileOfSorted(paths.highest(), confidence));
    }

    /// The share of the simulated futures that stay below a rate on every day before a day; empty where none of them
    /// is before it, or not all are known.
    Optional<Double> staysBelow(double rps, LocalDate before) {
        long days = ChronoUnit.DAYS.between(firstDay(), before);
        return demand().filter(demand -> days > 0 && days <= demand.paths().days())
                .map(demand -> Arrays.stream(demand.paths().peaks())
                                .filter(path -> Arrays.stream(path).limit(days).allMatch(peak -> peak < rps))
                                .count()
                        / (double) demand.paths().paths());
    }

    /// The first day of the forecast.
    LocalDate firstDay() {
        return demand().map(demand -> demand.paths().firstDay()).orElse(LocalDate.EPOCH);
    }

    /// The day after the last of the forecast.
    LocalDate dayAfterLast() {
        return demand().map(demand ->
                        demand.paths().firstDay().plusDays(demand.paths().days()))
                .orElse(LocalDate.EPOCH);
    }

    /// Some of the simulated futures, with the line that so large a share of them stays below.
    Optional<Figure> futures(double confidence) {
        return demand().flatMap(demand -> bound(confidence)
                .flatMap(bound -> PathFigures.futures(
                        demand, bound, results.document().workbook().zone())));
    }

    /// The series that the demand is read from.
    List<String> demandSeries() {
        return analysis().getValue().map(Analysis::demandSeries).orElse(List.of());
    }

    /// The effect that an event has because earlier ones had it; empty where none of them tells.
    Optional<Double> effect(PlannedEvent event) {
        return demand().filter(_ -> event.like().isPresent())
                .map(demand -> PlannedDemand.effect(event, plan().events(), demand));
    }
}
