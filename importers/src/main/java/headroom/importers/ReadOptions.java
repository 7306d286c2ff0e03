package headroom.importers;

import headroom.model.series.TextForm;
import java.time.ZoneId;
import java.util.Map;

/// How files are read where they do not say it themselves.
///
/// @param zone in which time stamps without a zone are read, unless the form names one
/// @param form what is said of this file
/// @param remembered what was said of files with the same columns, by their shape; counts where nothing is said of
///     this file
public record ReadOptions(ZoneId zone, TextForm form, Map<String, TextForm> remembered) {
    /// Copies the map.
    public ReadOptions {
        remembered = Map.copyOf(remembered);
    }

    /// All is told from the file but for the zone of times that name none.
    public ReadOptions(ZoneId zone) {
        this(zone, TextForm.RECOGNISED, Map.of());
    }

    /// The options for a file of that shape.
    ReadOptions forShape(String shape) {
        boolean unsaid = form.equals(TextForm.RECOGNISED);
        return unsaid && remembered.containsKey(shape) ? new ReadOptions(zone, remembered.get(shape), Map.of()) : this;
    }

    /// The zone of times that name none.
    public ZoneId zoneOfTimes() {
        return form.zone().orElse(zone);
    }
}
