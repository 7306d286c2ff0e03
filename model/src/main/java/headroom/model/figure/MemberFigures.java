package headroom.model.figure;

import headroom.model.Message;
import headroom.model.series.Membership;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pictures and findings of what a folded series is made of.
public final class MemberFigures {
    private static final int MOST = 4;

    private MemberFigures() {}

    /// How many members there were over time.
    ///
    /// @param of how many there are in all
    public static Figure overTime(Membership membership, int of, ZoneId zone) {
        Curve curve = Curves.of(membership.counts(), 1);
        Message name = Message.of("figure.members-line");
        return new Figure(
                "members",
                Message.of("figure.members-title"),
                Message.of("figure.members-subtitle", (long) of),
                new Axis.Time(
                        membership.counts().startMillis(), membership.counts().endMillis(), zone),
                new Axis.Numbers(0, Curves.roundUp(of), Unit.COUNT, Message.of("figure.members-axis")),
                List.of(new Layer.Staircase(name, Tone.DEMAND, Stroke.SOLID, curve, List.of(), Optional.empty())),
                Message.of("figure.members-spoken", (long) of, (long)
                        membership.absences().size()));
    }

    /// Which members were missing, a sentence each.
    public static List<Message> findings(Membership membership) {
        List<Message> findings = new ArrayList<>();
        for (Membership.Absence absence : membership.absences()) {
            String member = absence.member().toString();
            Instant from = Instant.ofEpochMilli(absence.fromMillis());
            findings.add(
                    absence.toMillis().isPresent()
                            ? Message.of(
                                    "figure.member-missing",
                                    member,
                                    from,
                                    Instant.ofEpochMilli(absence.toMillis().getAsLong()))
                            : Message.of("figure.member-gone", member, from));
        }
        int more = findings.size() - MOST;
        if (more <= 0) {
            return findings;
        }
        List<Message> some = new ArrayList<>(findings.subList(0, MOST));
        some.add(Message.of("figure.members-more", (long) more));
        return some;
    }
}
