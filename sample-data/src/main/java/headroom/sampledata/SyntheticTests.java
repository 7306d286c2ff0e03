package headroom.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// The load tests of the synthetic system as tables of steps: of the whole path and of components alone.
final class SyntheticTests {
    private final Truth truth;
    private final long seed;

    SyntheticTests(Truth truth, long seed) {
        this.truth = truth;
        this.seed = seed;
    }

    /// The table of one iteration, header first.
    List<String> csv(int iteration) {
        List<String> lines = new ArrayList<>();
        StringBuilder header = new StringBuilder(
                "iteration,component,repeat,concurrency,throughput_rps,mean_ms,p50_ms," + "p95_ms,p99_ms,error_ratio");
        truth.components()
                .forEach(part -> header.append(',').append(part.name()).append("_utilisation"));
        lines.add(header.toString());
        Random noise = new Random(seed * 31 + iteration);
        test(lines, iteration, "path", truth.components(), 1, noise);
        for (String name : truth.iterations().get(iteration).alone()) {
            Truth.Part part = truth.components().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            test(lines, iteration, name, List.of(part), part.visits(), noise);
        }
        return lines;
    }

    private void test(
            List<String> lines, int iteration, String name, List<Truth.Part> parts, double visits, Random noise) {
        ClosedSystem system = new ClosedSystem(parts, iteration);
        Truth.LoadPlan plan = truth.loadTest();
        for (int repeat = 1; repeat <= plan.repeats(); repeat++) {
            for (int concurrency : plan.concurrency()) {
                ClosedSystem.State state = system.at(concurrency);
                double factor = Math.exp(plan.noiseSd() * noise.nextGaussian());
                double user = state.throughputRps() * factor;
                double own = user * visits;
                double mean = concurrency / own;
                boolean failing = mean * plan.p99Factor() > plan.errorsFromP99Seconds();
                StringBuilder line = new StringBuilder(String.format(
                        Locale.ROOT,
                        "%s,%s,%d,%d,%.2f,%.3f,%.3f,%.3f,%.3f,%.4f",
                        truth.iterations().get(iteration).id(),
                        name,
                        repeat,
                        concurrency,
                        own,
                        1000 * mean,
                        1000 * mean * plan.p50Factor(),
                        1000 * mean * plan.p95Factor() * jitter(noise),
                        1000 * mean * plan.p99Factor() * jitter(noise),
                        failing ? plan.errorRatio() * jitter(noise) : 0.0));
                utilisations(line, iteration, parts, user, noise);
                lines.add(line.toString());
            }
        }
    }

    private void utilisations(
            StringBuilder line, int iteration, List<Truth.Part> tested, double userRps, Random noise) {
        for (Truth.Part part : truth.components()) {
            line.append(',');
            if (tested.contains(part) && !part.assumed()) {
                double busy = userRps / part.capacityRps(iteration) * Math.exp(0.006 * noise.nextGaussian());
                line.append(String.format(Locale.ROOT, "%.4f", Math.min(1, busy)));
            }
        }
    }

    private static double jitter(Random noise) {
        return Math.exp(0.02 * noise.nextGaussian());
    }
}
