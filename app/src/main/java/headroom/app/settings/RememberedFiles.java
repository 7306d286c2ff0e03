package headroom.app.settings;

import headroom.model.series.TextForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the program remembers of files.
///
/// @param lastFolder where files were last opened
/// @param recent the workbooks opened last, newest first
/// @param forms what was said of how files are written, by the shape of their columns, oldest first
public record RememberedFiles(Optional<String> lastFolder, List<String> recent, Map<String, TextForm> forms) {
    /// How many workbooks are remembered.
    private static final int RECENT = 10;
    /// How many shapes of files are remembered.
    private static final int FORMS = 50;

    /// Nothing remembered.
    public static final RememberedFiles NONE = new RememberedFiles(Optional.empty(), List.of(), Map.of());

    /// Copies list and map.
    public RememberedFiles {
        recent = List.copyOf(recent);
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    /// With the folder that was used last.
    public RememberedFiles withLastFolder(String folder) {
        return new RememberedFiles(Optional.of(folder), recent, forms);
    }

    /// With a workbook as the one opened last.
    public RememberedFiles withRecent(String path) {
        List<String> paths = new ArrayList<>(recent);
        paths.remove(path);
        paths.addFirst(path);
        return new RememberedFiles(lastFolder, paths.subList(0, Math.min(RECENT, paths.size())), forms);
    }

    /// Without a workbook that is no longer there.
    public RememberedFiles withoutRecent(String path) {
        List<String> paths = new ArrayList<>(recent);
        paths.remove(path);
        return new RememberedFiles(lastFolder, paths, forms);
    }

    /// With that list of workbooks.
    public RememberedFiles withRecents(List<String> paths) {
        return new RememberedFiles(lastFolder, paths, forms);
    }

    /// With what was said of files of a shape. Nothing said is nothing remembered.
    public RememberedFiles withForm(String shape, TextForm form) {
        Map<String, TextForm> known = new LinkedHashMap<>(forms);
        known.remove(shape);
        if (!form.equals(TextForm.RECOGNISED)) {
            known.put(shape, form);
        }
        if (known.size() > FORMS) {
            known.remove(known.keySet().iterator().next());
        }
        return new RememberedFiles(lastFolder, recent, known);
    }

    /// With all that was said of files of any shape.
    public RememberedFiles withForms(Map<String, TextForm> known) {
        return new RememberedFiles(lastFolder, recent, known);
    }
}
