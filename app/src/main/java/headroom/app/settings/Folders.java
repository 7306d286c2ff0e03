package headroom.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps what it remembers, as each platform wants it.
///
/// @param settings the folder of the settings
/// @param recovery the folder of recovery copies
public record Folders(Path settings, Path recovery) {
    /// The folders for a platform.
    ///
    /// @param osName the system property `os.name`
    /// @param home the system property `user.home`
    /// @param environment the environment variables
    public static Folders of(String osName, Path home, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            Path base = home.resolve("Library/Application Support/Headroom");
            return new Folders(base, base.resolve("recovery"));
        }
        if (os.contains("win")) {
            Path base = variable(environment, "APPDATA", home.resolve("AppData/Roaming"))
                    .resolve("Headroom");
            return new Folders(base, base.resolve("recovery"));
        }
        return new Folders(
                variable(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
                        .resolve("headroom"),
                variable(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve("headroom/recovery"));
    }

    /// The folder that says which workbooks are open.
    public Path open() {
        return recovery.resolveSibling("open");
    }

    private static Path variable(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
