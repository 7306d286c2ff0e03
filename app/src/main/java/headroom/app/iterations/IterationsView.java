package headroom.app.iterations;

import headroom.app.chart.TimeLink;
import headroom.app.control.Card;
import headroom.app.control.Charts;
import headroom.app.control.ChoicePlace;
import headroom.app.control.DraggedDecisions;
import headroom.app.control.Editor;
import headroom.app.control.EmptyState;
import headroom.app.control.Explained;
import headroom.app.control.FigureCard;
import headroom.app.control.Forms;
import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
import headroom.app.control.ViewPane;
import headroom.app.control.WhileShown;
import headroom.app.document.Results;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.Iteration.Bench;
import headroom.model.capacity.IterationResult;
import headroom.model.unit.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Measured capacity before and after each change, and whether the difference is real.
public final class IterationsView implements View {
    private static final double LADDER_EMS = 24;
    private static final double VERDICT_WIDTH = 110;
    private static final double LEAST_TARGET = 24;
    private static final String NONE = "–";

    private final IterationsModel model;
    private final Speech speech;
    private final Forms forms;
    private final FigureCard ladder;
    private final ChoicePlace<Optional<String>> production;
    private final Sheet<IterationResult> rows;
    private final ViewPane pane;
    private final WhileShown whileShown = new WhileShown();
    private List<Object> shown = List.of();

    /// The view of the iterations of a document.
    public IterationsView(Results results, Speech speech, Charts charts) {
        this.model = new IterationsModel(results);
        this.speech = speech;
        this.forms = new Forms(results.document(), speech);
        this.ladder = charts.card(new TimeLink(), LADDER_EMS);
        ladder.chart().setOnHandle(new DraggedDecisions(results));
        this.production = new ChoicePlace<>(
                id -> id.map(known -> speech.say("view-iterations.iteration", known))
                        .orElse(speech.say("view-iterations.none")),
                model::setProduction);
        HBox asked = new HBox(Labels.secondary(speech.say("view-iterations.in-production")), production);
        asked.getStyleClass().add("inline");
        asked.setAlignment(Pos.CENTER_RIGHT);
        ladder.with(asked);
        this.rows = new Sheet<>(
                speech.say("view-iterations.table"),
                List.of(
                        Column.words(
                                speech.say("view-iterations.column-iteration"),
                                row -> row.iteration().id()),
                        new Column<>(speech.say("view-iterations.column-change"), false, true, this::change),
                        Column.of(speech.say("view-iterations.column-where"), this::where),
                        Column.of(speech.say("view-iterations.column-path"), this::path)
                                .number(),
                        Column.of(speech.say("view-iterations.column-component"), this::alone)
                                .number(),
                        Column.of(speech.say("view-iterations.column-ratio"), this::ratio)
                                .number(),
                        Column.of(speech.say("view-iterations.column-verdict"), this::verdict)));
        VBox view = new VBox(ladder, new Card(speech.say("view-iterations.rounds"), rows));
        view.getStyleClass().add("view");
        this.pane = new ViewPane(view);
    }

    private Node change(IterationResult row) {
        String id = row.iteration().id();
        Button button = new Button(row.iteration().change());
        button.getStyleClass().setAll("choice-place");
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        // bound, so that the style sheet's least height does not cut lines off
        button.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(LEAST_TARGET, button.prefHeight(button.getWidth())),
                        button.widthProperty(),
                        button.textProperty()));
        button.setMaxWidth(Double.MAX_VALUE);
        Message what = Message.of("view-iterations.change-of", id);
        button.setAccessibleText(
                speech.say("shell.in-place-spoken", what, row.iteration().change()));
        button.setOnAction(pressed ->
                new Editor<>(forms.text(what, "iteration." + id + ".change", model.change(id)), speech).open(button));
        return button;
    }

    /// Two lines each: eight columns would not fit into a small window.
    private Node where(IterationResult row) {
        return new VBox(component(row), bench(row));
    }

    private Node component(IterationResult row) {
        String id = row.iteration().id();
        return new ChoicePlace<Optional<String>>(
                        name -> name.orElseGet(() -> speech.say("view-iterations.no-component")),
                        name -> model.setComponent(id, name))
                .show(
                        speech.say("view-iterations.component-of", id),
                        row.iteration().component(),
                        model.components());
    }

    private Node bench(IterationResult row) {
        String id = row.iteration().id();
        return new ChoicePlace<Bench>(this::name, bench -> model.setBench(id, bench))
                .show(
                        speech.say("view-iterations.bench-of", id),
                        row.iteration().bench(),
                        List.of(Bench.PRODUCTION, Bench.TEST_BED));
    }

    private String name(Bench bench) {
        return speech.say(
                switch (bench) {
                    case PRODUCTION -> "view-iterations.bench-production";
                    case TEST_BED -> "view-iterations.bench-test-bed";
                });
    }

    private Node path(IterationResult row) {
        return rate(row.capacityRps(), Message.of("explain.iteration-path"), row);
    }

    private Node alone(IterationResult row) {
        return rate(row.componentRps(), Message.of("explain.iteration-alone"), row);
    }

    private Node rate(Optional<Estimate> estimate, Message how, IterationResult row) {
        if (estimate.isEmpty()) {
            return Labels.body(NONE);
        }
        Estimate rps = estimate.get();
        Label value = Labels.body(speech.say(
                Message.of(rps.atLeast() ? "view-iterations.at-least" : "view-iterations.value", rps.value())));
        Explained explained = new Explained(Message.of("explain.rps", rps), how, model.origins(row));
        VBox lines = new VBox(explained.behind(value, speech));
        lines.setAlignment(Pos.CENTER_RIGHT);
        if (rps.low() < rps.high() && !rps.atLeast()) {
            Label interval = Labels.styled(
                    speech.say(Message.of("view-iterations.interval", rps.low(), rps.high())), "secondary");
            lines.getChildren().add(explained.behind(interval, speech));
        }
        return lines;
    }

    private Node ratio(IterationResult row) {
        Label label = Labels.body(row.ratio()
                .map(ratio -> speech.say("view-iterations.times", ratio.value()))
                .orElse(NONE));
        row.ratio()
                .ifPresent(ratio -> new Explained(
                                Message.of("explain.times", ratio),
                                Message.of("explain.iteration-ratio", row.reason()),
                                model.origins(row))
                        .behind(label, speech));
        return label;
    }

    private Node verdict(IterationResult row) {
        String key = row.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label label = Labels.paragraph(speech.say("view-iterations.verdict-" + key));
        label.setMaxWidth(VERDICT_WIDTH);
        switch (row.verdict()) {
            case BETTER -> label.getStyleClass().add("good-text");
            case WORSE -> label.getStyleClass().add("danger-text");
            case NOT_DISTINGUISHABLE, NOT_COMPARABLE -> label.getStyleClass().add("caution-text");
            case BASELINE -> label.getStyleClass().add("secondary");
        }
        return label;
    }

    @Override
    public String id() {
        return "iterations";
    }

    @Override
    public Message name() {
        return Message.of("view-iterations.name");
    }

    @Override
    public ObservableValue<String> fact() {
        return model.analysis()
                .map(analysis ->
                        model.rows().isEmpty() ? "" : speech.print(model.rows().size()));
    }

    @Override
    public Message tipsTitle() {
        return Message.of("view-iterations.tips");
    }

    @Override
    public ObservableValue<List<Tip>> tips() {
        return model.analysis()
                .map(analysis -> model.rows().stream()
                        .map(row -> new Tip(
                                severity(row),
                                Message.of(
                                        "view-iterations.tip", row.iteration().id()),
                                row.reason(),
                                model.origins(row).stream()
                                        .findFirst()
                                        .map(file ->
                                                Tip.Deed.to(Message.of("view-iterations.show-tests"), file.place()))))
                        .toList());
    }

    private static Severity severity(IterationResult row) {
        return switch (row.verdict()) {
            case BASELINE, BETTER -> Severity.INFO;
            case NOT_DISTINGUISHABLE, NOT_COMPARABLE -> Severity.CAUTION;
            case WORSE -> Severity.DANGER;
        };
    }

    @Override
    public Node content() {
        whileShown.on(this::refresh, model.analysis());
        return pane;
    }

    @Override
    public void shown(boolean now) {
        whileShown.shown(now);
    }

    private EmptyState nothing() {
        return new EmptyState(speech, Message.of("view-iterations.empty-title"), Message.of("view-iterations.empty"))
                .openingFiles();
    }

    private void refresh() {
        if (model.rows().isEmpty()) {
            pane.empty("no load test", this::nothing);
        } else {
            pane.fill();
        }
        ladder.show(model.ladder(), speech.say("view-iterations.empty"));
        ladder.from(model.rows().stream()
                .flatMap(row -> model.origins(row).stream())
                .distinct()
                .toList());
        production.show(speech.say("view-iterations.in-production"), model.production(), model.choices());
        // rows made anew under the pointer would swallow a click
        List<Object> now = List.of(model.rows(), model.components());
        if (!now.equals(shown)) {
            shown = now;
            rows.show(model.rows());
        }
    }
}
