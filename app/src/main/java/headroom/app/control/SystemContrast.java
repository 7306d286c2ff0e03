package headroom.app.control;

import java.util.Locale;
import java.util.Map;

/// Whether the platform is set to high contrast, as far as it tells: Windows by a switch of its own, GTK by the name of
/// its theme, macOS not at all.
final class SystemContrast {
    private static final String WINDOWS = "Windows.SPI.HighContrast";
    private static final String GTK = "GTK.theme_name";

    private SystemContrast() {}

    /// Whether the preferences of a platform ask for high contrast.
    static boolean high(Map<String, Object> preferences) {
        return Boolean.TRUE.equals(preferences.get(WINDOWS))
                || (preferences.get(GTK) instanceof String theme
                        && theme.toLowerCase(Locale.ROOT).contains("highcontrast"));
    }
}
