package headroom.importers.catalogue;

import headroom.importers.derive.Derivation;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The metric catalogue: proposes unit, kind, role and component of a series.
///
/// The scale of a utilisation is never told from its largest value: a lightly loaded series in percent stays
/// below 1.
public final class Catalogue {
    /// Well-known metrics go before what names probably mean.
    private static final List<String> TABLES = List.of("well-known.txt", "meanings.txt");

    private static final int MOST_REMEMBERED = 50_000;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f.:\\[\\]]*:[0-9a-f.:\\[\\]]*|[0-9.]*|localhost");
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Pattern MEMBER = Pattern.compile("(.*?[a-zA-Z])[-_.]?\\d+(\\..*)?");

    private final Map<String, List<Rule>> rules;
    private final List<Derivation> derivations;
    private final Map<Question, List<Rule>> remembered = new ConcurrentHashMap<>();

    private Catalogue(Map<String, List<Rule>> rules, List<Derivation> derivations) {
        this.rules = rules;
        this.derivations = List.copyOf(derivations);
    }

    /// The catalogue of those lines; the first that fits counts.
    static Catalogue of(List<Line> lines) {
        return new Catalogue(
                lines.stream().flatMap(line -> line.rules().stream()).collect(Collectors.groupingBy(Rule::property)),
                lines.stream().flatMap(line -> line.derivations().stream()).toList());
    }

    /// The catalogue that is shipped.
    public static Catalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /// How series are computed from others, in order.
    public List<Derivation> derivations() {
        return derivations;
    }

    /// This catalogue with lines of the user's own, which go before all others.
    public Catalogue with(List<Line> own) {
        if (own.isEmpty()) {
            return this;
        }
        Catalogue first = of(own);
        Map<String, List<Rule>> all = new HashMap<>(rules);
        first.rules.forEach((property, mine) -> all.merge(
                property,
                mine,
                (theirs, before) ->
                        Stream.concat(before.stream(), theirs.stream()).toList()));
        return new Catalogue(
                Map.copyOf(all),
                Stream.concat(first.derivations.stream(), derivations.stream()).toList());
    }

    /// What a series means. What its file says stands; the rest is proposed.
    ///
    /// @param id its name and labels
    /// @param said what the file says; unknown and empty where it says nothing
    /// @param usual the kind where nothing tells it
    /// @param hint another name to go by where the series has none of its own, such as the name of its file;
    ///     empty text for none
    /// @param shape what its values tell
    public Meaning meaning(SeriesId id, Meaning said, Kind usual, String hint, Shape shape) {
        Name own = Name.of(id.metric());
        Name name = find("anonymous", own, Map.of()).isPresent() ? hinted(own, hint) : own;
        Unit unit = said.unit() != Unit.UNKNOWN
                ? said.unit()
                : find("unit", name, id.labels()).flatMap(Unit::byId).orElse(Unit.UNKNOWN);
        Role role = said.role() != Role.OTHER ? said.role() : role(name, id.labels(), unit);
        boolean averaged = said.aggregator() == Aggregator.MEAN;
        Kind kind =
                said.kind() != Kind.UNKNOWN ? said.kind() : kind(name, id.labels(), unit, role, usual, shape, averaged);
        boolean counted = unit.dimension() == Dimension.COUNT || unit.dimension() == Dimension.RATE;
        if (kind == Kind.QUANTILE && said.unit() == Unit.UNKNOWN && counted) {
            unit = Unit.UNKNOWN; // a quantile of requests is one of their durations or sizes, not a number of them
        }
        Aggregator aggregator = said.aggregator() != Aggregator.UNKNOWN
                ? said.aggregator()
                : aggregator(name, id.labels(), kind, usual);
        Optional<String> component = said.component().isPresent() ? said.component() : component(name, id.labels());
        boolean perSecond = find("per-second", name, id.labels()).isPresent();
        return new Meaning(perSecond ? Rates.unitOfRate(id, unit) : unit, kind, aggregator, role, component);
    }

    /// Whether the name of a series says nothing, so that a hint is asked for.
    public boolean anonymous(SeriesId id) {
        return find("anonymous", Name.of(id.metric()), Map.of()).isPresent();
    }

    /// The words of the hint, where it is one; most names of files say nothing of what is in them.
    private Name hinted(Name own, String hint) {
        String clean = Words.of(hint);
        for (Rule noise : rules.getOrDefault("hint-noise", List.of())) {
            clean = noise.name().matcher(clean).replaceAll("_");
        }
        Name hinted = new Name(own.written, clean);
        return find("hint", hinted, Map.of()).isPresent() ? hinted : own;
    }

    private Role role(Name name, Map<String, String> labels, Unit unit) {
        Optional<Role> told = find("role", name, labels).map(value -> Role.valueOf(value.toUpperCase(Locale.ROOT)));
        return told.orElseGet(() -> switch (unit) {
            case REQUESTS_PER_SECOND, REQUESTS_PER_MINUTE, REQUESTS -> Role.THROUGHPUT;
            case ERRORS, ERRORS_PER_SECOND -> Role.ERRORS;
            case CONNECTIONS -> Role.CONCURRENCY;
            case INSTANCES -> Role.INSTANCES;
            case CORES, MILLICORES, NANOCORES -> Role.UTILISATION;
            default -> Role.OTHER;
        });
    }

    private Kind kind(
            Name name, Map<String, String> labels, Unit unit, Role role, Kind usual, Shape shape, boolean averaged) {
        Optional<Kind> told = find("kind", name, labels).map(value -> Kind.valueOf(value.toUpperCase(Locale.ROOT)));
        if (told.isPresent() && counts(told.get()) && averaged) {
            return Kind.UNKNOWN; // the mean of counts is neither a count nor a counter
        }
        if (told.isPresent() && told.get() == Kind.COUNTER && !shape.mayCount()) {
            return level(role) ? Kind.GAUGE : shape.whole() ? Kind.INTERVAL_COUNT : usual;
        }
        if (told.isPresent() && told.get() == Kind.INTERVAL_COUNT && shape.mustCount()) {
            return Kind.COUNTER;
        }
        if (told.isPresent()) {
            return told.get();
        }
        if (unit.dimension() == Dimension.RATE || unit.dimension() == Dimension.DATA_RATE) {
            return Kind.RATE;
        }
        return level(role) ? Kind.GAUGE : usual;
    }

    /// Whether a role is a level at a moment, whatever the name ends in.
    private static boolean level(Role role) {
        return switch (role) {
            case UTILISATION, CONCURRENCY, QUEUE, INSTANCES, LIMIT, RESPONSE_TIME -> true;
            case DEMAND, THROUGHPUT, ERRORS, OTHER -> false;
        };
    }

    private static boolean counts(Kind kind) {
        return kind == Kind.COUNTER || kind == Kind.INTERVAL_COUNT;
    }

    private Aggregator aggregator(Name name, Map<String, String> labels, Kind kind, Kind usual) {
        Optional<Aggregator> told =
                find("aggregator", name, labels).map(value -> Aggregator.valueOf(value.toUpperCase(Locale.ROOT)));
        return told.orElseGet(() -> switch (kind) {
            case COUNTER, HISTOGRAM -> Aggregator.NONE;
            case INTERVAL_COUNT -> Aggregator.SUM;
            case RATE -> Aggregator.MEAN;
            case QUANTILE -> Aggregator.QUANTILE;
            // a source that names gauges as such (Prometheus) writes readings; a table may hold averages
            case GAUGE -> usual == Kind.GAUGE ? Aggregator.NONE : Aggregator.UNKNOWN;
            case UNKNOWN -> Aggregator.UNKNOWN;
        });
    }

    private Optional<String> component(Name name, Map<String, String> labels) {
        for (Rule rule : rules.getOrDefault("component-label", List.of())) {
            Optional<String> value = Optional.ofNullable(labels.get(rule.value()));
            if (value.isPresent() && !value.get().isBlank() && !measures(value.get())) {
                return value;
            }
        }
        Optional<String> named = find("component", name, labels);
        if (named.isPresent()) {
            return named;
        }
        return rules.getOrDefault("component-host-label", List.of()).stream()
                .flatMap(rule -> Optional.ofNullable(labels.get(rule.value())).stream())
                .map(host -> PORT.matcher(host).replaceFirst(""))
                .filter(host -> !host.isBlank() && !ADDRESS.matcher(host).matches())
                .map(Catalogue::withoutNumber)
                .findFirst();
    }

    /// Whether a label names what measures (`node-exporter`) and not what is measured.
    private boolean measures(String label) {
        return find("not-a-component", Name.of(label), Map.of()).isPresent();
    }

    /// `mongo-2` and `mongo-3` are members of one component.
    private static String withoutNumber(String host) {
        Matcher member = MEMBER.matcher(host);
        return member.matches() ? Objects.requireNonNull(member.group(1)) : host;
    }

    private Optional<String> find(String property, Name name, Map<String, String> labels) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        List<Rule> fitting = remembered.computeIfAbsent(
                new Question(property, name.written, name.words),
                asked -> rules.getOrDefault(property, List.of()).stream()
                        .filter(rule -> rule.fitsName(asked.written, asked.words))
                        .toList());
        return fitting.stream()
                .filter(rule -> rule.fitsLabels(labels))
                .map(Rule::value)
                .findFirst();
    }

    /// A name as it is written, and in words.
    private record Name(String written, String words) {
        static Name of(String written) {
            return new Name(written, Words.of(written));
        }
    }

    private record Question(String property, String written, String words) {}

    /// Reads the table once, when it is first needed.
    private static final class Shipped {
        static final Catalogue CATALOGUE = read();

        private static Catalogue read() {
            return of(TABLES.stream().flatMap(table -> lines(table).stream()).toList());
        }

        private static List<Line> lines(String name) {
            InputStream table = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name);
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(Line::parse)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
