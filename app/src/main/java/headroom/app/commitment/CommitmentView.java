package headroom.app.commitment;

import headroom.app.control.Card;
import headroom.app.control.EmptyState;
import headroom.app.control.Find;
import headroom.app.control.Goal;
import headroom.app.control.Labels;
import headroom.app.control.Reasons;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
import headroom.app.control.ViewPane;
import headroom.app.control.WhileShown;
import headroom.app.document.Document;
import headroom.app.document.Results;
import headroom.app.job.Jobs;
import headroom.app.report.Audience;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.plan.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The report as it will be printed, once it is known for whom; its export; and frozen answers.
public final class CommitmentView implements View {
    private final CommitmentModel model;
    private final Speech speech;
    private final PageStrip pages;
    private final FrozenCard frozen;
    private final WhileShown whileShown = new WhileShown();

    /// The view of the commitment of a document.
    public CommitmentView(Document document, Results results, Jobs jobs, Speech speech, CommitmentCommands commands) {
        this.model = new CommitmentModel(document, results, jobs, commands);
        this.speech = speech;
        this.pages = new PageStrip(speech);
        this.frozen = new FrozenCard(model, speech);
    }

    @Override
    public String id() {
        return "commitment";
    }

    @Override
    public Message name() {
        return Message.of("view-commitment.name");
    }

    @Override
    public ObservableValue<String> fact() {
        return model.workbookProperty()
                .map(workbook -> workbook.commitments().isEmpty()
                        ? ""
                        : speech.say(
                                "view-commitment.fact", workbook.commitments().size()));
    }

    @Override
    public Message tipsTitle() {
        return Message.of("view-commitment.tips");
    }

    @Override
    public ObservableValue<List<Tip>> tips() {
        return Bindings.createObjectBinding(this::tipsNow, model.analysis(), model.audienceProperty());
    }

    private List<Tip> tipsNow() {
        List<Tip> tips = new ArrayList<>();
        if (model.audienceProperty().get().isEmpty()) {
            tips.add(tip(
                    Severity.INFO,
                    Message.of("view-commitment.tip-audience"),
                    Message.of("view-commitment.tip-audience-why")));
        }
        Optional<Answer> answer = model.analysis().getValue().flatMap(analysis -> analysis.answer());
        answer.filter(now -> now.verdict() == Answer.Verdict.NO || now.verdict() == Answer.Verdict.UNKNOWN)
                .ifPresent(now -> tips.add(tip(
                        Severity.DANGER,
                        Message.of("view-commitment.tip-not-met"),
                        Message.of("view-commitment.tip-not-met-why"),
                        Tip.Deed.to(Message.of("shell.go-plan"), Goal.Place.view("plan")))));
        boolean capacityAssumed = model.workbook().path().components().stream()
                .anyMatch(component -> component.assumedCapacityRps().isPresent());
        if (model.workbook().assumptions().isEmpty() && !capacityAssumed) {
            tips.add(tip(
                    Severity.CAUTION,
                    Message.of("view-commitment.tip-assumptions"),
                    Message.of("view-commitment.tip-assumptions-why"),
                    Tip.Deed.to(Message.of("shell.go-plan"), Goal.Place.view("plan"))));
        }
        if (answer.isPresent()) {
            tips.add(tip(
                    Severity.INFO,
                    Message.of("view-commitment.tip-freeze"),
                    Message.of("view-commitment.tip-freeze-why"),
                    new Tip.Deed(Message.of("view-commitment.freeze"), frozen::freezeNow)));
        }
        return tips;
    }

    private static Tip tip(Severity severity, Message what, Message why) {
        return new Tip(severity, what, why, Optional.empty());
    }

    private static Tip tip(Severity severity, Message what, Message why, Tip.Deed deed) {
        return new Tip(severity, what, why, Optional.of(deed));
    }

    @Override
    public List<Find> finds() {
        return model.workbook().commitments().stream()
                .map(frozen -> Find.at(
                        frozen.name(),
                        speech.say("shell.find-frozen"),
                        () -> model.comparedProperty().set(Optional.of(frozen.name()))))
                .toList();
    }

    /// Writes the report into a folder that the planner names.
    public void export() {
        model.export();
    }

    /// Why nothing can be exported now; empty while it can.
    public ObservableValue<Optional<Message>> cannotExport() {
        return Bindings.createObjectBinding(
                () -> model.analysis().getValue().isEmpty()
                        ? Optional.of(Message.of("view-commitment.reason-no-answer"))
                        : model.audienceProperty().get().isEmpty()
                                ? Optional.of(Message.of("view-commitment.reason-no-audience"))
                                : Optional.empty(),
                model.analysis(),
                model.audienceProperty());
    }

    @Override
    public Node content() {
        Card preview = new Card(speech.say("view-commitment.report"), audience(), state(), pages).with(exportButton());
        preview.subtitle(speech.say("view-commitment.report-how"));
        VBox view = new VBox(preview, frozen.node());
        view.getStyleClass().add("view");
        ViewPane pane = new ViewPane(view);
        model.pagesProperty().subscribe(pages::show);
        whileShown.on(() -> refresh(pane), model.analysis(), model.workbookProperty());
        whileShown.on(frozen::refresh, model.comparedProperty());
        pane.sceneProperty().subscribe(scene -> model.watch(scene != null));
        return pane;
    }

    @Override
    public void shown(boolean now) {
        whileShown.shown(now);
    }

    /// Without an answer there is nothing to print, but what was frozen can still be read.
    private void refresh(ViewPane pane) {
        frozen.refresh();
        boolean answered = model.analysis()
                .getValue()
                .map(analysis -> analysis.answer().isPresent())
                .orElse(true);
        if (answered || !model.workbook().commitments().isEmpty()) {
            pane.fill();
        } else {
            boolean files = !model.workbook().sources().isEmpty();
            pane.empty(files ? "no question" : "no file", () -> nothing(files));
        }
    }

    private EmptyState nothing(boolean files) {
        EmptyState state = new EmptyState(
                speech,
                Message.of("view-commitment.empty-title"),
                Message.of(files ? "view-commitment.empty-question" : "view-commitment.empty"));
        return files ? state.leading(Message.of("shell.ask"), new Goal.Question()) : state.openingFiles();
    }

    private Node audience() {
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox(
                Labels.styled(speech.say("view-commitment.for-whom"), "strong"),
                choice(group, "view-commitment.internal", Audience.INTERNAL),
                choice(group, "view-commitment.customer", Audience.CUSTOMER));
        choices.getStyleClass().add("audience");
        return choices;
    }

    private RadioButton choice(ToggleGroup group, String key, Audience audience) {
        RadioButton button = new RadioButton(speech.say(key));
        button.setId("audience-" + audience.id());
        button.setToggleGroup(group);
        button.setSelected(
                model.audienceProperty().get().filter(audience::equals).isPresent());
        button.setOnAction(pressed -> model.audienceProperty().set(Optional.of(audience)));
        return button;
    }

    private Label state() {
        Label label = Labels.secondary("");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        this::stateNow, model.audienceProperty(), model.drawingProperty(), model.pagesProperty()));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private String stateNow() {
        if (model.audienceProperty().get().isEmpty()) {
            return speech.say("view-commitment.choose-audience");
        }
        return model.drawingProperty().get() && model.pagesProperty().get().isEmpty()
                ? speech.say("view-commitment.drawing")
                : "";
    }

    private Node exportButton() {
        Button export = new Button(speech.say("view-commitment.export"));
        export.setId("export");
        export.getStyleClass().setAll("button", "plain");
        export.setOnAction(pressed -> model.export());
        return Reasons.around(export, cannotExport(), export.textProperty(), speech);
    }
}
