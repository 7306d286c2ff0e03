package headroom.model.workbook;

import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The series of a workbook while those of one file are put among them.
final class Shelf {
    private final List<Source> sources;
    private final Source file;
    private final List<Slot> there = new ArrayList<>();
    private final List<Slot> added = new ArrayList<>();
    private final Map<SeriesId, List<Slot>> byName = new HashMap<>();
    private final Set<SeriesId> taken = new HashSet<>();
    /// Merged series that lost the part which the file gave before.
    private final Set<SeriesId> waiting = new HashSet<>();
    /// Series that the file gave alone before: as they stood apart then, they do now.
    private final Set<SeriesId> alone = new HashSet<>();
    private int at = -1;

    /// The place of a series.
    private static final class Slot {
        private SeriesEntry entry;

        Slot(SeriesEntry entry) {
            this.entry = entry;
        }
    }

    /// @param known the file as it was read before, whose series make room
    Shelf(Workbook workbook, Optional<Source> known, Source file) {
        this.sources = workbook.sources();
        this.file = file;
        for (SeriesEntry entry : workbook.series()) {
            if (known.isEmpty() || !entry.comesFrom(known.get().sha256())) {
                there.add(slot(entry));
                continue;
            }
            Optional<SeriesEntry> rest = Merging.without(entry, known.get().sha256());
            rest.ifPresent(some -> there.add(slot(some)));
            at = at < 0 ? there.size() : at;
            (rest.isPresent() ? waiting : alone).add(entry.series().id());
        }
    }

    private Slot slot(SeriesEntry entry) {
        Slot slot = new Slot(entry);
        SeriesId id = entry.series().id();
        taken.add(id);
        byName.computeIfAbsent(id.withSuffix(""), _ -> new ArrayList<>()).add(slot);
        return slot;
    }

    /// Puts a series of the file into the merged series that it belongs to, or beside the others under a name of its
    /// own.
    void put(SeriesEntry fresh) {
        SeriesId id = fresh.series().id();
        SeriesId plain = id.withSuffix("");
        for (Slot slot : byName.getOrDefault(plain, List.of())) {
            if (takes(slot.entry, fresh)) {
                slot.entry = Merging.joined(slot.entry, fresh.series().named(plain));
                return;
            }
        }
        SeriesId name = taken.contains(id) ? Merging.free(plain, file.fileName(), taken) : id;
        added.add(slot(fresh.withSeries(fresh.series().named(name))));
    }

    private boolean takes(SeriesEntry entry, SeriesEntry fresh) {
        if (entry.comesFrom(fresh.series().sourceId())) {
            return false;
        }
        SeriesId id = fresh.series().id();
        return waiting.contains(id)
                ? entry.series().id().equals(id) && Merging.fits(entry, fresh.series())
                : !alone.contains(id) && Merging.continues(entry, sources, fresh, file);
    }

    /// All series, those of the file where they were before or at the end.
    List<SeriesEntry> series() {
        List<Slot> all = new ArrayList<>(there);
        all.addAll(at < 0 ? all.size() : at, added);
        return all.stream().map(slot -> slot.entry).toList();
    }
}
