package headroom.app.explore;

import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.figure.SeasonFigures;
import headroom.model.season.Marker;
import headroom.model.season.MarkerDecision;
import headroom.model.series.Rollup;
import headroom.model.workbook.ForecastEdits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The days on which the series shown becomes different, as they were found and as the planner decides.
final class ShownMarkers {
    private final Document document;
    private final Supplier<Optional<Studied>> studied;
    private final Supplier<Optional<String>> subject;

    /// @param studied what was found in the series shown
    /// @param subject the series that decisions are about; empty: the demand
    ShownMarkers(Document document, Supplier<Optional<Studied>> studied, Supplier<Optional<String>> subject) {
        this.document = document;
        this.studied = studied;
        this.subject = subject;
    }

    /// The markers of the series shown, as the workbook has them now.
    List<Marker> all() {
        List<MarkerDecision> decisions = document.workbook().forecast().about(subject.get());
        return studied.get().map(known -> known.study().markers()).orElse(List.of()).stream()
                .map(marker -> decided(marker, decisions))
                .toList();
    }

    private static Marker decided(Marker marker, List<MarkerDecision> decisions) {
        Optional<MarkerDecision> said = decisions.stream()
                .filter(decision ->
                        decision.kind() == marker.kind() && decision.found().equals(marker.found()))
                .findFirst();
        return new Marker(
                marker.kind(),
                marker.found(),
                said.map(MarkerDecision::day).orElse(marker.found()),
                marker.size(),
                marker.relative(),
                said.map(MarkerDecision::verdict));
    }

    /// The day on which a marker counts now.
    LocalDate dayOf(Marker marker) {
        return decided(marker, document.workbook().forecast().about(subject.get()))
                .day();
    }

    /// Accepts or dismisses a marker, on the day on which it stands.
    void decide(Marker marker, Marker.Verdict verdict) {
        String key = verdict == Marker.Verdict.ACCEPTED ? "accept" : "dismiss";
        MarkerDecision decision =
                new MarkerDecision(subject.get(), marker.kind(), marker.found(), verdict, dayOf(marker));
        apply(Message.of("view-explore.edit-" + key, kind(marker), marker.day()), decision);
    }

    /// Leaves a marker to the program again.
    void undecide(Marker marker) {
        MarkerDecision decision = decision(marker, marker.day());
        document.apply(Edit.of(
                Message.of("view-explore.edit-undecide", kind(marker), marker.day()),
                workbook -> ForecastEdits.undecide(workbook, decision)));
    }

    /// Puts one of the planner's own some weeks before the end, to be moved from there; beside what is there already.
    void add(Marker.Kind kind) {
        studied.get().ifPresent(known -> {
            Rollup grid = known.study().grid();
            LocalDate day = free(
                    kind,
                    Instant.ofEpochMilli(grid.startMillis(grid.size()))
                            .atZone(document.workbook().zone())
                            .toLocalDate()
                            .minusWeeks(kind == Marker.Kind.SLOPE ? 4 : 2));
            apply(
                    Message.of("view-explore.edit-add", MarkersCard.kind(kind), day),
                    new MarkerDecision(subject.get(), kind, day, Marker.Verdict.ACCEPTED, day));
        });
    }

    /// The last day of which nothing of that kind was found or decided.
    private LocalDate free(Marker.Kind kind, LocalDate latest) {
        List<MarkerDecision> taken =
                new ArrayList<>(document.workbook().forecast().about(subject.get()));
        all().forEach(marker -> taken.add(decision(marker, marker.day())));
        LocalDate day = latest;
        while (taken(taken, kind, day)) {
            day = day.minusDays(kind == Marker.Kind.OUTLIER ? 1 : 7);
        }
        return day;
    }

    private static boolean taken(List<MarkerDecision> taken, Marker.Kind kind, LocalDate day) {
        return taken.stream()
                .anyMatch(other -> other.about(kind, day)
                        || other.kind() == kind && other.day().equals(day));
    }

    /// A marker on its way to another day.
    Trial<LocalDate> moving(Marker marker) {
        return document.trial(day -> moved(marker, day));
    }

    private Edit moved(Marker marker, LocalDate day) {
        MarkerDecision decision = decision(marker, day);
        return new Edit(
                Message.of("view-explore.edit-move", kind(marker), day),
                "explore.marker." + marker.kind() + marker.found(),
                workbook -> ForecastEdits.decide(workbook, decision));
    }

    private MarkerDecision decision(Marker marker, LocalDate day) {
        return new MarkerDecision(subject.get(), marker.kind(), marker.found(), Marker.Verdict.ACCEPTED, day);
    }

    /// What a dragged handle moves, in epoch milliseconds; empty where it moves no marker.
    Optional<Trial<Double>> moving(String handle) {
        return all().stream()
                .filter(marker -> SeasonFigures.handle(marker).equals(handle))
                .findFirst()
                .map(marker -> document.trial(millis -> moved(
                        marker,
                        Instant.ofEpochMilli(Math.round(millis))
                                .atZone(document.workbook().zone())
                                .toLocalDate())));
    }

    private static Message kind(Marker marker) {
        return MarkersCard.kind(marker.kind());
    }

    private void apply(Message name, MarkerDecision decision) {
        document.apply(Edit.of(name, workbook -> ForecastEdits.decide(workbook, decision)));
    }
}
