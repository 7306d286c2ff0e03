package headroom.app.shell;

import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Small workbooks, and what a planner does to them in windows.
final class SmallWorkbooks {
    private SmallWorkbooks() {}

    /// A workbook that holds its name only.
    static Path workbook(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".headroom");
        WorkbookFile.write(Workbook.empty(name, ZoneOffset.UTC), file);
        return file;
    }

    /// Opens a workbook and waits until some window shows it.
    static void open(OpenedWindow window, Assembly where, Path file) {
        OpenedWindow.onScreen(() -> {
            where.files().openAll(List.of(file));
            return file;
        });
        window.until(
                "it is open",
                () -> window.windows().all().stream()
                        .anyMatch(any -> any.document().pathProperty().get().equals(Optional.of(file))));
    }

    /// The window that was opened first.
    static Assembly first(OpenedWindow window) {
        return window.windows().all().getFirst();
    }

    /// An edit.
    static void rename(Document document, String name) {
        OpenedWindow.onScreen(() -> {
            document.apply(Edit.of(Message.literal(name), workbook -> workbook.edit(draft -> draft.name = name)));
            return name;
        });
    }

    /// What the notices of a window say, by their keys.
    static List<String> notices(Assembly window) {
        return OpenedWindow.onScreen(() -> window.notices().open().stream()
                .map(notice -> notice.text().key())
                .toList());
    }
}
