package headroom.app.settings;

import headroom.model.series.TextForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the planner chose for the program itself.
///
/// @param theme light, dark or as the system has it
/// @param textPercent the size of text, 100 to 200 %
/// @param lastFolder where files were last opened
/// @param recent the workbooks opened last, newest first
/// @param window where the window was; empty on the first start
/// @param tipsShown whether the cards at the right are shown
/// @param forms what was said of how files are written, by the shape of their columns, oldest first
public record Settings(
        ThemeChoice theme,
        int textPercent,
        Optional<String> lastFolder,
        List<String> recent,
        Optional<Bounds> window,
        boolean tipsShown,
        Map<String, TextForm> forms) {
    /// How many workbooks are remembered.
    private static final int RECENT = 10;
    /// How many shapes of files are remembered.
    private static final int FORMS = 50;

    /// What a new installation has.
    public static final Settings USUAL =
            new Settings(ThemeChoice.SYSTEM, 100, Optional.empty(), List.of(), Optional.empty(), true, Map.of());

    /// Copies the list and keeps the text size in its range.
    public Settings {
        textPercent = Math.clamp(textPercent, 80, 200);
        recent = List.copyOf(recent);
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
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
        return new Settings(newTheme, textPercent, lastFolder, recent, window, tipsShown, forms);
    }

    /// With another size of text, percent.
    public Settings withTextPercent(int newPercent) {
        return new Settings(theme, newPercent, lastFolder, recent, window, tipsShown, forms);
    }

    /// With the folder that was used last.
    public Settings withLastFolder(String folder) {
        return new Settings(theme, textPercent, Optional.of(folder), recent, window, tipsShown, forms);
    }

    /// With a workbook as the one opened last.
    public Settings withRecent(String path) {
        List<String> paths = new ArrayList<>(recent);
        paths.remove(path);
        paths.addFirst(path);
        return new Settings(
                theme,
                textPercent,
                lastFolder,
                paths.subList(0, Math.min(RECENT, paths.size())),
                window,
                tipsShown,
                forms);
    }

    /// Without a workbook that is no longer there.
    public Settings withoutRecent(String path) {
        List<String> paths = new ArrayList<>(recent);
        paths.remove(path);
        return new Settings(theme, textPercent, lastFolder, paths, window, tipsShown, forms);
    }

    /// With the window's place.
    public Settings withWindow(Bounds bounds) {
        return new Settings(theme, textPercent, lastFolder, recent, Optional.of(bounds), tipsShown, forms);
    }

    /// With the cards at the right shown or folded away.
    public Settings withTipsShown(boolean shown) {
        return new Settings(theme, textPercent, lastFolder, recent, window, shown, forms);
    }

    /// With what was said of files of a shape. Nothing said is nothing remembered.
    public Settings withForm(String shape, TextForm form) {
        Map<String, TextForm> known = new LinkedHashMap<>(forms);
        known.remove(shape);
        if (!form.equals(TextForm.RECOGNISED)) {
            known.put(shape, form);
        }
        if (known.size() > FORMS) {
            known.remove(known.keySet().iterator().next());
        }
        return new Settings(theme, textPercent, lastFolder, recent, window, tipsShown, known);
    }
}
