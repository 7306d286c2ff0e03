package headroom.model.series;

import java.util.Optional;

/// What laying several exports of one series over each other showed.
///
/// @param exports how many exports took part
/// @param compared how many samples an export holds of moments for which another was chosen
/// @param conflicts how many of these say something else, beyond rounding
/// @param hidden how many coarser samples were left out because a finer export covers their time
/// @param first the earliest conflict
public record SpliceFindings(int exports, int compared, int conflicts, int hidden, Optional<Conflict> first) {
    /// One moment of which two exports say different things.
    ///
    /// @param stampMillis the time stamp, epoch milliseconds
    /// @param kept the value that counts
    /// @param left the value that does not
    public record Conflict(long stampMillis, double kept, double left) {}
}
