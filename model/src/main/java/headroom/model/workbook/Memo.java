package headroom.model.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Remembers the last results by the values that they came from.
///
/// @param <V> what is remembered
final class Memo<V> {
    private final Map<Object, V> results;

    Memo(int most) {
        results = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, V> eldest) {
                return size() > most;
            }
        };
    }

    /// The result for a key, computed where it is not remembered. Computing does not block other threads.
    V of(Object key, Supplier<V> compute) {
        synchronized (results) {
            V known = results.get(key);
            if (known != null) {
                return known;
            }
        }
        V result = compute.get();
        synchronized (results) {
            results.put(key, result);
        }
        return result;
    }
}
