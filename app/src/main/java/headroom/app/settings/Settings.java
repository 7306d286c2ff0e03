package headroom.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the planner chose for the program itself.
///
/// @param theme light, dark or as the system has it
/// @param textPercent the size of text, 100 to 200 %
/// @param lastFolder where files were last opened
/// @param recent the workbooks opened last, newest first
/// @param window where the window was; empty on the first start
/// @param tipsShown whether the cards at the right are shown
public record Settings(
        ThemeChoice theme,
        int textPercent,
        Optional<String> lastFolder,
        List<String> recent,
        Optional<Bounds> window,
        boolean tipsShown) {
    /// How many workbooks are remembered.
    private static final int RECENT = 10;

    /// What a new installation has.
    public static final Settings USUAL =
            new Settings(ThemeChoice.SYSTEM, 100, Optional.empty(), List.of(), Optional.empty(), true);

    /// Copies the list and keeps the text size in its range.
    public Settings {
        textPercent = Math.clamp(textPercent, 80, 200);
        recent = List.copyOf(recent);
    }

    /// Light, dark or as the system has it.
    public enum ThemeChoice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// A window's place, in the units of the screen.
    public record Bounds(double x, double y, double width, double height) {}

    /// With another theme.
    public Settings withTheme(ThemeChoice newTheme) {
        return new Settings(newTheme, textPercent, lastFolder, recent, window, tipsShown);
    }

    /// With another size of text, percent.
    public Settings withTextPercent(int newPercent) {
        return new Settings(theme, newPercent, lastFolder, recent, window, tipsShown);
    }

    /// With the folder that was used last.
    public Settings withLastFolder(String folder) {
        return new Settings(theme, textPercent, Optional.of(folder), recent, window, tipsShown);
    }

    /// With a workbook as the one opened last.
    public Settings withRecent(String path) {
        List<String> paths = new ArrayList<>(recent);
        paths.remove(path);
        paths.addFirst(path);
        return new Settings(
                theme, textPercent, lastFolder, paths.subList(0, Math.min(RECENT, paths.size())), window, tipsShown);
    }

    /// Without a workbook that is no longer there.
    public Settings withoutRecent(String path) {
        List<String> paths = new ArrayList<>(recent);
        paths.remove(path);
        return new Settings(theme, textPercent, lastFolder, paths, window, tipsShown);
    }

    /// With the window's place.
    public Settings withWindow(Bounds bounds) {
        return new Settings(theme, textPercent, lastFolder, recent, Optional.of(bounds), tipsShown);
    }

    /// With the cards at the right shown or folded away.
    public Settings withTipsShown(boolean shown) {
        return new Settings(theme, textPercent, lastFolder, recent, window, shown);
    }
}
