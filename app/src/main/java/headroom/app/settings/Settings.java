package headroom.app.settings;

import headroom.model.series.TextForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the planner chose for the program itself.
///
/// @param look how it looks
/// @param formats how it writes numbers, days and times
/// @param layout where windows and panes are
/// @param files what it remembers of files
public record Settings(Look look, Formats formats, Layout layout, RememberedFiles files) {
    /// What a new installation has.
    public static final Settings USUAL = new Settings(Look.USUAL, Formats.USUAL, Layout.USUAL, RememberedFiles.NONE);

    /// Light, dark or as the system has it.
    public enum ThemeChoice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// Something that the system says too, and that may be set against it.
    public enum Choice {
        SYSTEM,
        ON,
        OFF
    }

    /// The zone in which times are shown: the workbook's own or UTC.
    public enum TimeShown {
        WORKBOOK,
        UTC
    }

    /// A window's place, in the units of the screen.
    public record Bounds(double x, double y, double width, double height) {}

    /// Light, dark or as the system has it.
    public ThemeChoice theme() {
        return look.theme();
    }

    /// The size of text, 100 to 200 %.
    public int textPercent() {
        return look.textPercent();
    }

    /// The zone in which times are shown.
    public TimeShown timeShown() {
        return formats.timeShown();
    }

    /// Where files were last opened.
    public Optional<String> lastFolder() {
        return files.lastFolder();
    }

    /// The workbooks opened last, newest first.
    public List<String> recent() {
        return files.recent();
    }

    /// Where the window was; empty on the first start.
    public Optional<Bounds> window() {
        return layout.window();
    }

    /// Whether the cards at the right are shown.
    public boolean tipsShown() {
        return layout.tipsShown();
    }

    /// What was said of how files are written, by the shape of their columns, oldest first.
    public Map<String, TextForm> forms() {
        return files.forms();
    }

    /// With another look.
    public Settings withLook(UnaryOperator<Look> change) {
        return new Settings(change.apply(look), formats, layout, files);
    }

    /// With other formats.
    public Settings withFormats(UnaryOperator<Formats> change) {
        return new Settings(look, change.apply(formats), layout, files);
    }

    /// With windows and panes elsewhere.
    public Settings withLayout(UnaryOperator<Layout> change) {
        return new Settings(look, formats, change.apply(layout), files);
    }

    /// With other memories of files.
    public Settings withFiles(UnaryOperator<RememberedFiles> change) {
        return new Settings(look, formats, layout, change.apply(files));
    }

    /// With another theme.
    public Settings withTheme(ThemeChoice theme) {
        return withLook(now -> now.withTheme(theme));
    }

    /// With another size of text, percent.
    public Settings withTextPercent(int percent) {
        return withLook(now -> now.withTextPercent(percent));
    }

    /// With times shown in another zone.
    public Settings withTimeShown(TimeShown shown) {
        return withFormats(now -> now.withTimeShown(shown));
    }

    /// With the folder that was used last.
    public Settings withLastFolder(String folder) {
        return withFiles(now -> now.withLastFolder(folder));
    }

    /// With a workbook as the one opened last.
    public Settings withRecent(String path) {
        return withFiles(now -> now.withRecent(path));
    }

    /// Without a workbook that is no longer there.
    public Settings withoutRecent(String path) {
        return withFiles(now -> now.withoutRecent(path));
    }

    /// With the window's place.
    public Settings withWindow(Bounds bounds) {
        return withLayout(now -> now.withWindow(bounds));
    }

    /// With the cards at the right shown or folded away.
    public Settings withTipsShown(boolean shown) {
        return withLayout(now -> now.withTipsShown(shown));
    }

    /// With what was said of files of a shape. Nothing said is nothing remembered.
    public Settings withForm(String shape, TextForm form) {
        return withFiles(now -> now.withForm(shape, form));
    }
}
