package headroom.app.notice;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices that have not been put away, newest first. The same twice stays one, with a count. Interface thread
/// only.
public final class Notices {
    private static final int MOST = 50;

    private final ObservableList<Notice> open = FXCollections.observableArrayList();

    /// The notices, newest first.
    public ObservableList<Notice> open() {
        return open;
    }

    /// Tells the planner.
    public void tell(Notice notice) {
        Optional<Notice> before =
                open.stream().filter(old -> old.text().equals(notice.text())).findFirst();
        before.ifPresent(open::remove);
        open.addFirst(before.map(notice::after).orElse(notice));
        if (open.size() > MOST) {
            open.removeLast();
        }
    }

    /// Puts a notice away.
    public void putAway(Notice notice) {
        open.remove(notice);
    }
}
