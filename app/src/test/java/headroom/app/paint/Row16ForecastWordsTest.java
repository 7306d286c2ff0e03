package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Row 16: a forecast always shows its interval, level and start; the limit line and the crossing range are labelled
/// in words, which lie over no other words.
class Row16ForecastWordsTest {
    @Test
    void theForecastTellsIntervalLevelStartLimitAndCrossingRange() {
        List<String> words = SampleFigures.written(SampleFigures.all().getFirst());
        for (String wanted : List.of(
                "95 % interval",
                "80 % interval",
                "forecast from \\d+ \\w+",
                "safe to promise [\\d,]+",
                "organic demand passes [\\d,]+ on \\d+ \\w+ \\(\\d+ \\w+ to \\d+ \\w+\\)")) {
            assertTrue(words.stream().anyMatch(text -> text.matches(wanted)), () -> wanted + " is not in " + words);
        }
    }

    @Test
    void wordsOfTheSampleLieOverNoWords() {
        for (Figure figure : SampleFigures.all()) {
            List<PaintedWords.Written> all = SampleFigures.paint(figure).written();
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertTrue(!all.get(i).touches(all.get(j)), figure.id() + ": " + all.get(i) + ", " + all.get(j));
                }
            }
        }
    }
}
