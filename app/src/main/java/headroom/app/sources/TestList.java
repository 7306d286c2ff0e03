package headroom.app.sources;

import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import javafx.scene.layout.VBox;

/// The load tests of a file.
final class TestList extends VBox {
    private final Speech speech;
    private final Sheet<LoadTest> sheet;

    TestList(Speech speech) {
        this.speech = speech;
        sheet = new Sheet<>(
                speech.say("view-sources.tests-table"),
                List.of(
                        Column.words(speech.say("view-sources.column-test"), LoadTest::id),
                        Column.words(
                                speech.say("view-sources.column-iteration"),
                                test -> test.iteration().orElse("–")),
                        Column.words(
                                speech.say("view-sources.column-component"),
                                test -> test.component().orElseGet(() -> speech.say("view-sources.whole-path"))),
                        Column.numbers(
                                speech.say("view-sources.column-steps"),
                                test -> speech.print(test.steps().size())),
                        Column.numbers(speech.say("view-sources.column-concurrency"), this::concurrency),
                        Column.numbers(speech.say("view-sources.column-best"), this::best)));
    }

    void show(List<LoadTest> tests) {
        if (tests.isEmpty()) {
            getChildren().setAll(Labels.secondary(speech.say("view-sources.no-tests")));
        } else {
            sheet.show(tests);
            getChildren().setAll(sheet);
        }
    }

    private String concurrency(LoadTest test) {
        DoubleSummaryStatistics range = test.steps().stream()
                .filter(step -> step.concurrency().isPresent())
                .mapToDouble(step -> step.concurrency().getAsDouble())
                .summaryStatistics();
        return range.getCount() == 0 ? "–" : speech.say("view-sources.range", range.getMin(), range.getMax());
    }

    private String best(LoadTest test) {
        return speech.print(
                test.steps().stream().mapToDouble(LoadStep::throughputRps).max().orElse(0));
    }
}
