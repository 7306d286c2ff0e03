package headroom.app.shell;

import headroom.app.document.Document;
import headroom.app.settings.SettingsStore;
import java.util.Optional;

/// Shows the view of the last time when a workbook is opened. Without one the first view stays: it says what to open.
final class LastView {
    private final Document document;
    private final Navigator navigator;
    private Optional<String> last;

    LastView(Document document, SettingsStore settings, Navigator navigator) {
        this.document = document;
        this.navigator = navigator;
        this.last = settings.settingsProperty().get().layout().view();
        document.workbookProperty().addListener((property, old, now) -> opened());
        navigator.shownProperty().addListener((property, old, now) -> {
            // who goes somewhere himself wants to be there
            last = Optional.empty();
            if (document.pathProperty().get().isPresent()) {
                settings.change(current -> current.withLayout(layout -> layout.withView(now.id())));
            }
        });
    }

    private void opened() {
        if (document.pathProperty().get().isPresent()) {
            Optional<String> wanted = last;
            last = Optional.empty();
            wanted.ifPresent(navigator::show);
        }
    }
}
