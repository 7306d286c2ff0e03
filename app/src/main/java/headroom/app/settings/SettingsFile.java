package headroom.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
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
        return new Settings(look(tree), formats(tree), layout(tree), files(tree));
    }

    private static Look look(JsonNode tree) {
        return new Look(
                choice(Settings.ThemeChoice.values(), tree.path("theme"), Settings.ThemeChoice.SYSTEM),
                choice(Settings.Choice.values(), tree.path("high_contrast"), Settings.Choice.SYSTEM),
                tree.path("text_percent").asInt(Look.LEAST_PERCENT),
                choice(Settings.Choice.values(), tree.path("reduced_motion"), Settings.Choice.SYSTEM));
    }

    private static Formats formats(JsonNode tree) {
        return new Formats(
                text(tree, "locale"),
                text(tree, "week_start").flatMap(SettingsFile::day),
                choice(Settings.TimeShown.values(), tree.path("time_shown"), Settings.TimeShown.WORKBOOK));
    }

    private static Optional<DayOfWeek> day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .findFirst();
    }

    private static Layout layout(JsonNode tree) {
        JsonNode window = tree.path("window");
        return new Layout(
                window.has("width")
                        ? Optional.of(new Settings.Bounds(
                                window.path("x").asDouble(0),
                                window.path("y").asDouble(0),
                                window.path("width").asDouble(1440),
                                window.path("height").asDouble(900)))
                        : Optional.empty(),
                tree.path("maximised").asBoolean(false),
                text(tree, "view"),
                tree.path("tips_shown").asBoolean(true),
                tree.path("tips_ems").asDouble(Layout.USUAL.tipsEms()),
                tree.path("views_folded").asBoolean(false),
                tree.path("views_ems").asDouble(Layout.USUAL.viewsEms()));
    }

    private static RememberedFiles files(JsonNode tree) {
        List<String> recent = new ArrayList<>();
        tree.path("recent").forEach(path -> recent.add(path.asString("")));
        return new RememberedFiles(
                text(tree, "last_folder"),
                recent.stream().filter(path -> !path.isEmpty()).toList(),
                FormsJson.read(tree.path("forms")));
    }

    private static Optional<String> text(JsonNode tree, String key) {
        return Optional.ofNullable(tree.path(key).asString(null)).filter(value -> !value.isBlank());
    }

    private static <E extends Enum<E>> E choice(E[] choices, JsonNode node, E otherwise) {
        String wanted = node.asString("");
        return Arrays.stream(choices)
                .filter(choice -> name(choice).equals(wanted))
                .findFirst()
                .orElse(otherwise);
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private ObjectNode tree(Settings settings) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("version", version);
        Look look = settings.look();
        tree.put("theme", name(look.theme()));
        tree.put("high_contrast", name(look.highContrast()));
        tree.put("text_percent", look.textPercent());
        tree.put("reduced_motion", name(look.reducedMotion()));
        Formats formats = settings.formats();
        formats.locale().ifPresent(tag -> tree.put("locale", tag));
        formats.weekStart().ifPresent(day -> tree.put("week_start", name(day)));
        tree.put("time_shown", name(formats.timeShown()));
        write(settings.layout(), tree);
        settings.lastFolder().ifPresent(folder -> tree.put("last_folder", folder));
        ArrayNode recent = tree.putArray("recent");
        settings.recent().forEach(recent::add);
        FormsJson.write(settings.forms(), tree.putArray("forms"));
        return tree;
    }

    private static void write(Layout layout, ObjectNode tree) {
        layout.window()
                .ifPresent(bounds -> tree.putObject("window")
                        .put("x", bounds.x())
                        .put("y", bounds.y())
                        .put("width", bounds.width())
                        .put("height", bounds.height()));
        tree.put("maximised", layout.maximised());
        layout.view().ifPresent(view -> tree.put("view", view));
        tree.put("tips_shown", layout.tipsShown());
        tree.put("tips_ems", layout.tipsEms());
        tree.put("views_folded", layout.viewsFolded());
        tree.put("views_ems", layout.viewsEms());
    }
}
