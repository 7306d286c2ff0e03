package headroom.importers;

import headroom.model.series.TextForm;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// How files are read where they do not say it themselves.
///
/// @param zone in which time stamps without a zone are read, unless the form names one
/// @param form what is said of this file
/// @param remembered what was said of files with the same columns, by their shape; counts where nothing is said of
///     this file
/// @param metricTables tables of what metrics mean, of the user's own; those that are not there do not count
public record ReadOptions(ZoneId zone, TextForm form, Map<String, TextForm> remembered, List<Path> metricTables) {
    /// Copies map and list.
    public ReadOptions {
        remembered = Map.copyOf(remembered);
        metricTables = List.copyOf(metricTables);
    }

    /// Without tables of the user's own, but for the one beside the file.
    public ReadOptions(ZoneId zone, TextForm form, Map<String, TextForm> remembered) {
        this(zone, form, remembered, List.of());
    }

    /// The same options with tables of the user's own.
    public ReadOptions with(List<Path> tables) {
        return new ReadOptions(zone, form, remembered, tables);
    }

    /// All is told from the file but for the zone of times that name none.
    public ReadOptions(ZoneId zone) {
        this(zone, TextForm.RECOGNISED, Map.of());
    }

    /// The options for a file of that shape.
    ReadOptions forShape(String shape) {
        boolean unsaid = form.equals(TextForm.RECOGNISED);
        return unsaid && remembered.containsKey(shape)
                ? new ReadOptions(zone, remembered.get(shape), Map.of(), metricTables)
                : this;
    }

    /// The zone of times that name none.
    public ZoneId zoneOfTimes() {
        return form.zone().orElse(zone);
    }
}
