package headroom.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Glossary;
import headroom.app.control.Speech;
import headroom.app.control.Term;
import headroom.app.words.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each term that a view shows as a label has an explanation.
class GlossaryTest {
    private static final Words WORDS = Words.english(ZoneOffset.UTC);
    private static final Glossary GLOSSARY = new Glossary(new Speech(Locale.ENGLISH, () -> ZoneOffset.UTC));

    /// Headings that everybody understands, or whose cells say what they are.
    private static final Set<String> PLAIN = Set.of(
            "view-commitment.column-differs",
            "view-commitment.column-figure",
            "view-commitment.column-name",
            "view-commitment.column-now",
            "view-commitment.column-then",
            "view-commitment.column-version",
            "view-explore.column-day",
            "view-explore.column-meaning",
            "view-explore.column-since",
            "view-explore.column-size",
            "view-explore.column-verdict",
            "view-explore.column-what",
            "view-forecast.column-ahead",
            "view-forecast.column-day",
            "view-forecast.column-days",
            "view-forecast.column-distance",
            "view-forecast.column-effect",
            "view-forecast.column-first",
            "view-forecast.column-from",
            "view-forecast.column-like",
            "view-forecast.column-method",
            "view-forecast.column-what",
            "view-forecast.column-who",
            "view-iterations.column-change",
            "view-iterations.column-where",
            "view-plan.column-adds",
            "view-plan.column-bound",
            "view-plan.column-component",
            "view-plan.column-cost",
            "view-plan.column-count",
            "view-plan.column-evidence",
            "view-plan.column-for",
            "view-plan.column-limit",
            "view-plan.column-month",
            "view-plan.column-owner",
            "view-plan.column-resource",
            "view-plan.column-text",
            "view-sources.column-action",
            "view-sources.column-component",
            "view-sources.column-file",
            "view-sources.column-format",
            "view-sources.column-found",
            "view-sources.column-holds",
            "view-sources.column-labels",
            "view-sources.column-meaning",
            "view-sources.column-metric",
            "view-sources.column-place",
            "view-sources.column-problems",
            "view-sources.column-series",
            "view-sources.column-steps",
            "view-sources.column-test",
            "view-sources.column-time",
            "view-sources.column-unit",
            "view-sources.column-value",
            "view-system.field-count",
            "view-system.field-measured",
            "view-system.field-resource");

    @Test
    void everyLabelOfAColumnOrFieldIsExplainedOrPlain() {
        List<String> unexplained = new ArrayList<>();
        for (String view : List.of("sources", "explore", "system", "forecast", "plan", "iterations", "commitment")) {
            for (String key : WORDS.keys("view-" + view)) {
                boolean label = key.matches(".*\\.(column|field)-.*");
                if (label && !PLAIN.contains(key) && explained(key).isEmpty()) {
                    unexplained.add(key);
                }
            }
        }
        assertEquals(List.of(), unexplained);
        List<String> gone =
                PLAIN.stream().filter(key -> !WORDS.knows(key)).sorted().toList();
        assertEquals(List.of(), gone, "a plain word that no view knows");
    }

    private static Optional<Term> explained(String key) {
        return GLOSSARY.of(WORDS.say(key));
    }

    @Test
    void everyTermHasANameAMeaningAndKnownLabels() {
        for (Term term : Term.values()) {
            assertTrue(WORDS.knows(term.words().key()), term.name());
            assertTrue(GLOSSARY.meaning(term).length() > 40, term.name());
            for (String key : term.shownAs()) {
                assertTrue(WORDS.knows(key), () -> term + " is shown as " + key);
                assertEquals(Optional.of(term), explained(key), () -> "two terms are shown as " + key);
            }
        }
    }

    @Test
    void theTermsOfTheMathsHaveFormulas() {
        Map<Term, String> formulas = new HashMap<>();
        for (Term term : Term.values()) {
            GLOSSARY.formula(term).ifPresent(formula -> formulas.put(term, formula));
        }
        // Gunther 2007; Little 1961; Hyndman and Koehler 2006; Wang, Smith and Hyndman 2006
        assertTrue(String.valueOf(formulas.get(Term.USL)).contains("λN / (1 + σ(N − 1) + κN(N − 1))"));
        assertTrue(String.valueOf(formulas.get(Term.CONCURRENCY)).startsWith("N = X · (R + Z)"));
        assertTrue(String.valueOf(formulas.get(Term.MASE)).contains("mean |x(t) − x(t − m)|"));
        assertEquals("strength = 1 − Var(remainder) / Var(season + remainder)", formulas.get(Term.SEASON));
        assertEquals("headroom = (capacity − peak load) / capacity", formulas.get(Term.HEADROOM));
        assertTrue(formulas.size() >= Term.values().length - 6, () -> "only " + formulas.keySet());
    }

    @Test
    void everyChartOfTheViewsNamesTheTermsThatItNeeds() {
        for (String figure : List.of(
                "throughput-mongo",
                "response-mongo",
                "utilisation-mongo",
                "forecast",
                "backtest",
                "demand-against-capacity",
                "additions",
                "iterations")) {
            assertTrue(!GLOSSARY.ofFigure(figure).isEmpty(), figure);
        }
    }
}
