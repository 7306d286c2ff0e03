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
/// @param apart whether each test is of another system, so that there is no path
/// @param words which tests count and why
record TestSelection(
        List<LoadTest> tests, Optional<Iteration> iteration, boolean testBed, boolean apart, Message words) {
    TestSelection {
        tests = List.copyOf(tests);
    }

    /// The tests of the iteration in production; where none is marked, those of the last iteration, as measured
    /// on a test bed; where there are no iterations, all.
    static TestSelection of(List<LoadTest> tests, List<Iteration> iterations, Optional<String> production) {
        Optional<Iteration> marked = production.flatMap(
                id -> iterations.stream().filter(i -> i.id().equals(id)).findFirst());
        if (production.isPresent() && marked.isEmpty()) {
            String id = production.get();
            List<LoadTest> labelled = tests.stream()
                    .filter(test -> test.iteration().equals(Optional.of(id)))
                    .toList();
            return new TestSelection(labelled, Optional.empty(), false, false, Message.of("capacity.tests-of", id));
        }
        if (marked.isPresent()) {
            boolean bed = marked.get().bench() == Iteration.Bench.TEST_BED;
            return new TestSelection(
                    testsOf(marked.get(), tests),
                    marked,
                    bed,
                    false,
                    Message.of("capacity.tests-of", marked.get().id()));
        }
        Optional<Iteration> last = iterations.reversed().stream()
                .filter(iteration -> !testsOf(iteration, tests).isEmpty())
                .findFirst();
        if (last.isEmpty() && severalSystems(tests)) {
            return apart(tests);
        }
        return last.map(iteration -> new TestSelection(
                        testsOf(iteration, tests),
                        last,
                        iteration.bench() == Iteration.Bench.TEST_BED,
                        false,
                        Message.of("capacity.tests-of-last", iteration.id())))
                .orElseGet(() -> new TestSelection(
                        tests, Optional.empty(), true, false, Message.of("capacity.tests-all", tests.size())));
    }

    /// Whether unlabelled tests of one file are of different systems rather than repeats of one.
    private static boolean severalSystems(List<LoadTest> tests) {
        List<LoadTest> path =
                tests.stream().filter(test -> test.component().isEmpty()).toList();
        return path.size() > 1
                && path.stream().map(LoadTest::sourceId).distinct().count() < path.size();
    }

    /// Tests of different systems: each speaks for itself, none for a path.
    private static TestSelection apart(List<LoadTest> tests) {
        List<LoadTest> named = tests.stream()
                .map(test -> test.component().isPresent()
                        ? test
                        : new LoadTest(
                                test.id(), test.iteration(), Optional.of(test.id()), test.steps(), test.sourceId()))
                .toList();
        return new TestSelection(named, Optional.empty(), true, true, Message.of("capacity.tests-apart", named.size()));
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
