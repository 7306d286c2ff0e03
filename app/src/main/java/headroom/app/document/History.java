package headroom.app.document;

import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A workbook with what it was before and what was undone: a list of values.
///
/// @param past earlier workbooks, oldest first, each with the edit that left it behind
/// @param present the workbook now
/// @param future workbooks that were undone, next one first, each with the edit that leads to it
record History(List<Step> past, Workbook present, List<Step> future) {
    /// How many steps are kept.
    static final int DEPTH = 200;
    /// Edits of one subject within this time become one step, milliseconds.
    static final long MERGE_MILLIS = 1_000;

    /// A workbook and the edit between it and its neighbour.
    ///
    /// @param atMillis when the edit was made, on a clock that only serves merging
    record Step(Message name, String subject, long atMillis, Workbook workbook) {}

    History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    static History of(Workbook workbook) {
        return new History(List.of(), workbook, List.of());
    }

    /// The history after an edit made the workbook `next`; the same history where nothing changed.
    History after(Edit edit, Workbook next, long nowMillis) {
        if (next.equals(present)) {
            return this;
        }
        List<Step> steps = new ArrayList<>(past);
        Workbook before = present;
        if (merges(edit, nowMillis)) {
            before = steps.removeLast().workbook();
        }
        steps.add(new Step(edit.name(), edit.subject(), nowMillis, before));
        return new History(steps.subList(Math.max(0, steps.size() - DEPTH), steps.size()), next, List.of());
    }

    private boolean merges(Edit edit, long nowMillis) {
        if (past.isEmpty() || edit.subject().isEmpty()) {
            return false;
        }
        Step last = past.getLast();
        return last.subject().equals(edit.subject()) && nowMillis - last.atMillis() <= MERGE_MILLIS;
    }

    /// The name of the edit that undo takes back.
    Optional<Message> undoName() {
        return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast().name());
    }

    /// The name of the edit that redo makes again.
    Optional<Message> redoName() {
        return future.isEmpty()
                ? Optional.empty()
                : Optional.of(future.getFirst().name());
    }

    /// The history with the last edit taken back; the same where there is none.
    History undone() {
        if (past.isEmpty()) {
            return this;
        }
        Step last = past.getLast();
        List<Step> next = new ArrayList<>(future);
        next.addFirst(new Step(last.name(), "", 0, present));
        return new History(past.subList(0, past.size() - 1), last.workbook(), next);
    }

    /// The history with the last undone edit made again; the same where there is none.
    History redone() {
        if (future.isEmpty()) {
            return this;
        }
        Step next = future.getFirst();
        List<Step> steps = new ArrayList<>(past);
        steps.add(new Step(next.name(), "", 0, present));
        return new History(steps, next.workbook(), future.subList(1, future.size()));
    }
}
