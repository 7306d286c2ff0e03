package headroom.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Keeps a part of the window up to date while it is shown, and not while it is away: what changed meanwhile is shown
/// when it comes back. So a change costs the interface thread what is looked at, and nothing else.
public final class WhileShown {
    private final List<Watch> watches = new ArrayList<>();
    private boolean shown;

    /// Values and what shows them.
    private final class Watch {
        private final List<ObservableValue<?>> values;
        private final Runnable refresh;
        private List<Object> seen = List.of();
        private boolean stale = true;

        Watch(List<ObservableValue<?>> values, Runnable refresh) {
            this.values = values;
            this.refresh = refresh;
            values.forEach(value -> value.addListener((_, _, _) -> changed()));
        }

        void changed() {
            // what comes back because of a change is refreshed then, and hears of the same change once more
            if (!same(seen, now())) {
                stale = true;
                // what is not shown any more need not be kept
                seen = List.of();
            }
            catchUp();
        }

        void catchUp() {
            if (stale && shown) {
                // before, so that a change made by the refresh is not missed
                stale = false;
                seen = now();
                refresh.run();
            }
        }

        private List<Object> now() {
            List<Object> now = new ArrayList<>();
            values.forEach(value -> now.add(value.getValue()));
            return now;
        }

        @SuppressWarnings("ReferenceEquality") // telling what is the same must cost less than showing it anew
        private static boolean same(List<Object> some, List<Object> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                if (some.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Refreshes after each change of the values, and when the part is shown for the first time.
    ///
    /// @param refresh shows the values as they are
    /// @return this
    public WhileShown on(Runnable refresh, ObservableValue<?>... values) {
        watches.add(new Watch(List.of(values), refresh));
        return this;
    }

    /// Notes that the part is about to be shown, or was taken away. To be told before it comes into the window: what a
    /// refresh makes while nodes are being added there would be left without the theme.
    public void shown(boolean now) {
        shown = now;
        watches.forEach(Watch::catchUp);
    }
}
