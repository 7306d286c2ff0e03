package headroom.app.file;

import headroom.app.document.Document;
import headroom.app.settings.SettingsStore;
import java.nio.file.Path;
import java.util.Optional;

/// Where a workbook would be saved if the planner has no better idea.
///
/// @param document the workbook
/// @param settings tells where the planner was last
public record SavePlace(Document document, SettingsStore settings) {
    /// Where its own file is, else where the planner was last.
    Optional<Path> folder() {
        return document.pathProperty()
                .get()
                .map(file -> file.toAbsolutePath().getParent())
                .or(() -> settings.settingsProperty().get().lastFolder().map(Path::of));
    }

    /// What the planner knows the workbook by, else the name of the first file that was read.
    public String name() {
        String known = known();
        if (!known.isBlank()) {
            return known;
        }
        return document.workbook().sources().stream()
                .map(source -> source.fileName().replaceFirst("(?<=.)\\.[^.]*$", ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("workbook");
    }

    /// What the planner knows the workbook by: its file, else its name; empty for one that has neither.
    String known() {
        return document.pathProperty()
                .get()
                .map(FileCommands::name)
                .orElse(document.workbook().name());
    }
}
