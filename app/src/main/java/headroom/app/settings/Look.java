package headroom.app.settings;

import headroom.app.settings.Settings.Choice;
import headroom.app.settings.Settings.ThemeChoice;

/// How the program looks.
///
/// @param theme light, dark or as the system has it
/// @param highContrast whether text and lines stand out more than usual
/// @param textPercent the size of text, 100 to 200 %
/// @param reducedMotion whether nothing moves on its own
public record Look(ThemeChoice theme, Choice highContrast, int textPercent, Choice reducedMotion) {
    /// The least size of text, percent.
    public static final int LEAST_PERCENT = 100;
    /// The greatest size of text, percent.
    public static final int MOST_PERCENT = 200;

    /// As the system has it, text at 100 %.
    public static final Look USUAL = new Look(ThemeChoice.SYSTEM, Choice.SYSTEM, LEAST_PERCENT, Choice.SYSTEM);

    /// Keeps the text size in its range.
    public Look {
        textPercent = Math.clamp(textPercent, LEAST_PERCENT, MOST_PERCENT);
    }

    /// With another theme.
    public Look withTheme(ThemeChoice newTheme) {
        return new Look(newTheme, highContrast, textPercent, reducedMotion);
    }

    /// With more contrast or not.
    public Look withHighContrast(Choice newContrast) {
        return new Look(theme, newContrast, textPercent, reducedMotion);
    }

    /// With another size of text, percent.
    public Look withTextPercent(int newPercent) {
        return new Look(theme, highContrast, newPercent, reducedMotion);
    }

    /// With less motion or not.
    public Look withReducedMotion(Choice newMotion) {
        return new Look(theme, highContrast, textPercent, newMotion);
    }
}
