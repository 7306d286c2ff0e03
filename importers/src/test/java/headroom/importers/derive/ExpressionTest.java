package headroom.importers.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.derive.Expression.Fold;
import headroom.importers.derive.Expression.How;
import headroom.importers.derive.Expression.Joined;
import headroom.importers.derive.Expression.Rate;
import headroom.importers.derive.Expression.Selection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    @Test
    void theNotationOfPrometheusIsRead() {
        Expression read = Expression.parse("1 - avg without(cpu, mode) (rate(node_cpu_seconds_total{mode=\"idle\"}))");
        Joined joined = (Joined) read;
        Fold fold = (Fold) joined.right();
        assertEquals('-', joined.sign());
        assertEquals(How.AVG, fold.how());
        assertEquals(Set.of("cpu", "mode"), fold.labels());
        assertEquals(false, fold.keep());
        Selection selection = (Selection) ((Rate) fold.of()).of();
        assertEquals("node_cpu_seconds_total", selection.metric());
        assertTrue(selection.conditions().getFirst().fits("idle"));
    }

    @Test
    void productsGoBeforeSumsAndBothFromTheLeft() {
        Joined sum = (Joined) Expression.parse("a - b / c - d");
        assertEquals("d", ((Selection) sum.right()).metric());
        Joined first = (Joined) sum.left();
        assertEquals('/', ((Joined) first.right()).sign());
    }

    @Test
    void aNameWithOtherCharactersStandsInQuotesAmongItsConditions() {
        Selection all = (Selection) Expression.parse("{\"%idle\"}");
        assertEquals("%idle", all.metric());
        assertEquals(List.of(), all.conditions());
        Selection one = (Selection) Expression.parse("{\"cpu-load_idle\", cpu=\"all\"}");
        assertEquals("cpu-load_idle", one.metric());
        assertTrue(one.conditions().getFirst().fits("all"));
    }

    @Test
    void allMetricsAreNamed() {
        assertEquals(
                List.of("a.b", "c", "d"),
                Expression.parse("sum(a.b{x!=\"1\",y=~\"[1-5]xx\"}) / (c + d)")
                        .metrics()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a +              | a name at 4
            sum by x (a)     | ( at 8
            a{b}             | =, !=, =~ or !~ at 4
            a{b=c}           | a value in quotes at 5
            (a               | ) at 3
            a b              | the end at 3
            {x="1"}          | a name in quotes at 2
            """)
    void whatIsNoneIsToldWithItsPlace(String text, String expected) {
        IllegalArgumentException told =
                assertThrows(IllegalArgumentException.class, () -> Expression.parse(text.strip()));
        assertEquals("expected " + expected + " in " + text.strip(), told.getMessage());
    }

    @Test
    void bracketsWithoutEndAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Expression.parse("(".repeat(10_000)));
    }
}
