package headroom.app.soak;

import headroom.app.control.FigureCard;
import headroom.app.control.Segments;
import headroom.app.shell.OpenedWindow;
import headroom.model.workbook.Workbook;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Always the same state of a window, whatever happened in it before: so that what differs is what was left behind.
final class Rest {
    private final OpenedWindow window;

    Rest(OpenedWindow window) {
        this.window = window;
    }

    /// The sample opened anew, in the first view.
    void come() {
        for (int i = 0; i < 3; i++) {
            window.press(KeyCode.ESCAPE);
        }
        window.untilIdle();
        window.endOthers();
        closePopups();
        // larger text makes larger pictures
        window.usualSettings();
        // where there is no screen, the picture that was copied last lies in the heap
        OpenedWindow.onScreen(() -> {
            Clipboard.getSystemClipboard().clear();
            return window;
        });
        // first another workbook: of one that equals the sample, what was computed would be kept
        OpenedWindow.onScreen(() -> {
            window.document().open(Workbook.empty("", ZoneOffset.UTC), Optional.empty());
            return window;
        });
        window.untilIdle();
        window.beginAnew();
        for (String view : Deeds.VIEWS) {
            window.show(view);
            showCharts();
            showMenus();
        }
        window.show("sources");
        showDetails();
        window.untilAtRest();
    }

    /// Those that lost the focus hear no Escape.
    private void closePopups() {
        OpenedWindow.onScreen(() -> {
            Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .toList()
                    .forEach(Window::hide);
            return window;
        });
    }

    /// A table keeps its rows once it was shown: so all are shown each time, the first of them last.
    private void showDetails() {
        List<ToggleButton> details = window.nodes(".segment").stream()
                .filter(node -> node instanceof ToggleButton && node.getParent() instanceof Segments)
                .map(ToggleButton.class::cast)
                .toList();
        details.reversed()
                .forEach(detail -> OpenedWindow.onScreen(() -> {
                    detail.fire();
                    return detail;
                }));
    }

    /// A chart shows its values instead of its picture until it is told otherwise.
    private void showCharts() {
        window.nodes(".segment").stream()
                .filter(node -> node instanceof ToggleButton values && values.isSelected())
                .filter(node -> node.getParent().getParent() instanceof FigureCard)
                .forEach(node -> OpenedWindow.onScreen(() -> {
                    ((ToggleButton) node).fire();
                    return node;
                }));
    }

    /// A menu keeps what it shows once it was shown.
    private void showMenus() {
        window.nodes(".menu-button").stream()
                .filter(node -> node instanceof MenuButton && !node.isDisabled())
                .map(MenuButton.class::cast)
                .forEach(menu -> OpenedWindow.onScreen(() -> {
                    menu.show();
                    menu.hide();
                    return menu;
                }));
    }
}
