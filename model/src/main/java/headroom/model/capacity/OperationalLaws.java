package headroom.model.capacity;

/// The operational laws (Denning and Buzen 1978; Lazowska et al. 1984): identities between what can be counted
/// over a window in which about as many requests arrive as leave.
final class OperationalLaws {
    private OperationalLaws() {}

    /// Utilisation law: the busy share of a resource, `U = busy time / window`.
    static double utilisation(double busySeconds, double windowSeconds) {
        return busySeconds / windowSeconds;
    }

    /// Utilisation of each of several servers from throughput and service demand, `U = X·D/m`, a ratio.
    static double utilisation(double rps, double demandSeconds, int servers) {
        return rps * demandSeconds / servers;
    }

    /// Service demand from busy servers (utilisation times their number) and throughput, `D = B/X`, seconds.
    static double demandSeconds(double busyServers, double rps) {
        return busyServers / rps;
    }

    /// Little's law: how many are in the system, `N = X·R`.
    static double concurrency(double rps, double responseSeconds) {
        return rps * responseSeconds;
    }

    /// Response time law for users who think between requests: `R = N/X - Z`, seconds.
    static double responseSeconds(double users, double rps, double thinkSeconds) {
        return users / rps - thinkSeconds;
    }

    /// Forced flow law: a component's own rate, `X_k = V_k·X`, requests/s.
    static double componentRps(double entryRps, double visits) {
        return entryRps * visits;
    }

    /// The most that a resource allows, `m/D`, requests/s at the entry when `D` is per request at the entry.
    static double ceilingRps(double demandSeconds, int servers) {
        return servers / demandSeconds;
    }
}
