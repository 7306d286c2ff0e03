package headroom.app.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/// Every term with its explanation and formula, found by the words that the views show for it.
public final class Glossary {
    private static final Map<String, List<Term>> OF_FIGURES = Map.of(
            "throughput", List.of(Term.USL, Term.CONCURRENCY, Term.SATURATION, Term.CAPACITY),
            "response", List.of(Term.RESPONSE_TIME, Term.PERCENTILE, Term.SATURATION),
            "utilisation", List.of(Term.UTILISATION, Term.SERVICE_DEMAND),
            "forecast", List.of(Term.DAILY_PEAK, Term.FORECAST, Term.INTERVAL, Term.SAFE),
            "backtest", List.of(Term.BACKTEST, Term.MASE, Term.INTERVAL),
            "demand", List.of(Term.DEMAND, Term.CAPACITY, Term.SAFE, Term.INTERVAL),
            "additions", List.of(Term.LEAD_TIME),
            "iterations", List.of(Term.ITERATION, Term.CAPACITY));

    private static final String TERM = "headroom.term";

    private final Speech speech;
    private final Map<String, Term> byWords = new HashMap<>();

    /// The glossary in the words of the window.
    public Glossary(Speech speech) {
        this.speech = speech;
        for (Term term : Term.values()) {
            term.shownAs().forEach(key -> byWords.putIfAbsent(plain(speech.say(key)), term));
        }
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /// The term that a text shown by a view stands for.
    public Optional<Term> of(String words) {
        return Optional.ofNullable(byWords.get(plain(words)));
    }

    /// Says which term a node shows, where its words do not tell.
    static void mark(Node node, Term term) {
        node.getProperties().put(TERM, term);
    }

    /// The term that a node shows.
    public Optional<Term> at(Node node) {
        if (node.hasProperties() && node.getProperties().get(TERM) instanceof Term marked) {
            return Optional.of(marked);
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? of(labeled.getText()) : Optional.empty();
    }

    /// The terms that one needs to read a figure, by the id of the figure.
    public List<Term> ofFigure(String id) {
        return OF_FIGURES.getOrDefault(id.split("-", 2)[0], List.of());
    }

    /// What a term is called.
    public String name(Term term) {
        return speech.say(term.words());
    }

    /// What it means and its formula, a line each.
    public List<String> lines(Term term) {
        return lines(term, speech);
    }

    /// What a term means and its formula, a line each.
    static List<String> lines(Term term, Speech speech) {
        List<String> lines = new ArrayList<>(List.of(speech.say(term.meaning())));
        formula(term, speech).ifPresent(lines::add);
        return lines;
    }

    /// What it means.
    public String meaning(Term term) {
        return speech.say(term.meaning());
    }

    /// Its formula, where it has one.
    public Optional<String> formula(Term term) {
        return formula(term, speech);
    }

    private static Optional<String> formula(Term term, Speech speech) {
        return speech.words().knows(term.formulaKey()) ? Optional.of(speech.say(term.formulaKey())) : Optional.empty();
    }
}
