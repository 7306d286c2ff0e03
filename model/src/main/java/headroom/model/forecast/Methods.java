package headroom.model.forecast;

import headroom.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ways to forecast that a planner chooses among: each a method, or several of a kind weighted by how they did in
/// the past.
final class Methods {
    /// What is chosen where nobody chooses.
    static final String COMBINATION = "combination";

    /// All ids, the automatic one first.
    static final List<String> IDS = List.of(
            COMBINATION,
            "seasonal-naive",
            "drift",
            "profiles",
            "smoothing",
            "ets",
            "theta",
            "theta-optimised",
            "line",
            "year-ago",
            "regression");

    private static final double DAMPING = 0.998;

    private Methods() {}

    /// A way to forecast.
    ///
    /// @param id its stable name, lower case with hyphens
    /// @param members the methods, at least one
    record Family(String id, List<Forecaster> members) {
        /// What it is called.
        Message name() {
            return Methods.name(id);
        }
    }

    /// What a way to forecast is called.
    static Message name(String id) {
        return Message.of("forecast.family-" + id);
    }

    /// The ways to forecast a history, the automatic one first.
    static List<Family> of(Prepared history) {
        List<Forecaster> all = Members.of(history);
        int period = history.naivePeriod();
        List<Family> families = new ArrayList<>();
        families.add(new Family(COMBINATION, all));
        families.add(new Family("seasonal-naive", List.of(new SeasonalNaive(period))));
        families.add(new Family("drift", told(List.of(new Drift(period, DAMPING)), history)));
        families.add(new Family("profiles", kind(all, Profile.class)));
        families.add(new Family("smoothing", kind(all, Smoothing.class)));
        families.add(new Family("ets", told(List.of(new SeasonallyAdjusted(Ets.quick())), history)));
        families.add(new Family("theta", told(List.of(new SeasonallyAdjusted(new Theta())), history)));
        families.add(new Family(
                "theta-optimised", told(List.of(new SeasonallyAdjusted(new OptimisedTheta(false))), history)));
        families.add(new Family("line", told(List.of(new SeasonallyAdjusted(new Line(1, DAMPING))), history)));
        families.add(new Family("year-ago", kind(all, YearAgo.class)));
        if (history.year() > 0) {
            families.add(new Family("regression", List.of(new CalendarRegression())));
        }
        families.removeIf(family -> family.members().isEmpty());
        return families;
    }

    /// The one with that id, where the history has it.
    static Optional<Family> named(String id, Prepared history) {
        return of(history).stream().filter(family -> family.id().equals(id)).findFirst();
    }

    private static List<Forecaster> told(List<Forecaster> methods, Prepared history) {
        List<Forecaster> all = new ArrayList<>(methods);
        if (history.positive()) {
            methods.stream().map(OnLogScale::new).forEach(all::add);
        }
        return history.special().none()
                ? all
                : all.stream().<Forecaster>map(OnSpecialDays::new).toList();
    }

    private static List<Forecaster> kind(List<Forecaster> all, Class<? extends Forecaster> wanted) {
        return all.stream()
                .filter(method -> wanted.isInstance(innermost(method)))
                .toList();
    }

    private static Forecaster innermost(Forecaster method) {
        return switch (method) {
            case OnSpecialDays special -> innermost(special.inner());
            case OnLogScale log -> innermost(log.inner());
            case SeasonallyAdjusted adjusted -> innermost(adjusted.inner());
            default -> method;
        };
    }
}
