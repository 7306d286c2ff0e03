package headroom.model.capacity;

/// A queue in front of several equal servers with random arrivals and exponential service, M/M/c (Erlang 1917),
/// and its correction for other arrivals and services, G/G/c (Allen 1990).
///
/// @param servers how many there are, `c`; 1 or more
/// @param arrivalRps arrivals a second, `λ`; above 0 and below `servers / serviceSeconds`
/// @param serviceSeconds mean service time, `S = 1/μ`; above 0
record MultiServerQueue(int servers, double arrivalRps, double serviceSeconds) {
    private static final double TOLERANCE = 1e-12;

    MultiServerQueue {
        if (servers < 1 || !(serviceSeconds > 0) || !(arrivalRps > 0) || !(arrivalRps * serviceSeconds < servers)) {
            throw new IllegalArgumentException("no stable queue: " + arrivalRps + " requests/s of " + serviceSeconds
                    + " s for " + servers + " servers");
        }
    }

    /// The share of time each server is busy, `ρ`.
    double utilisation() {
        return arrivalRps * serviceSeconds / servers;
    }

    /// The probability that a loss system of that size is full (Erlang B), by recursion.
    double blocking() {
        double offered = arrivalRps * serviceSeconds;
        double blocked = 1;
        for (int k = 1; k <= servers; k++) {
            blocked = offered * blocked / (k + offered * blocked);
        }
        return blocked;
    }

    /// The probability of having to wait (Erlang C).
    double waiting() {
        double blocked = blocking();
        return blocked / (1 - utilisation() * (1 - blocked));
    }

    /// The mean time in the queue, seconds.
    double waitSeconds() {
        return waiting() / (servers / serviceSeconds - arrivalRps);
    }

    /// The mean time in the queue for arrivals and services that are less or more regular than exponential ones,
    /// seconds (Allen and Cunneen; exact for Poisson arrivals at one server).
    ///
    /// @param arrivalVariation squared coefficient of variation between arrivals, 1 for Poisson
    /// @param serviceVariation the same of service times, 0 for constant ones
    double waitSeconds(double arrivalVariation, double serviceVariation) {
        return waitSeconds() * (arrivalVariation + serviceVariation) / 2;
    }

    /// The mean response time, seconds.
    double responseSeconds() {
        return waitSeconds() + serviceSeconds;
    }

    /// The share of requests that take longer than `seconds`.
    double tail(double seconds) {
        double service = 1 / serviceSeconds;
        double drain = servers * service - arrivalRps;
        double wait = waiting();
        double served = Math.exp(-service * seconds);
        if (Math.abs(service - drain) < 1e-9 * service) {
            return served * (1 + wait * service * seconds);
        }
        return served + wait * service / (service - drain) * (Math.exp(-drain * seconds) - served);
    }

    /// The response time that the share `percentile`/100 of requests keeps, seconds, by bisection.
    double percentileSeconds(double percentile) {
        double target = 1 - percentile / 100;
        double low = 0;
        double high = responseSeconds();
        while (tail(high) > target) {
            high *= 2;
        }
        while (high - low > TOLERANCE * high) {
            double middle = (low + high) / 2;
            if (tail(middle) > target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The highest utilisation at which a percentile of the response time is no more than `stretch` times what it
    /// is without any queue, 0 to 1; how much of a pool's ceiling a response time leaves usable.
    static double usableUtilisation(int servers, double percentile, double stretch) {
        double alone = -Math.log(1 - percentile / 100);
        double low = 0;
        double high = 1;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            double slow =
                    new MultiServerQueue(servers, Math.max(middle, 1e-9) * servers, 1).percentileSeconds(percentile);
            if (slow > stretch * alone) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
