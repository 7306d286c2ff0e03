package headroom.app.shell;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices that have not been put away, newest first. The same notice twice stays one. Interface thread only.
public final class Notices {
    private static final int MOST = 50;

    private final ObservableList<Notice> open = FXCollections.observableArrayList();

    /// The notices, newest first.
    public ObservableList<Notice> open() {
        return open;
    }

    /// Tells the planner.
    public void tell(Notice notice) {
        open.removeIf(old -> old.text().equals(notice.text()));
        open.addFirst(notice);
        if (open.size() > MOST) {
            open.removeLast();
        }
    }

    /// Puts a notice away.
    public void putAway(Notice notice) {
        open.remove(notice);
    }
}
