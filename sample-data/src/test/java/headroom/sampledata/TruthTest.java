package headroom.sampledata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Everything that `truth.json` expects follows from what it puts in.
class TruthTest {
    private final Truth truth = Truth.read(Path.of("auth-service", "truth.json"));

    @Test
    void pathCapacitiesFollowFromInstancesCountsAndVisits() {
        for (int i = 0; i < truth.iterations().size(); i++) {
            assertEquals(truth.expected().get("path_capacity_rps").get(i).asDouble(), truth.pathCapacityRps(i), 1e-6);
            assertEquals(
                    truth.expected().get("limiting_component").get(i).asString(),
                    truth.limit(i).name());
        }
    }

    @Test
    void eachFixRemovesTheLimitOfItsDay() {
        for (int i = 1; i < truth.iterations().size(); i++) {
            assertEquals(truth.limit(i - 1).name(), truth.iterations().get(i).component());
        }
    }

    @Test
    void cheapestPlanFollowsFromTheTarget() {
        Map<String, Integer> plan = truth.plan();
        truth.expected()
                .get("plan")
                .properties()
                .forEach(entry -> assertEquals(entry.getValue().asInt(), plan.get(entry.getKey())));
        assertEquals(truth.expected().get("plan").size(), plan.size());
        assertEquals(
                truth.expected().get("safe_today_rps").asDouble(), truth.safeRps(truth.production(), Map.of()), 1e-6);
        assertEquals(truth.expected().get("plan_safe_rps").asDouble(), truth.safeRps(truth.production(), plan), 1e-6);
        assertEquals(truth.expected().get("monthly_now").asInt(), truth.monthly(Map.of()));
        assertEquals(truth.expected().get("monthly_planned").asInt(), truth.monthly(plan));
    }

    @Test
    void orderDatesAreTheStartLessTheLeadTime() {
        for (Truth.Part part : truth.components()) {
            if (truth.plan().containsKey(part.name())) {
                LocalDate order = truth.objective().from().minusDays(part.leadTimeDays());
                assertEquals(truth.expected().get("order_by").get(part.name()).asString(), order.toString());
            }
        }
    }

    @Test
    void demandStaysBelowProductionButForOneAfternoon() {
        double capacity = truth.pathCapacityRps(truth.production());
        for (SyntheticDemand.Step step : new SyntheticDemand(truth, truth.seed()).recorded()) {
            LocalDate day = step.start().atZone(truth.zone()).toLocalDate();
            OptionalDouble served = step.servedRps();
            boolean crowded = day.equals(truth.demand().saturatedDay())
                    || truth.demand().outliers().containsKey(step.start());
            assertEquals(true, served.isEmpty() || crowded || served.getAsDouble() < 0.7 * capacity, step.toString());
        }
    }
}
