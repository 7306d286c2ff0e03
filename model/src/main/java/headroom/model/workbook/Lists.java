package headroom.model.workbook;

import java.util.ArrayList;
import java.util.List;

/// Lists that differ from another in one place.
final class Lists {
    private Lists() {}

    static <T> List<T> with(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }

    static <T> List<T> with(List<T> list, int index, T other) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, other);
        return changed;
    }

    static <T> List<T> without(List<T> list, int index) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(index);
        return shorter;
    }

    static <T> List<T> inserted(List<T> list, int index, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Math.clamp(index, 0, list.size()), added);
        return longer;
    }

    /// The list with the item at `from` moved so that it stands at `to`.
    static <T> List<T> moved(List<T> list, int from, int to) {
        return inserted(without(list, from), to, list.get(from));
    }
}
