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

    /// A finding as a card that leads to its evidence.
    public static Tip of(Finding finding) {
        return of(
                finding,
                Optional.of(finding.component()
                        .map(FindingTips::evidence)
                        .orElseGet(
                                () -> Tip.Deed.to(Message.of("view-plan.show-evidence"), Goal.Place.view("system")))));
    }

    private static Tip.Deed evidence(String component) {
        return Tip.Deed.to(Message.of("view-system.show-component", component), Goal.Place.component(component));
    }

    /// What to measure next as a card.
    public static Tip of(NextMeasurement next) {
        return new Tip(
                Severity.INFO,
                Message.of("shell.tip-measure"),
                Message.of("shell.tip-measure-why", next.what(), next.why()),
                Optional.of(evidence(next.component())));
    }
}
