package headroom.app.control;

import headroom.model.Message;
import java.util.List;
import java.util.Locale;

/// A word of the trade that views show, each explained with its formula. The words that a view shows for it are named
/// by their keys, so that the explanation is found wherever they stand.
public enum Term {
    THROUGHPUT("view-sources.role-throughput", "view-sources.column-best"),
    RESPONSE_TIME("view-sources.role-response-time"),
    PERCENTILE("view-sources.kind-quantile"),
    UTILISATION("view-sources.role-utilisation"),
    SERVICE_DEMAND,
    DEMAND("view-sources.role-demand", "figure.part-demand"),
    DAILY_PEAK("view-system.peak-load", "figure.peak-so-far", "figure.forecast-title", "view-forecast.column-peak"),
    CAPACITY(
            "view-system.capacity",
            "figure.capacity-name",
            "view-system.field-assumed",
            "view-iterations.column-path",
            "view-iterations.column-component"),
    SAFE("view-plan.column-safe", "figure.safe-name"),
    HEADROOM("view-system.headroom"),
    CHOKE_POINT("view-plan.column-choke", "view-commitment.figure-bottleneck"),
    SATURATION,
    USL("figure.usl"),
    CONCURRENCY("view-sources.role-concurrency", "view-sources.column-concurrency", "figure.concurrency"),
    VISITS("view-system.field-visits"),
    SEASON(
            "view-explore.seasons",
            "view-explore.column-period",
            "view-explore.column-strength",
            "view-explore.column-cycles",
            "view-explore.column-chance"),
    FORECAST("view-forecast.column-median", "figure.peak-median", "view-forecast.peaks"),
    INTERVAL(
            "view-forecast.column-interval",
            "figure.band-95",
            "figure.band-80",
            "view-forecast.column-inside",
            "view-forecast.column-inside-80"),
    BACKTEST(
            "view-forecast.column-tested",
            "view-forecast.how-good",
            "figure.backtest-title",
            "figure.backtest-then",
            "view-forecast.column-gain"),
    MASE("view-forecast.column-error", "view-forecast.column-naive"),
    SMOOTHING("forecast.family-smoothing", "forecast.family-ets"),
    THETA("forecast.family-theta", "forecast.family-theta-optimised"),
    CONFIDENCE("view-forecast.confidence", "view-plan.column-holds", "shell.part-confidence"),
    LEAD_TIME("view-plan.column-lead", "view-plan.column-order", "figure.additions-title"),
    COST("view-plan.column-million"),
    TOLERATED("view-plan.column-tolerated", "view-system.field-tolerated"),
    KEPT_FREE("view-plan.reserve", "view-plan.policy"),
    TEST_BED("view-plan.discount"),
    ERRORS("view-plan.errors", "view-sources.role-errors"),
    EVIDENCE(
            "view-system.evidence-measured",
            "view-system.evidence-isolated",
            "view-system.evidence-extrapolated",
            "view-system.evidence-assumed",
            "view-system.evidence-none"),
    ITERATION(
            "view-iterations.column-iteration",
            "view-iterations.rounds",
            "view-iterations.column-ratio",
            "view-sources.column-iteration"),
    VERDICT("view-iterations.column-verdict"),
    ROLE("view-sources.column-role"),
    KIND("view-sources.column-kind"),
    SCENARIO("view-plan.scenarios", "view-plan.column-scenario"),
    COMMITMENT("view-commitment.report", "view-commitment.frozen"),
    AS_OF("view-commitment.column-as-of"),
    SEED;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes a list that cannot change
    private final List<String> shownAs;

    Term(String... shownAs) {
        this.shownAs = List.of(shownAs);
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it is called.
    public Message words() {
        return Message.of("term." + key());
    }

    /// What it means, in a few sentences.
    public Message meaning() {
        return Message.of("term." + key() + "-what");
    }

    /// The key of its formula; some terms have none.
    String formulaKey() {
        return "term." + key() + "-formula";
    }

    /// The keys of the words that views show for it.
    public List<String> shownAs() {
        return shownAs;
    }
}
