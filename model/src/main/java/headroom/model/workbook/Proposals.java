package headroom.model.workbook;

import headroom.model.capacity.Component;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadTest;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.series.Role;
import headroom.model.series.Samples;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;

/// Proposes components and iterations for what a workbook holds but its path and its iterations do not name yet.
final class Proposals {
    /// Roles that tell of something that fills up.
    private static final Set<Role> OF_A_COMPONENT = EnumSet.of(
            Role.THROUGHPUT,
            Role.UTILISATION,
            Role.RESPONSE_TIME,
            Role.CONCURRENCY,
            Role.QUEUE,
            Role.INSTANCES,
            Role.LIMIT);
    /// "nginx+app (noop handler)" is a set-up and not a component.
    private static final Pattern PLAIN_NAME = Pattern.compile("[^+()&,;]+");

    private static final Pattern MEMBER_NUMBER = Pattern.compile("[-_. ]?\\d+$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int MOST_INSTANCES = 100;

    private Proposals() {}

    static Workbook complete(Workbook workbook) {
        List<Component> path = path(workbook);
        List<Iteration> iterations = iterations(workbook);
        return workbook.edit(draft -> {
            draft.path = new RequestPath(path);
            draft.iterations = iterations;
            if (draft.production.isEmpty() && iterations.size() == 1) {
                draft.production = Optional.of(iterations.getFirst().id());
            }
        });
    }

    private static List<Component> path(Workbook workbook) {
        List<Component> path = workbook.path().components();
        for (String name : names(workbook)) {
            if (workbook.path().component(name).isEmpty()) {
                path = PathOrder.insert(path, component(name, workbook));
            }
        }
        return path;
    }

    private static Set<String> names(Workbook workbook) {
        Set<String> names = new LinkedHashSet<>();
        for (SeriesEntry entry : workbook.series()) {
            if (OF_A_COMPONENT.contains(entry.role())) {
                entry.component().ifPresent(names::add);
            }
        }
        Set<String> measured = new TreeSet<>();
        for (LoadTest test : workbook.tests()) {
            test.component().ifPresent(names::add);
            measured.addAll(test.measuredComponents());
        }
        measured.forEach(name -> names.add(members(name, measured) > 1 ? family(name) : name));
        names.removeIf(name -> name.isBlank() || !PLAIN_NAME.matcher(name).matches());
        return names;
    }

    /// What `app1` and `app2` have in common; a name without a number is its own.
    private static String family(String name) {
        String family = MEMBER_NUMBER.matcher(name).replaceFirst("");
        return family.isEmpty() ? name : family;
    }

    private static int members(String name, Set<String> names) {
        return (int) names.stream()
                .filter(other -> family(other).equals(family(name)))
                .count();
    }

    private static Component component(String name, Workbook workbook) {
        int count = instances(name, workbook);
        Resource resource = new Resource(
                "instances", count, 0, Money.zero(workbook.currency()), 0, Math.max(MOST_INSTANCES, count));
        return new Component(name, 1, resource, OptionalDouble.empty());
    }

    /// How many instances a series last told of, or tests told apart.
    private static int instances(String component, Workbook workbook) {
        Set<String> measured = new TreeSet<>();
        workbook.tests().forEach(test -> measured.addAll(test.measuredComponents()));
        int tested = Math.max(1, members(component, measured));
        return workbook.series().stream()
                .filter(entry -> entry.role() == Role.INSTANCES)
                .filter(entry -> entry.component().equals(Optional.of(component)))
                .map(entry -> entry.series().samples())
                .filter(samples -> samples.size() > 0)
                .mapToInt(Proposals::lastCount)
                .max()
                .orElse(tested);
    }

    private static int lastCount(Samples samples) {
        double last = samples.value(samples.size() - 1);
        return Math.clamp(Math.round(last), 1, 1_000_000);
    }

    private static List<Iteration> iterations(Workbook workbook) {
        Map<String, List<LoadTest>> byLabel = new LinkedHashMap<>();
        for (LoadTest test : workbook.tests()) {
            test.iteration()
                    .ifPresent(label -> byLabel.computeIfAbsent(label, unseen -> new ArrayList<>())
                            .add(test));
        }
        List<Iteration> iterations = new ArrayList<>();
        for (Iteration known : workbook.iterations()) {
            List<LoadTest> labelled = byLabel.remove(known.id());
            iterations.add(labelled == null ? known : extended(known, labelled, workbook));
        }
        List<Iteration> proposed = new ArrayList<>();
        byLabel.forEach((label, tests) -> proposed.add(proposed(label, tests, workbook.zone())));
        proposed.sort(Comparator.comparing(Iteration::id, Proposals::compareByNumber));
        iterations.addAll(proposed);
        return iterations;
    }

    /// A test that no iteration holds yet joins the one that its file names.
    private static Iteration extended(Iteration known, List<LoadTest> labelled, Workbook workbook) {
        Set<String> ids = new LinkedHashSet<>(known.testIds());
        for (LoadTest test : labelled) {
            boolean elsewhere = workbook.iterations().stream()
                    .anyMatch(other -> other.testIds().contains(test.id()));
            if (!elsewhere) {
                ids.add(test.id());
            }
        }
        return new Iteration(
                known.id(), known.change(), known.component(), known.date(), known.bench(), List.copyOf(ids));
    }

    private static Iteration proposed(String label, List<LoadTest> tests, ZoneId zone) {
        Optional<LocalDate> date = tests.stream()
                .flatMap(test -> test.steps().stream())
                .flatMap(step -> step.start().stream())
                .min(Comparator.naturalOrder())
                .map(start -> start.atZone(zone).toLocalDate());
        List<String> ids = tests.stream().map(LoadTest::id).toList();
        return new Iteration(label, label, Optional.empty(), date, Iteration.Bench.TEST_BED, ids);
    }

    /// By the first number in the label, so that 10 comes after 9, then by the letters.
    private static int compareByNumber(String one, String other) {
        Comparator<String> byNumber = Comparator.comparingLong(Proposals::number);
        return byNumber.thenComparing(Comparator.naturalOrder()).compare(one, other);
    }

    private static long number(String label) {
        Matcher number = NUMBER.matcher(label);
        boolean usable = number.find() && Objects.requireNonNull(number.group()).length() < 18;
        return usable ? Long.parseLong(number.group()) : Long.MAX_VALUE;
    }
}
