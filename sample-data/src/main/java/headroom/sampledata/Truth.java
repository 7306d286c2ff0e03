package headroom.sampledata;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The truth behind the synthetic sample, as `truth.json` states it: what is put in, and what must come out.
///
/// @param seed makes the noise repeatable
/// @param service what is asked about
/// @param zone sets days, hours and weeks
/// @param firstDay the first day of demand
/// @param weeks how many weeks of demand there are
/// @param demand how demand behaves
/// @param components the path, entry first
/// @param iterations the rounds of change
/// @param loadTest how tests were run
/// @param objective the question
/// @param fixedMonthly what is paid a month whatever the counts are
/// @param margin how much above the target what is safe must lie so that measured capacities give the confidence
/// @param expected what follows from all that, stated so that a test can recompute it
public record Truth(
        long seed,
        String service,
        ZoneId zone,
        LocalDate firstDay,
        int weeks,
        Demand demand,
        List<Part> components,
        List<Round> iterations,
        LoadPlan loadTest,
        Question objective,
        Map<String, Integer> fixedMonthly,
        double margin,
        JsonNode expected) {

    /// How demand behaves; shares and factors are ratios, rates requests/s.
    public record Demand(
            int stepSeconds,
            double baseRps,
            double growthPerWeek,
            List<Double> weekdayFactor,
            double nightShare,
            double morningPeakHour,
            double afternoonPeakHour,
            double noiseSd,
            double dayNoiseSd,
            LocalDate holiday,
            double holidayFactor,
            LocalDate release,
            double releaseFactor,
            LocalDate saturatedDay,
            double saturatedFromHour,
            double saturatedToHour,
            double saturatedFactor,
            Map<Instant, Double> outliers,
            Map<Instant, Integer> gaps) {}

    /// A component: what it is, what it costs, and what one instance can do in each iteration.
    public record Part(
            String name,
            double visits,
            String resource,
            int count,
            int tolerated,
            int monthly,
            int leadTimeDays,
            int limit,
            List<Double> ownPerInstanceRps,
            boolean assumed,
            double latencySeconds) {
        /// Capacity in user requests a second at the entry, all instances present.
        public double capacityRps(int iteration, int instances) {
            return ownPerInstanceRps.get(iteration) * instances / visits;
        }

        /// Capacity with the usual count.
        public double capacityRps(int iteration) {
            return capacityRps(iteration, count);
        }
    }

    /// A round of change.
    public record Round(
            String id, LocalDate date, String change, String component, boolean production, List<String> alone) {}

    /// How tests were run.
    public record LoadPlan(
            List<Integer> concurrency,
            int repeats,
            double noiseSd,
            double p50Factor,
            double p95Factor,
            double p99Factor,
            double errorsFromP99Seconds,
            double errorRatio) {}

    /// The question.
    public record Question(
            double targetRps,
            double percentile,
            double responseSeconds,
            LocalDate from,
            LocalDate through,
            double confidence,
            double meanToPeak) {}

    /// The number of the iteration that is in production.
    public int production() {
        for (int i = 0; i < iterations.size(); i++) {
            if (iterations.get(i).production()) {
                return i;
            }
        }
        throw new IllegalStateException("truth.json marks no iteration as the one in production");
    }

    /// Capacity of the path in an iteration: that of its weakest component.
    public double pathCapacityRps(int iteration) {
        return components.stream()
                .mapToDouble(part -> part.capacityRps(iteration))
                .min()
                .orElseThrow();
    }

    /// The component that limits an iteration.
    public Part limit(int iteration) {
        return components.stream()
                .min((a, b) -> Double.compare(a.capacityRps(iteration), b.capacityRps(iteration)))
                .orElseThrow();
    }

    /// What is safe with some counts: the weakest component after it lost what it may lose.
    public double safeRps(int iteration, Map<String, Integer> counts) {
        return components.stream()
                .mapToDouble(part ->
                        part.capacityRps(iteration, counts.getOrDefault(part.name(), part.count()) - part.tolerated()))
                .min()
                .orElseThrow();
    }

    /// The cheapest counts that hold the target with the margin: of each component the fewest that do.
    public Map<String, Integer> plan() {
        Map<String, Integer> plan = new HashMap<>();
        double needed = objective.targetRps() * (1 + margin);
        for (Part part : components) {
            int count = part.count();
            while (part.capacityRps(production(), count - part.tolerated()) < needed) {
                count++;
            }
            if (count > part.count()) {
                plan.put(part.name(), count);
            }
        }
        return plan;
    }

    /// What is paid a month with some counts.
    public int monthly(Map<String, Integer> counts) {
        int parts = components.stream()
                .mapToInt(part -> part.monthly() * counts.getOrDefault(part.name(), part.count()))
                .sum();
        return parts
                + fixedMonthly.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Reads `truth.json`.
    public static Truth read(Path file) {
        JsonNode root = JsonMapper.builder().build().readTree(file.toFile());
        List<Part> parts = new ArrayList<>();
        root.get("components").forEach(node -> parts.add(part(node)));
        List<Round> rounds = new ArrayList<>();
        root.get("iterations").forEach(node -> rounds.add(round(node)));
        Map<String, Integer> fixed = new HashMap<>();
        root.get("fixed_costs")
                .forEach(node -> fixed.put(
                        node.get("name").asString(), node.get("monthly").asInt()));
        return new Truth(
                root.get("seed").asLong(),
                root.get("service").asString(),
                ZoneId.of(root.get("zone").asString()),
                day(root, "first_day"),
                root.get("weeks").asInt(),
                demand(root.get("demand")),
                List.copyOf(parts),
                List.copyOf(rounds),
                loadPlan(root.get("load_test")),
                question(root.get("objective")),
                Map.copyOf(fixed),
                root.get("margin_for_uncertainty").asDouble(),
                root.get("expected"));
    }

    private static Demand demand(JsonNode node) {
        Map<Instant, Double> outliers = new HashMap<>();
        node.get("outliers")
                .forEach(pair -> outliers.put(
                        Instant.parse(pair.get(0).asString()), pair.get(1).asDouble()));
        Map<Instant, Integer> gaps = new HashMap<>();
        node.get("gaps")
                .forEach(pair -> gaps.put(
                        Instant.parse(pair.get(0).asString()), pair.get(1).asInt()));
        return new Demand(
                node.get("step_s").asInt(),
                node.get("base_rps").asDouble(),
                node.get("growth_per_week").asDouble(),
                doubles(node.get("weekday_factor")),
                node.get("night_share").asDouble(),
                node.get("morning_peak_hour").asDouble(),
                node.get("afternoon_peak_hour").asDouble(),
                node.get("noise_sd").asDouble(),
                node.get("day_noise_sd").asDouble(),
                day(node, "holiday"),
                node.get("holiday_factor").asDouble(),
                day(node, "release"),
                node.get("release_factor").asDouble(),
                day(node, "saturated_day"),
                node.get("saturated_from_hour").asDouble(),
                node.get("saturated_to_hour").asDouble(),
                node.get("saturated_factor").asDouble(),
                Map.copyOf(outliers),
                Map.copyOf(gaps));
    }

    private static Part part(JsonNode node) {
        return new Part(
                node.get("name").asString(),
                node.get("visits").asDouble(),
                node.get("resource").asString(),
                node.get("count").asInt(),
                node.get("tolerated").asInt(),
                node.get("monthly").asInt(),
                node.get("lead_time_days").asInt(),
                node.get("limit").asInt(),
                doubles(node.get("own_capacity_per_instance_rps")),
                node.get("assumed").asBoolean(),
                node.get("latency_ms").asDouble() / 1000);
    }

    private static Round round(JsonNode node) {
        List<String> alone = new ArrayList<>();
        node.get("alone").forEach(name -> alone.add(name.asString()));
        return new Round(
                node.get("id").asString(),
                day(node, "date"),
                node.get("change").asString(),
                node.get("component").asString(),
                node.get("production").asBoolean(),
                List.copyOf(alone));
    }

    private static LoadPlan loadPlan(JsonNode node) {
        List<Integer> levels = new ArrayList<>();
        node.get("concurrency").forEach(level -> levels.add(level.asInt()));
        return new LoadPlan(
                List.copyOf(levels),
                node.get("repeats").asInt(),
                node.get("noise_sd").asDouble(),
                node.get("p50_factor").asDouble(),
                node.get("p95_factor").asDouble(),
                node.get("p99_factor").asDouble(),
                node.get("errors_from_p99_ms").asDouble() / 1000,
                node.get("error_ratio").asDouble());
    }

    private static Question question(JsonNode node) {
        return new Question(
                node.get("target_rps").asDouble(),
                node.get("percentile").asDouble(),
                node.get("response_ms").asDouble() / 1000,
                day(node, "from"),
                day(node, "through"),
                node.get("confidence").asDouble(),
                node.get("mean_to_peak").asDouble());
    }

    private static LocalDate day(JsonNode node, String name) {
        return LocalDate.parse(node.get(name).asString());
    }

    private static List<Double> doubles(JsonNode node) {
        List<Double> values = new ArrayList<>();
        node.forEach(value -> values.add(value.asDouble()));
        return List.copyOf(values);
    }
}
