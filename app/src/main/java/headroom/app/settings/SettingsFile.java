package headroom.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The settings as one JSON file. Keys that are not known are ignored; a file that cannot be read counts as none, so
/// that settings never keep the program from starting.
public final class SettingsFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final String version;

    /// Settings kept in a file.
    ///
    /// @param version the program's version, written into the file
    public SettingsFile(Path file, String version) {
        this.file = file;
        this.version = version;
    }

    /// The settings in the file, or the usual ones.
    public Settings read() {
        try {
            return Files.exists(file) ? settings(JSON.readTree(Files.readString(file))) : Settings.USUAL;
        } catch (IOException | JacksonException unreadable) {
            return Settings.USUAL;
        }
    }

    /// Writes the settings beside the file and puts them in its place.
    public void write(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(settings)));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Settings settings(JsonNode tree) {
        List<String> recent = new ArrayList<>();
        tree.path("recent").forEach(path -> recent.add(path.asString("")));
        JsonNode window = tree.path("window");
        return new Settings(
                theme(tree.path("theme").asString("")),
                tree.path("text_percent").asInt(100),
                Optional.ofNullable(tree.path("last_folder").asString(null)),
                recent.stream().filter(path -> !path.isEmpty()).toList(),
                window.has("width")
                        ? Optional.of(new Settings.Bounds(
                                window.path("x").asDouble(0),
                                window.path("y").asDouble(0),
                                window.path("width").asDouble(1440),
                                window.path("height").asDouble(900)))
                        : Optional.empty(),
                tree.path("tips_shown").asBoolean(true),
                FormsJson.read(tree.path("forms")));
    }

    private static Settings.ThemeChoice theme(String name) {
        for (Settings.ThemeChoice choice : Settings.ThemeChoice.values()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(name)) {
                return choice;
            }
        }
        return Settings.ThemeChoice.SYSTEM;
    }

    private ObjectNode tree(Settings settings) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("version", version);
        tree.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        tree.put("text_percent", settings.textPercent());
        settings.lastFolder().ifPresent(folder -> tree.put("last_folder", folder));
        ArrayNode recent = tree.putArray("recent");
        settings.recent().forEach(recent::add);
        settings.window()
                .ifPresent(bounds -> tree.putObject("window")
                        .put("x", bounds.x())
                        .put("y", bounds.y())
                        .put("width", bounds.width())
                        .put("height", bounds.height()));
        tree.put("tips_shown", settings.tipsShown());
        FormsJson.write(settings.forms(), tree.putArray("forms"));
        return tree;
    }
}
