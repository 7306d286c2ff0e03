package headroom.model.workbook;

import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.SeriesSum;
import headroom.model.series.Splice;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesFold.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Makes one series of the series of a metric, over all or some of their labels: all instances of nginx, or those of
/// each zone.
///
/// The workbook keeps the decision and computes the samples from the members, again whenever these change. The fold
/// takes over what its members said about the system, so that nothing counts twice.
public final class Folding {
    private Folding() {}

    /// The series that can be folded with one: same metric, unit, kind and role, other labels. Quantiles cannot.
    public static List<SeriesEntry> family(Workbook workbook, SeriesEntry one) {
        return workbook.series().stream()
                .filter(entry -> foldable(entry)
                        && foldable(one)
                        && entry.series().id().metric().equals(one.series().id().metric())
                        && entry.unit() == one.unit()
                        && entry.kind() == one.kind()
                        && entry.role() == one.role())
                .toList();
    }

    private static boolean foldable(SeriesEntry entry) {
        return entry.fold().isEmpty()
                && entry.kind() != Kind.QUANTILE
                && entry.series().samples().size() > 0;
    }

    /// The labels in which series differ, with how many values each has.
    public static NavigableMap<String, Integer> labels(List<SeriesEntry> family) {
        Map<String, Set<String>> values = new HashMap<>();
        for (SeriesEntry entry : family) {
            entry.series()
                    .id()
                    .labels()
                    .forEach((label, value) ->
                            values.computeIfAbsent(label, _ -> new HashSet<>()).add(value));
        }
        NavigableMap<String, Integer> counts = new TreeMap<>();
        values.forEach((label, some) -> {
            boolean everywhere = family.stream()
                    .allMatch(entry -> entry.series().id().labels().containsKey(label));
            if (some.size() > 1 || !everywhere) {
                counts.put(label, some.size());
            }
        });
        return counts;
    }

    /// The workbook with series folded: one for each combination of the labels that are kept. The members keep their
    /// samples and speak no more for themselves.
    ///
    /// @param family the members, two or more
    /// @param kept the labels that stay apart
    /// @param name what the result is called, the metric of its id
    public static Workbook fold(
            Workbook workbook, List<SeriesEntry> family, List<String> kept, SeriesSum.Fold how, String name) {
        Map<Map<String, String>, List<SeriesEntry>> groups = new LinkedHashMap<>();
        for (SeriesEntry entry : family) {
            groups.computeIfAbsent(labels(entry, kept), _ -> new ArrayList<>()).add(entry);
        }
        Set<SeriesId> taken = new HashSet<>();
        workbook.series().forEach(entry -> taken.add(entry.series().id()));
        Set<SeriesId> members = new HashSet<>();
        family.forEach(entry -> members.add(entry.series().id()));
        List<SeriesEntry> series = new ArrayList<>();
        for (SeriesEntry entry : workbook.series()) {
            series.add(members.contains(entry.series().id()) ? entry.withRole(Role.OTHER) : entry);
        }
        groups.forEach((labels, group) -> {
            SeriesId id = Merging.free(SeriesId.of(name, labels), "folded", taken);
            taken.add(id);
            series.add(entry(id, group, new SeriesFold(how, kept, members(group))));
        });
        return again(workbook.edit(draft -> draft.series = series));
    }

    /// The workbook without a folded series: its members say again what they said before.
    @SuppressWarnings("ReferenceEquality") // the very entry that was found
    public static Workbook unfold(Workbook workbook, SeriesId id) {
        Optional<SeriesEntry> folded = workbook.series().stream()
                .filter(entry -> entry.series().id().equals(id))
                .findFirst();
        Map<SeriesId, Role> roles = new HashMap<>();
        folded.flatMap(SeriesEntry::fold)
                .ifPresent(fold -> fold.members().forEach(member -> roles.put(member.id(), member.role())));
        return roles.isEmpty()
                ? workbook
                : workbook.edit(draft -> draft.series = workbook.series().stream()
                        .filter(entry -> entry != folded.get())
                        .map(entry -> roles.containsKey(entry.series().id())
                                ? entry.withRole(roles.get(entry.series().id()))
                                : entry)
                        .toList());
    }

    /// The folded series made again of their members as they are now. One whose members are all gone goes too.
    public static Workbook again(Workbook workbook) {
        if (workbook.series().stream().allMatch(entry -> entry.fold().isEmpty())) {
            return workbook;
        }
        Map<SeriesId, SeriesEntry> byId = new HashMap<>();
        workbook.series().forEach(entry -> byId.put(entry.series().id(), entry));
        List<SeriesEntry> series = workbook.series().stream()
                .flatMap(entry -> entry.fold().isEmpty()
                        ? Optional.of(entry).stream()
                        : again(entry, entry.fold().get(), byId).stream())
                .toList();
        return series.equals(workbook.series()) ? workbook : workbook.edit(draft -> draft.series = series);
    }

    private static Optional<SeriesEntry> again(SeriesEntry entry, SeriesFold fold, Map<SeriesId, SeriesEntry> byId) {
        List<TimeSeries> members = members(fold, byId);
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(entry.withSeries(made(entry.series().id(), fold, members)));
    }

    /// Merged series are kept as their exports and folded ones as their members: what both make, computed.
    public static Workbook computed(Workbook read) {
        Workbook spliced = read.edit(draft -> draft.series = read.series().stream()
                .map(entry -> entry.merged()
                        ? entry.withSeries(Splice.of(entry.series().id(), entry.exports()))
                        : entry)
                .toList());
        return again(spliced);
    }

    /// The members of a folded series as they count, those that can be folded.
    public static List<TimeSeries> members(Workbook workbook, SeriesEntry folded) {
        Map<SeriesId, SeriesEntry> byId = new HashMap<>();
        workbook.series().forEach(entry -> byId.put(entry.series().id(), entry));
        return folded.fold().map(fold -> members(fold, byId)).orElse(List.of());
    }

    private static List<TimeSeries> members(SeriesFold fold, Map<SeriesId, SeriesEntry> byId) {
        List<SeriesEntry> there = fold.members().stream()
                .map(Member::id)
                .filter(byId::containsKey)
                .map(id -> java.util.Objects.requireNonNull(byId.get(id)))
                .filter(Folding::foldable)
                .toList();
        return there.stream()
                .filter(entry ->
                        entry.unit().dimension() == there.getFirst().unit().dimension()
                                && entry.kind() == there.getFirst().kind())
                .map(SeriesEntry::asRead)
                .toList();
    }

    private static Map<String, String> labels(SeriesEntry entry, List<String> kept) {
        Map<String, String> labels = new TreeMap<>(entry.series().id().labels());
        labels.keySet().retainAll(kept);
        return labels;
    }

    private static List<Member> members(List<SeriesEntry> group) {
        return group.stream()
                .map(entry -> new Member(entry.series().id(), entry.role()))
                .toList();
    }

    private static SeriesEntry entry(SeriesId id, List<SeriesEntry> group, SeriesFold fold) {
        TimeSeries made = made(id, fold, group.stream().map(SeriesEntry::asRead).toList());
        SeriesEntry first = group.getFirst();
        boolean sameComponent =
                group.stream().allMatch(entry -> entry.component().equals(first.component()));
        return new SeriesEntry(
                made,
                made.unit(),
                made.kind(),
                first.role(),
                sameComponent ? first.component() : Optional.empty(),
                List.of(),
                Optional.of(fold));
    }

    /// Where a member has no sample though it had one before and has one later, a sum says nothing: it would look like
    /// a fall in demand.
    private static TimeSeries made(SeriesId id, SeriesFold fold, List<TimeSeries> members) {
        SeriesSum sum = SeriesSum.of(members, fold.how());
        TimeSeries made = fold.how() == SeriesSum.Fold.SUM ? sum.withoutHoles(members) : sum.series();
        return new TimeSeries(id, made.unit(), made.kind(), made.coverage(), made.aggregator(), made.samples(), "");
    }
}
