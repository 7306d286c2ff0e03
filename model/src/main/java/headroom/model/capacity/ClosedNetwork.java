package headroom.model.capacity;

import java.util.Arrays;

/// A closed system of service centres, solved exactly by mean value analysis (Reiser and Lavenberg 1980). A pool
/// of `m` servers is taken as a queue with demand `D/m` and a delay of `D(m-1)/m` (Seidmann et al. 1987), which
/// never turns unstable as the textbook recursion for load-dependent centres does.
final class ClosedNetwork {
    private final double[] queueSeconds;
    private final double delaySeconds;

    private ClosedNetwork(double[] queueSeconds, double delaySeconds) {
        this.queueSeconds = queueSeconds;
        this.delaySeconds = delaySeconds;
    }

    /// A network.
    ///
    /// @param demandSeconds service demand of each centre, seconds, 0 or more
    /// @param servers servers of each centre, 1 or more
    /// @param thinkSeconds think time, 0 or more
    static ClosedNetwork of(double[] demandSeconds, int[] servers, double thinkSeconds) {
        double[] queue = new double[demandSeconds.length];
        double delay = thinkSeconds;
        for (int k = 0; k < queue.length; k++) {
            queue[k] = demandSeconds[k] / servers[k];
            delay += demandSeconds[k] - queue[k];
        }
        return new ClosedNetwork(queue, delay);
    }

    /// The solution for a number of users.
    ///
    /// @param rps throughput
    /// @param queue mean number at each centre, queued or served (delays of pools left out)
    /// @param residenceSeconds mean time at each centre over all visits
    record Solution(double rps, double[] queue, double[] residenceSeconds) {}

    /// Solves for `users`, 1 or more.
    Solution solve(int users) {
        double[] queue = new double[queueSeconds.length];
        double[] residence = new double[queueSeconds.length];
        double rps = 0;
        for (int n = 1; n <= users; n++) {
            for (int k = 0; k < queue.length; k++) {
                residence[k] = queueSeconds[k] * (1 + queue[k]);
            }
            rps = n / (delaySeconds + Arrays.stream(residence).sum());
            for (int k = 0; k < queue.length; k++) {
                queue[k] = rps * residence[k];
            }
        }
        return new Solution(rps, queue, residence);
    }
}
