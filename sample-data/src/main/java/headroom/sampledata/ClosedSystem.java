package headroom.sampledata;

import java.util.List;

/// The synthetic system under a closed load: mean value analysis of one queueing station a component and a delay
/// (Reiser and Lavenberg 1980), so that N = X·R and U = X·D hold by construction.
final class ClosedSystem {
    private final List<Truth.Part> parts;
    private final int iteration;

    /// A system of some components as they were in an iteration.
    ClosedSystem(List<Truth.Part> parts, int iteration) {
        this.parts = parts;
        this.iteration = iteration;
    }

    /// What it does at a concurrency.
    ///
    /// @param throughputRps user requests/s
    /// @param responseSeconds mean response time
    record State(double throughputRps, double responseSeconds) {}

    State at(int concurrency) {
        double[] queue = new double[parts.size()];
        double delay = parts.stream()
                .mapToDouble(part -> part.latencySeconds() * part.visits())
                .sum();
        State state = new State(0, delay);
        for (int n = 1; n <= concurrency; n++) {
            double[] residence = new double[parts.size()];
            double response = delay;
            for (int k = 0; k < parts.size(); k++) {
                residence[k] = (1 + queue[k]) / parts.get(k).capacityRps(iteration);
                response += residence[k];
            }
            double throughput = n / response;
            for (int k = 0; k < parts.size(); k++) {
                queue[k] = throughput * residence[k];
            }
            state = new State(throughput, response);
        }
        return state;
    }
}
