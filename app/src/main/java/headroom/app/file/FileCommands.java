package headroom.app.file;

import headroom.app.document.RecoveryArea;
import headroom.app.settings.SettingsStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Opens what the planner names: workbooks each in a window of its own, metric files in the workbook of this one.
/// Belongs to the interface thread; files are touched off it.
public final class FileCommands {
    static final String EXTENSION = ".headroom";

    private final SettingsStore settings;
    private final Questions questions;
    private final ImportCommands imports;
    private final WorkbookCommands workbooks;
    private final Neighbours neighbours;

    public FileCommands(
            SettingsStore settings,
            Questions questions,
            ImportCommands imports,
            WorkbookCommands workbooks,
            Neighbours neighbours) {
        this.settings = settings;
        this.questions = questions;
        this.imports = imports;
        this.workbooks = workbooks;
        this.neighbours = neighbours;
    }

    /// Reading metric files.
    public ImportCommands imports() {
        return imports;
    }

    /// Opening, saving and leaving the workbook.
    public WorkbookCommands workbooks() {
        return workbooks;
    }

    /// Asks for files and opens them.
    public void open() {
        openAll(questions.filesToOpen(
                settings.settingsProperty().get().lastFolder().map(Path::of)));
    }

    /// Opens a copy that a crash left behind.
    void recover(RecoveryArea.Left left) {
        if (workbooks.blank()) {
            workbooks.recover(left);
        } else {
            neighbours.freshWindow().workbooks().recover(left);
        }
    }

    /// Begins a new workbook: here if nothing is here, else in a window of its own.
    public void begin() {
        if (!workbooks.blank()) {
            neighbours.freshWindow();
        }
    }

    /// Opens workbooks, imports metric files; comes back at once. A workbook that is open already comes to the front.
    public void openAll(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Path folder = files.getFirst().toAbsolutePath().getParent();
        if (folder != null) {
            settings.change(now -> now.withLastFolder(folder.toString()));
        }
        List<Path> metrics = files.stream().filter(file -> !isWorkbook(file)).toList();
        Optional<Path> withMetrics =
                files.stream().filter(FileCommands::isWorkbook).findFirst();
        if (withMetrics.isEmpty()) {
            // the planner's own files have nothing to do with a sample that was only looked at
            FileCommands place = workbooks.holdsUntouchedCopy() ? neighbours.freshWindow() : this;
            place.imports.importAll(metrics);
            return;
        }
        openWorkbook(withMetrics.get(), metrics);
        files.stream().filter(FileCommands::isWorkbook).skip(1).forEach(file -> openWorkbook(file, List.of()));
    }

    private void openWorkbook(Path file, List<Path> metrics) {
        if (neighbours.bringToFront(file)) {
            return;
        }
        workbooks.load(file, opened -> {
            // decided when it is read: what cannot be opened opens no window
            FileCommands place = workbooks.blank() ? this : neighbours.freshWindow();
            place.workbooks.show(opened);
            place.imports.importAll(metrics);
        });
    }

    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
