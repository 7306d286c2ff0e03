package headroom.app.control;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.Finding;
import headroom.model.plan.NextMeasurement;
import java.util.Optional;

/// Findings and measurements as cards.
public final class FindingTips {
    private FindingTips() {}

    /// A finding as a card: its explanation, and its suggestion where that adds something.
    public static Tip of(Finding finding, Optional<Tip.Deed> deed) {
        return new Tip(
                finding.severity(),
                finding.summary(),
                Message.of("shell.tip-finding", finding.explanation(), finding.suggestion()),
                deed);
    }

    /// What to measure next as a card.
    public static Tip of(NextMeasurement next) {
        return new Tip(
                Severity.INFO,
                Message.of("shell.tip-measure"),
                Message.of("shell.tip-measure-why", next.what(), next.why()),
                Optional.empty());
    }
}
