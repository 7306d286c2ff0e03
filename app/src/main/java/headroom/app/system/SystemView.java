package headroom.app.system;

import headroom.app.chart.TimeLink;
import headroom.app.control.Card;
import headroom.app.control.Charts;
import headroom.app.control.FigureCard;
import headroom.app.control.Find;
import headroom.app.control.FindingTips;
import headroom.app.control.Forms;
import headroom.app.control.Labels;
import headroom.app.control.NoteTips;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
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
    private final Node empty;

    /// The view of the path of a document.
    public SystemView(Document document, Results results, Speech speech, Charts charts) {
        this.model = new SystemModel(document, results);
        this.speech = speech;
        this.map = new PathMap(model, speech);
        this.form = new ComponentForm(model, new Forms(document, speech), speech);
        this.throughput = charts.card(new TimeLink(), CHART_EMS);
        this.response = charts.card(new TimeLink(), CHART_EMS);
        this.utilisation = charts.card(new TimeLink(), CHART_EMS);
        this.empty = Labels.secondary(speech.say("view-system.empty"));
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
            List<Tip> tips = new ArrayList<>(NoteTips.of(NoteTips.aboutPath(notes)));
            model.findings()
                    .forEach(finding ->
                            tips.add(FindingTips.of(finding, finding.component().map(this::show))));
            return tips;
        });
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

    @Override
    public Node content() {
        Button add = new Button(speech.say("view-system.add"));
        add.getStyleClass().setAll("link-button");
        add.setOnAction(pressed -> model.add(speech.say("view-system.new-name")));
        Card path = new Card(speech.say("view-system.path"), map, empty).with(add);
        path.subtitle(speech.say("view-system.path-how", SystemModel.PEAK_DAYS));
        for (FigureCard card : List.of(throughput, response)) {
            card.setMaxWidth(Double.MAX_VALUE);
            card.setStyle("-fx-pref-width: " + LEAST_CHART_EMS + "em;");
        }
        VBox view = new VBox(path, form.node(), new WrappingRow(16, 16, throughput, response), utilisation);
        view.getStyleClass().add("view");
        model.analysis().subscribe(analysis -> refresh());
        model.workbookProperty().subscribe(workbook -> refreshPath());
        model.chosenProperty().subscribe(name -> refresh());
        return view;
    }

    private void refreshPath() {
        boolean none = model.workbook().path().components().isEmpty();
        empty.setVisible(none);
        empty.setManaged(none);
        map.refresh();
        form.refresh();
    }

    private void refresh() {
        refreshPath();
        show(throughput, model.throughput(), "view-system.no-tests");
        show(response, model.response(), "view-system.no-responses");
        show(utilisation, model.utilisation(), "view-system.no-utilisation");
    }

    private void show(FigureCard card, Optional<Figure> figure, String missing) {
        card.show(figure, speech.say(missing));
    }
}
