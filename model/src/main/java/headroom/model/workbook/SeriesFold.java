package headroom.model.workbook;

import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.SeriesSum;
import java.util.List;

/// How a series is made of others: the sum, the mean or the highest over some of their labels.
///
/// @param how how members become one
/// @param kept the labels that stay apart, such as `zone`; all others are folded
/// @param members the series that take part
public record SeriesFold(SeriesSum.Fold how, List<String> kept, List<Member> members) {
    /// Copies the lists.
    public SeriesFold {
        kept = List.copyOf(kept);
        members = List.copyOf(members);
    }

    /// A series that takes part.
    ///
    /// @param id its name
    /// @param role what it said about the system before its fold came to say it
    public record Member(SeriesId id, Role role) {}
}
