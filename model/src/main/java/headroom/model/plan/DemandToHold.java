package headroom.model.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// Which demand the promise is about.
public sealed interface DemandToHold {
    /// A rate that a customer asks for, requests/s as one-minute averages.
    ///
    /// @param rps the rate; above 0
    /// @param meanToPeak mean over peak of this demand, 0 to 1; the demand's own where it is empty
    record FixedRate(double rps, OptionalDouble meanToPeak) implements DemandToHold {
        /// Checks the rate.
        public FixedRate {
            if (!(rps > 0) || !Double.isFinite(rps)) {
                throw new IllegalArgumentException("rate must be positive: " + rps);
            }
        }

        /// A fixed rate with the demand's own mean-to-peak ratio.
        public static FixedRate of(double rps) {
            return new FixedRate(rps, OptionalDouble.empty());
        }
    }

    /// The forecast of the organic demand.
    record Organic() implements DemandToHold {}

    /// The forecast and dated additions on top of it.
    ///
    /// @param additions what comes on top
    record OrganicPlus(List<DatedDemand> additions) implements DemandToHold {
        /// Copies the list.
        public OrganicPlus {
            additions = List.copyOf(additions);
        }
    }

    /// Demand that starts on a day.
    ///
    /// @param name who brings it
    /// @param rps its peak rate, requests/s
    /// @param from its first day
    /// @param meanToPeak mean over peak, 0 to 1; the demand's own where it is empty
    record DatedDemand(String name, double rps, LocalDate from, OptionalDouble meanToPeak) {}
}
