package headroom.app.system;

import headroom.app.chart.TimeLink;
import headroom.app.control.Buttons;
import headroom.app.control.Card;
import headroom.app.control.Charts;
import headroom.app.control.DraggedDecisions;
import headroom.app.control.EmptyState;
import headroom.app.control.Explained.Origin;
import headroom.app.control.FigureCard;
import headroom.app.control.Find;
import headroom.app.control.FindingTips;
import headroom.app.control.Forms;
import headroom.app.control.Goal;
import headroom.app.control.Labels;
import headroom.app.control.NoteTips;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
import headroom.app.control.ViewPane;
import headroom.app.control.WhileShown;
import headroom.app.control.WrappingRow;
import headroom.app.document.Document;
import headroom.app.document.Results;
import headroom.model.Message;
import headroom.model.figure.Figure;
import headroom.model.workbook.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The path of a request as a map, the component that is looked at, and the evidence for its capacity.
public final class SystemView implements View {
    private static final double CHART_EMS = 22;

    private static final double LEAST_CHART_EMS = 30;

    private final SystemModel model;
    private final Speech speech;
    private final PathMap map;
    private final ComponentForm form;
    private final FigureCard throughput;
    private final FigureCard response;
    private final FigureCard utilisation;
    private final Button adopt;
    private final Label how = Labels.secondary("");
    private final ViewPane pane;
    private final WhileShown whileShown = new WhileShown();

    /// The view of the path of a document.
    public SystemView(Document document, Results results, Speech speech, Charts charts) {
        this.model = new SystemModel(document, results);
        this.speech = speech;
        this.map = new PathMap(model, speech);
        this.form = new ComponentForm(model, new Forms(document, speech), speech);
        this.throughput = charts.card(new TimeLink(), CHART_EMS);
        this.response = charts.card(new TimeLink(), CHART_EMS);
        response.chart().setOnHandle(new DraggedResponse(model));
        throughput.chart().setOnHandle(new DraggedDecisions(results));
        this.utilisation = charts.card(new TimeLink(), CHART_EMS);
        this.adopt = Buttons.link(speech.say("view-system.adopt"), model.commands()::adopt);
        this.pane = new ViewPane(view());
    }

    @Override
    public String id() {
        return "system";
    }

    @Override
    public Message name() {
        return Message.of("view-system.name");
    }

    @Override
    public ObservableValue<String> fact() {
        return model.analysis().map(analysis -> model.choke().orElse(""));
    }

    @Override
    public Message tipsTitle() {
        return Message.of("view-system.tips");
    }

    @Override
    public ObservableValue<List<Tip>> tips() {
        return model.analysis().map(analysis -> {
            List<Message> notes = analysis.map(Analysis::notes).orElse(List.of());
            List<Tip> tips = new ArrayList<>(NoteTips.of(NoteTips.aboutPath(notes)).stream()
                    .map(this::assigning)
                    .toList());
            model.findings()
                    .forEach(finding ->
                            tips.add(FindingTips.of(finding, finding.component().map(this::show))));
            return tips;
        });
    }

    /// The note of series that wait for a component, with the button that gives them to the one that is looked at.
    private Tip assigning(Tip tip) {
        return model.shown()
                .map(component -> new Tip(
                        tip.severity(),
                        tip.what(),
                        tip.why(),
                        Optional.of(new Tip.Deed(
                                Message.of("view-system.assign", component.name()),
                                () -> model.commands().assignWaiting(component.name())))))
                .orElse(tip);
    }

    @Override
    public void reveal(String what) {
        model.chosenProperty().set(Optional.of(what));
    }

    private Tip.Deed show(String component) {
        return new Tip.Deed(
                Message.of("view-system.show-component", component),
                () -> model.chosenProperty().set(Optional.of(component)));
    }

    @Override
    public List<Find> finds() {
        return model.workbook().path().components().stream()
                .map(component -> Find.at(
                        component.name(),
                        speech.say("shell.find-component"),
                        () -> model.chosenProperty().set(Optional.of(component.name()))))
                .toList();
    }

    private VBox view() {
        Button add = Buttons.link(speech.say("view-system.add"), this::add);
        Card path = new Card(speech.say("view-system.path"), how, map).with(adopt, add);
        for (FigureCard card : List.of(throughput, response)) {
            card.setMaxWidth(Double.MAX_VALUE);
            card.setStyle("-fx-pref-width: " + LEAST_CHART_EMS + "em;");
        }
        WrappingRow tests = new WrappingRow(16, 16, throughput, response);
        tests.visibleProperty().bind(throughput.visibleProperty().or(response.visibleProperty()));
        tests.managedProperty().bind(tests.visibleProperty());
        VBox view = new VBox(path, form.node(), tests, utilisation);
        view.getStyleClass().add("view");
        return view;
    }

    private void add() {
        model.commands().add(speech.say("view-system.new-name"));
    }

    @Override
    public Node content() {
        whileShown.on(this::refresh, model.analysis(), model.chosenProperty());
        whileShown.on(this::refreshPath, model.workbookProperty());
        return pane;
    }

    @Override
    public void shown(boolean now) {
        whileShown.shown(now);
    }

    private void refreshPath() {
        boolean files = !model.workbook().sources().isEmpty();
        if (model.boxes().isEmpty()) {
            pane.empty(files ? "no component" : "no file", () -> nothing(files));
        } else {
            pane.fill();
        }
        adopt.setVisible(!model.drawn());
        adopt.setManaged(!model.drawn());
        how.setText(
                speech.say(model.drawn() ? "view-system.path-how" : "view-system.path-found", SystemModel.PEAK_DAYS));
        map.refresh();
        form.refresh();
    }

    private EmptyState nothing(boolean files) {
        if (!files) {
            return new EmptyState(speech, Message.of("view-system.empty-title"), Message.of("view-system.empty"))
                    .openingFiles();
        }
        return new EmptyState(speech, Message.of("view-system.empty-title"), Message.of("view-system.empty-path"))
                .doing(Message.of("view-system.add"), this::add)
                .leading(Message.of("view-sources.add"), new Goal.Files());
    }

    private void refresh() {
        refreshPath();
        show(throughput, model.throughput(), "view-system.no-tests");
        show(response, model.response(), "view-system.no-responses");
        show(utilisation, model.utilisation(), "view-system.no-utilisation");
        List<Origin> origins = model.shownName().map(model::origins).orElse(List.of());
        List.of(throughput, response, utilisation).forEach(card -> card.from(origins));
    }

    /// A card says what it lacks where the planner has drawn a component, and stays away where he has not.
    private void show(FigureCard card, Optional<Figure> figure, String missing) {
        card.show(figure, speech.say(missing));
        card.setVisible(figure.isPresent() || model.drawn());
        card.setManaged(card.isVisible());
    }
}
