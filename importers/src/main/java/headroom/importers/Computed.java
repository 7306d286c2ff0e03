package headroom.importers;

import headroom.importers.catalogue.Catalogue;
import headroom.importers.catalogue.Meaning;
import headroom.importers.catalogue.Shape;
import headroom.importers.derive.Derived;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Series that a file does not hold but that follow from those in it, with a note that says from which and how.
final class Computed {
    private Computed() {}

    static List<SeriesEntry> of(
            List<SeriesEntry> entries, Catalogue catalogue, String sourceId, SeriesSink sink, Progress progress) {
        List<SeriesEntry> computed = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Derived derived : Derived.all(entries, catalogue.derivations(), sourceId, progress)) {
            computed.add(entry(derived, catalogue));
            counts.merge(derived.from(), 1, Integer::sum);
            names.put(derived.from(), derived.series().id().metric());
        }
        counts.forEach((from, count) -> sink.note(
                Severity.INFO, SeriesSink.Place.WHOLE, "computed", (long) count, names.getOrDefault(from, ""), from));
        return computed;
    }

    static SeriesEntry entry(Derived derived, Catalogue catalogue) {
        TimeSeries series = derived.series();
        Meaning said = new Meaning(series.unit(), series.kind(), series.aggregator(), Role.OTHER, derived.component());
        Meaning meant = catalogue.meaning(series.id(), said, Kind.GAUGE, "", Shape.of(series.samples()));
        return new SeriesEntry(
                series.read(meant.unit(), meant.kind()), meant.unit(), meant.kind(), meant.role(), meant.component());
    }
}
