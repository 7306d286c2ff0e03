package headroom.model.capacity;

import headroom.model.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which load tests speak for the system that is planned.
///
/// @param tests the tests that count
/// @param iteration the iteration that they belong to, where they belong to one
/// @param testBed whether they ran on a test bed, so that the policy's discount applies
/// @param words which tests count and why
record TestSelection(List<LoadTest> tests, Optional<Iteration> iteration, boolean testBed, Message words) {
    TestSelection {
        tests = List.copyOf(tests);
    }

    /// The tests of the iteration in production; where none is marked, those of the last iteration, as measured
    /// on a
    /// test bed; where there are no iterations, all.
    static TestSelection of(List<LoadTest> tests, List<Iteration> iterations, Optional<String> production) {
        Optional<Iteration> marked = production.flatMap(
                id -> iterations.stream().filter(i -> i.id().equals(id)).findFirst());
        if (production.isPresent() && marked.isEmpty()) {
            String id = production.get();
            List<LoadTest> labelled = tests.stream()
                    .filter(test -> test.iteration().equals(Optional.of(id)))
                    .toList();
            return new TestSelection(labelled, Optional.empty(), false, Message.of("capacity.tests-of", id));
        }
        if (marked.isPresent()) {
            boolean bed = marked.get().bench() == Iteration.Bench.TEST_BED;
            return new TestSelection(
                    testsOf(marked.get(), tests),
                    marked,
                    bed,
                    Message.of("capacity.tests-of", marked.get().id()));
        }
        Optional<Iteration> last = iterations.reversed().stream()
                .filter(iteration -> !testsOf(iteration, tests).isEmpty())
                .findFirst();
        return last.map(iteration -> new TestSelection(
                        testsOf(iteration, tests),
                        last,
                        iteration.bench() == Iteration.Bench.TEST_BED,
                        Message.of("capacity.tests-of-last", iteration.id())))
                .orElseGet(() -> new TestSelection(
                        tests, Optional.empty(), true, Message.of("capacity.tests-all", tests.size())));
    }

    /// The tests that belong to an iteration, by the workbook's list or by the label in the file.
    static List<LoadTest> testsOf(Iteration iteration, List<LoadTest> tests) {
        return tests.stream()
                .filter(test -> iteration.testIds().contains(test.id())
                        || (test.iteration().equals(Optional.of(iteration.id()))
                                && iteration.testIds().isEmpty()))
                .toList();
    }

    /// The iterations that the labels of the tests tell of, in the order in which they appear.
    static List<Iteration> proposed(List<LoadTest> tests) {
        Set<String> labels = new LinkedHashSet<>();
        tests.forEach(test -> test.iteration().ifPresent(labels::add));
        return labels.stream()
                .map(label -> new Iteration(
                        label, label, Optional.empty(), Optional.empty(), Iteration.Bench.TEST_BED, List.of()))
                .toList();
    }

    /// Tests of the whole path.
    List<LoadTest> ofPath() {
        return tests.stream().filter(test -> test.component().isEmpty()).toList();
    }

    /// Tests of a component alone.
    List<LoadTest> of(String component) {
        return tests.stream()
                .filter(test -> test.component().equals(Optional.of(component)))
                .toList();
    }

    /// The components that were tested alone, in the order in which they appear.
    Set<String> isolatedComponents() {
        Set<String> names = new LinkedHashSet<>();
        tests.forEach(test -> test.component().ifPresent(names::add));
        return names;
    }
}
