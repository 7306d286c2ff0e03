package headroom.app.explore;

import headroom.app.chart.FigureView;
import headroom.app.chart.StackedCharts;
import headroom.app.chart.TimeLink;
import headroom.app.control.Charts;
import headroom.app.control.ChoicePlace;
import headroom.app.control.EmptyState;
import headroom.app.control.FigureCard;
import headroom.app.control.Find;
import headroom.app.control.HandleTrial;
import headroom.app.control.Labels;
import headroom.app.control.NoteTips;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
import headroom.app.control.ViewPane;
import headroom.app.control.WhileShown;
import headroom.app.document.Results;
import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.figure.Figure;
import headroom.model.figure.MemberFigures;
import headroom.model.figure.SeriesFigures;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The series over time, the usual week, and the demand taken apart.
public final class ExploreView implements View {
    private static final double LEAST_PICKER = 120;
    private static final double MOST_PICKER = 420;
    private static final double SERIES_EMS = 19;
    private static final double WEEK_EMS = 17;
    private static final double PART_EMS = 10.5;
    private static final double MEMBERS_EMS = 8;
    private static final double PROFILE_EMS = 14;

    private final ExploreModel model;
    private final Speech speech;
    private final Charts charts;
    private final FigureCard series;
    private final FigureCard week;
    private final ChoicePlace<SeriesEntry> picker;
    private final FigureCard members;
    private final VBox absences = new VBox();
    private final List<FigureCard> parts = new ArrayList<>();
    private int shownParts;
    private final MarkersCard markers;
    private final HandleTrial dragging = new HandleTrial();
    private final List<FigureCard> profiles = new ArrayList<>();
    private final VBox profileStack = new VBox();
    private final VBox stack = new VBox();
    private final ViewPane pane;
    private final WhileShown whileShown = new WhileShown();
    private final SeasonCard season;

    /// The view of the series of a document.
    public ExploreView(Results results, Speech speech, Charts charts, Jobs jobs) {
        this.model = new ExploreModel(results, jobs);
        this.speech = speech;
        this.charts = charts;
        this.series = charts.card(SERIES_EMS);
        this.week = charts.card(new TimeLink(), WEEK_EMS);
        this.members = charts.card(MEMBERS_EMS);
        this.picker = new ChoicePlace<>(
                ExploreView::named,
                entry -> model.chosenProperty()
                        .set(Optional.of(entry.series().id().toString())));
        this.season = new SeasonCard(model, speech);
        this.markers = new MarkersCard(model, speech);
        series.chart().setOnHandle((id, value, _, phase) -> {
            if (dragging.underWay() || model.markers().moving(id).isPresent()) {
                dragging.follow(() -> model.markers().moving(id).orElseThrow(), value, phase);
            }
        });
        this.pane = new ViewPane(view());
        series.with(picker);
        // names with all their labels are longer than any window is wide
        picker.setMinWidth(LEAST_PICKER);
        picker.setMaxWidth(MOST_PICKER);
    }

    private static String named(SeriesEntry entry) {
        return entry.series().id().toString();
    }

    @Override
    public String id() {
        return "explore";
    }

    @Override
    public Message name() {
        return Message.of("view-explore.name");
    }

    @Override
    public ObservableValue<String> fact() {
        return model.analysis()
                .map(analysis -> model.periods().stream()
                        .findFirst()
                        .map(period -> speech.say("view-explore.fact", SeriesFigures.duration(period.periodMillis())))
                        .orElse(""));
    }

    @Override
    public Message tipsTitle() {
        return Message.of("view-explore.tips");
    }

    @Override
    public ObservableValue<List<Tip>> tips() {
        return model.analysis()
                .map(analysis -> NoteTips.of(analysis.flatMap(known -> known.demand())
                        .map(demand -> demand.notes())
                        .orElse(List.of())));
    }

    @Override
    public List<Find> finds() {
        return model.series().stream()
                .map(entry -> named(entry))
                .map(id -> Find.at(
                        id,
                        speech.say("shell.find-series"),
                        () -> model.chosenProperty().set(Optional.of(id))))
                .toList();
    }

    @Override
    public Node content() {
        // a decision shows at once, before what follows from it
        whileShown.on(
                this::showSeries,
                model.analysis(),
                model.workbook(),
                model.chosenProperty(),
                model.turned(),
                model.studies(),
                model.countedMembers());
        return pane;
    }

    @Override
    public void shown(boolean now) {
        whileShown.shown(now);
    }

    private VBox view() {
        stack.getStyleClass().add("stack");
        absences.getStyleClass().add("card");
        profileStack.getStyleClass().add("stack");
        VBox view = new VBox(series, members, absences, season, markers, week, profileStack, stack);
        view.getStyleClass().add("view");
        return view;
    }

    @Override
    public void reveal(String what) {
        model.chosenProperty().set(Optional.of(what));
    }

    /// What was found in the series shown; nothing while it is studied.
    private void showStudied() {
        Optional<Studied> studied = model.studied();
        String none = model.studyTrouble().isPresent() ? "view-explore.study-failed" : "view-explore.studying";
        week.show(studied.flatMap(Studied::week), speech.say(studied.isPresent() ? "view-explore.no-week" : none));
        week.from(model.origins());
        season.show(studied);
        markers.show(model.markers().all());
        showProfiles(studied.map(Studied::profiles).orElse(List.of()));
        showParts(studied.map(Studied::parts).orElse(List.of()));
    }

    private void showProfiles(List<Figure> figures) {
        while (profiles.size() < figures.size()) {
            profiles.add(charts.card(new TimeLink(), PROFILE_EMS));
        }
        if (profileStack.getChildren().size() != figures.size()) {
            profileStack.getChildren().setAll(profiles.subList(0, figures.size()));
        }
        for (int i = 0; i < figures.size(); i++) {
            profiles.get(i).show(Optional.of(figures.get(i)), "");
        }
    }

    private void showSeries() {
        if (model.shown().isEmpty()) {
            pane.empty("no series", this::nothing);
        } else {
            pane.fill();
        }
        String missing = model.shown().isPresent() ? "view-explore.turning" : "view-explore.empty";
        series.show(model.seriesFigure(), speech.say(missing));
        series.from(model.shownOrigins());
        model.shown().ifPresent(entry -> picker.show(speech.say("view-explore.pick"), entry, model.series()));
        picker.setVisible(model.shown().isPresent());
        showMembers();
        boolean series = model.shown().isPresent();
        for (Node card : List.of(season, markers, week)) {
            card.setVisible(series);
            card.setManaged(series);
        }
        showStudied();
        align();
    }

    /// Beneath a folded series how many members it had, so that one that vanished does not look like a fall.
    private void showMembers() {
        Optional<ShownMembers.Counted> counted = model.shownMembers();
        members.show(
                counted.map(known -> MemberFigures.overTime(
                        known.membership(),
                        known.members(),
                        model.workbook().getValue().zone())),
                speech.say("view-explore.counting-members"));
        absences.getChildren().clear();
        counted.map(known -> MemberFigures.findings(known.membership()))
                .orElse(List.of())
                .forEach(finding -> {
                    Label label = Labels.paragraph(speech.say(finding));
                    label.getStyleClass().add("caution-text");
                    absences.getChildren().add(label);
                });
        boolean folded = model.shown().filter(entry -> entry.fold().isPresent()).isPresent();
        boolean missing = !absences.getChildren().isEmpty();
        members.setVisible(folded);
        members.setManaged(folded);
        absences.setVisible(missing);
        absences.setManaged(missing);
    }

    private EmptyState nothing() {
        return new EmptyState(speech, Message.of("view-explore.empty-title"), Message.of("view-explore.empty"))
                .openingFiles();
    }

    /// One chart a part, beneath each other with their plots' left edges in line.
    private void showParts(List<Figure> figures) {
        while (parts.size() < figures.size()) {
            parts.add(charts.card(PART_EMS));
        }
        if (stack.getChildren().size() != figures.size()) {
            stack.getChildren().setAll(parts.subList(0, figures.size()));
        }
        for (int i = 0; i < figures.size(); i++) {
            parts.get(i).show(Optional.of(figures.get(i)), "");
        }
        shownParts = figures.size();
        align();
    }

    /// All charts over time share the left edge of their plots.
    private void align() {
        List<FigureView> stacked = new ArrayList<>(List.of(series.chart()));
        if (members.isVisible()) {
            stacked.add(members.chart());
        }
        parts.subList(0, shownParts).forEach(part -> stacked.add(part.chart()));
        StackedCharts.align(stacked);
    }
}
