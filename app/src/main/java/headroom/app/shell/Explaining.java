package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.chart.FigureView;
import headroom.app.control.ExplainSheet;
import headroom.app.control.Explainable;
import headroom.app.control.Explained;
import headroom.app.control.Find;
import headroom.app.control.Glossary;
import headroom.app.control.Speech;
import headroom.app.control.Term;
import headroom.app.hover.HoverText;
import headroom.model.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/// Explains terms and numbers where they stand: at the pointer after a moment, with a right click, and with a key for
/// everything in the card that has the focus.
final class Explaining {
    private static final Set<String> PLACES = Set.of("card", "answer-bar", "tips", "status", "popover");

    private final Stage stage;
    private final Speech speech;
    private final Glossary glossary;
    private final ExplainSheet sheet;

    Explaining(Stage stage, Speech speech) {
        this.stage = stage;
        this.speech = speech;
        this.glossary = new Glossary(speech);
        this.sheet = new ExplainSheet(glossary, speech);
        stage.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                listen(scene);
            }
        });
    }

    /// Adds what the menu and the keys offer.
    void addTo(Actions actions) {
        actions.add(Action.of(
                                "help.explain",
                                new Action.Menu(Action.Bar.HELP, 0),
                                Message.of("shell.explain"),
                                this::explainFocused)
                        .on("Shift+F1"))
                .add(Action.of(
                        "help.glossary",
                        new Action.Menu(Action.Bar.HELP, 0),
                        Message.of("shell.glossary"),
                        () -> open(Arrays.asList(Term.values()))));
    }

    /// Each term, for the search.
    List<Find> finds() {
        return Arrays.stream(Term.values())
                .map(term -> Find.at(
                        speech.say("shell.explain-term", term.words()),
                        speech.say("shell.find-term"),
                        () -> open(List.of(term))))
                .toList();
    }

    private void open(List<Term> terms) {
        Node top = stage.getScene().lookup(".answer-bar");
        List<Explainable> things = terms.stream()
                .map(Explainable.OfTerm::new)
                .map(Explainable.class::cast)
                .toList();
        String heading = speech.say(terms.size() == 1 ? "shell.explain-here" : "shell.glossary");
        sheet.open(top == null ? stage.getScene().getRoot() : top, heading, things);
    }

    private void listen(Scene scene) {
        scene.addEventFilter(
                MouseEvent.MOUSE_MOVED,
                move -> labelAt(move.getPickResult().getIntersectedNode()).ifPresent(this::tip));
        scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, wanted -> {
            if (!wanted.isKeyboardTrigger()) {
                explain(wanted.getPickResult().getIntersectedNode());
            }
        });
    }

    /// The tooltip of a term, made when the pointer comes by.
    private void tip(Labeled label) {
        Optional<Term> term = glossary.at(label);
        if (term.isEmpty()
                || Explained.at(label).isPresent()
                || !HoverText.at(label).isEmpty()) {
            return;
        }
        HoverText.on(label, glossary.name(term.get()) + "\n" + String.join("\n", glossary.lines(term.get())));
    }

    private static Optional<Labeled> labelAt(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Labeled labeled) {
                return Optional.of(labeled);
            }
        }
        return Optional.empty();
    }

    private void explain(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            Set<Explainable> things = new LinkedHashSet<>();
            explainable(at, things);
            if (!things.isEmpty()) {
                sheet.open(at, speech.say("shell.explain-one"), List.copyOf(things));
                return;
            }
        }
    }

    /// Explains everything in the card that has the focus, or in the whole view.
    private void explainFocused() {
        Node focused = Optional.ofNullable(stage.getScene().getFocusOwner())
                .orElse(stage.getScene().getRoot());
        Node place = focused;
        List<Explainable> things = List.of();
        for (Node at = focused; at != null && things.isEmpty(); at = at.getParent()) {
            if (at.getParent() == null || at.getStyleClass().stream().anyMatch(PLACES::contains)) {
                things = within(at);
                place = at.getParent() == null ? focused : at;
            }
        }
        if (things.isEmpty()) {
            open(Arrays.asList(Term.values()));
        } else {
            sheet.open(place.equals(stage.getScene().getRoot()) ? focused : anchor(focused, place), heading(), things);
        }
    }

    /// Beneath what has the focus where that is small; else over the card.
    private static Node anchor(Node focused, Node place) {
        return focused.getLayoutBounds().getHeight() < 60 ? focused : headOf(place);
    }

    private static Node headOf(Node place) {
        return place instanceof Parent parent
                        && !parent.getChildrenUnmodifiable().isEmpty()
                ? parent.getChildrenUnmodifiable().getFirst()
                : place;
    }

    private String heading() {
        return speech.say("shell.explain-here");
    }

    /// Everything shown below a node that can be explained: terms before numbers, each once.
    private List<Explainable> within(Node node) {
        Set<Explainable> things = new LinkedHashSet<>();
        collect(node, things);
        List<Explainable> sorted = new ArrayList<>(
                things.stream().filter(Explainable.OfTerm.class::isInstance).toList());
        things.stream().filter(Explainable.OfNumber.class::isInstance).forEach(sorted::add);
        return sorted;
    }

    private void collect(Node node, Set<Explainable> into) {
        if (!node.isVisible()) {
            return;
        }
        explainable(node, into);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private void explainable(Node node, Set<Explainable> into) {
        if (node instanceof FigureView chart && chart.figureProperty().get() != null) {
            glossary.ofFigure(chart.figureProperty().get().id())
                    .forEach(term -> into.add(new Explainable.OfTerm(term)));
        }
        glossary.at(node).ifPresent(term -> into.add(new Explainable.OfTerm(term)));
        Explained.at(node)
                .ifPresent(explained -> into.add(
                        new Explainable.OfNumber(node instanceof Labeled labeled ? labeled.getText() : "", explained)));
    }
}
