package headroom.app.shell;

import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;

/// The toolkit's side of the window that belongs to no other: not a tooltip or a menu that happens to be open.
final class MainView {
    private MainView() {}

    /// The newest of them. To be called on the interface thread.
    static View newest() {
        return Window.getWindows().stream()
                .filter(window -> window.getOwner() == null)
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .getView();
    }
}
