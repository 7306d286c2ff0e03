package headroom.model.workbook;

import headroom.model.capacity.Iteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits of the rounds of change. An iteration is named by its id; one that is not there is a broken promise.
public final class IterationEdits {
    private IterationEdits() {}

    /// One iteration more, at the end.
    public static Workbook add(Workbook workbook, Iteration iteration) {
        if (ids(workbook).contains(iteration.id())) {
            throw new IllegalArgumentException("two iterations are called " + iteration.id());
        }
        return workbook.edit(draft -> draft.iterations = Lists.with(workbook.iterations(), iteration));
    }

    /// Another description of the iteration with that id; its own id stays.
    public static Workbook set(Workbook workbook, Iteration iteration) {
        int index = index(workbook, iteration.id());
        return workbook.edit(draft -> draft.iterations = Lists.with(workbook.iterations(), index, iteration));
    }

    /// Without an iteration; if it was the one in production, none is.
    public static Workbook remove(Workbook workbook, String id) {
        return workbook.edit(draft -> {
            draft.iterations = Lists.without(workbook.iterations(), index(workbook, id));
            draft.production = workbook.production().filter(marked -> !marked.equals(id));
        });
    }

    /// The iteration moved so that it stands at `index`.
    public static Workbook move(Workbook workbook, String id, int index) {
        return workbook.edit(
                draft -> draft.iterations = Lists.moved(workbook.iterations(), index(workbook, id), index));
    }

    /// The iteration that is in production; empty for none.
    public static Workbook setProduction(Workbook workbook, Optional<String> id) {
        id.ifPresent(known -> index(workbook, known));
        return workbook.edit(draft -> draft.production = id);
    }

    /// Gives a load test to an iteration and takes it from every other; to none where `id` is empty.
    public static Workbook assign(Workbook workbook, String testId, Optional<String> id) {
        id.ifPresent(known -> index(workbook, known));
        return workbook.edit(draft -> draft.iterations = workbook.iterations().stream()
                .map(iteration -> {
                    List<String> tests = new ArrayList<>(iteration.testIds());
                    tests.remove(testId);
                    if (id.equals(Optional.of(iteration.id()))) {
                        tests.add(testId);
                    }
                    return withTests(iteration, tests);
                })
                .toList());
    }

    static Iteration withTests(Iteration old, List<String> testIds) {
        return testIds.equals(old.testIds())
                ? old
                : new Iteration(old.id(), old.change(), old.component(), old.date(), old.bench(), testIds);
    }

    private static List<String> ids(Workbook workbook) {
        return workbook.iterations().stream().map(Iteration::id).toList();
    }

    private static int index(Workbook workbook, String id) {
        int index = ids(workbook).indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("no iteration " + id + " among " + ids(workbook));
        }
        return index;
    }
}
