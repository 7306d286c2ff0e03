package headroom.app.plan;

import headroom.app.control.FindingTips;
import headroom.app.control.Goal;
import headroom.app.control.Tip;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.plan.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why the answer is what it is.
final class PlanTips {
    private PlanTips() {}

    static List<Tip> of(Answer answer) {
        List<Tip> tips = new ArrayList<>();
        answer.bottleneck()
                .ifPresent(name -> answer.bottleneckRps()
                        .ifPresent(capacity -> tips.add(new Tip(
                                answer.verdict() == Answer.Verdict.YES ? Severity.INFO : Severity.DANGER,
                                Message.of("view-plan.tip-choke", name),
                                answer.safeNowRps()
                                        .map(safe -> Message.of("view-plan.tip-choke-why", capacity, safe))
                                        .orElse(Message.of("view-plan.tip-choke-only", capacity)),
                                Optional.of(Tip.Deed.to(
                                        Message.of("view-plan.show-evidence"), Goal.Place.component(name)))))));
        answer.findings().forEach(finding -> tips.add(FindingTips.of(finding)));
        answer.next().forEach(next -> tips.add(FindingTips.of(next)));
        return tips;
    }
}
