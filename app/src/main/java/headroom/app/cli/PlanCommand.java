package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.ObjectiveEdits;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.DoublePredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The answer to a workbook's question, or to one asked here.
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    private static final double USUAL_PERCENTILE = 99;
    private static final double USUAL_CONFIDENCE = 0.95;

    @Parameters(paramLabel = "WORKBOOK", descriptionKey = "workbook")
    private Path file = Path.of("");

    @Option(names = "--target-rps", paramLabel = "N", descriptionKey = "target-rps")
    private Optional<Double> targetRps = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--through", paramLabel = "DATE", descriptionKey = "through")
    private Optional<LocalDate> through = Optional.empty();

    @Option(names = "--confidence", paramLabel = "P", descriptionKey = "confidence")
    private Optional<Double> confidence = Optional.empty();

    @Option(names = "--response-time", paramLabel = "MS", descriptionKey = "response-time")
    private Optional<Double> responseMillis = Optional.empty();

    @Option(names = "--percentile", paramLabel = "P", descriptionKey = "percentile")
    private Optional<Double> percentile = Optional.empty();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Output output;

    PlanCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        checkRanges();
        Loaded loaded = Loaded.workbook(file, common, output);
        if (loaded.workbook().isEmpty()) {
            if (common.json) {
                output.document(PlanText.nothing(Words.english(common.zoneOrUtc())));
            }
            return Exit.NOTHING;
        }
        Workbook stored = loaded.workbook().get();
        Words words = Words.english(stored.zone());
        Analyses analyses = new Analyses();
        Workbook asked = ObjectiveEdits.ask(stored, question(stored, analyses));
        Analysis analysis = analyses.of(asked, output.progress(words, "cli.planning"));
        if (common.json) {
            output.document(PlanText.json(analysis, words));
        } else {
            output.text(PlanText.text(analysis, words));
        }
        return Exit.DONE;
    }

    private void checkRanges() {
        check(targetRps, value -> value > 0 && Double.isFinite(value), "cli.wrong-target");
        check(confidence, value -> value > 0 && value < 1, "cli.wrong-confidence");
        check(responseMillis, value -> value > 0 && Double.isFinite(value), "cli.wrong-response");
        check(percentile, value -> value > 0 && value < 100, "cli.wrong-percentile");
    }

    private static void check(Optional<Double> given, DoublePredicate allowed, String key) {
        if (given.isPresent() && !allowed.test(given.get())) {
            throw new WrongUsage(key, given.get());
        }
    }

    /// The workbook's question with what was said on the command line in its place.
    private Objective question(Workbook workbook, Analyses analyses) {
        Optional<Objective> old = workbook.objective();
        DemandToHold demand = targetRps
                .<DemandToHold>map(rps -> old.map(Objective::demand).orElse(new DemandToHold.Organic())
                                instanceof DemandToHold.FixedRate fixed
                        ? new DemandToHold.FixedRate(rps, fixed.meanToPeak())
                        : DemandToHold.FixedRate.of(rps))
                .orElseGet(() -> old.map(Objective::demand).orElse(new DemandToHold.Organic()));
        Optional<LocalDate> first = from.or(() -> old.flatMap(Objective::from));
        LocalDate last = through.or(() -> old.map(Objective::through)).orElseGet(() -> horizon(workbook, analyses));
        if (first.isPresent() && first.get().isAfter(last)) {
            throw new WrongUsage("cli.from-after-through", first.get(), last);
        }
        return new Objective(
                old.map(Objective::service).orElse(workbook.name()),
                demand,
                response(old.flatMap(Objective::response)),
                first,
                last,
                confidence.or(() -> old.map(Objective::confidence)).orElse(USUAL_CONFIDENCE));
    }

    private static LocalDate horizon(Workbook workbook, Analyses analyses) {
        return analyses.asOf(workbook)
                .atZone(workbook.zone())
                .toLocalDate()
                .plusWeeks(workbook.forecast().horizonWeeks());
    }

    private Optional<ResponseObjective> response(Optional<ResponseObjective> old) {
        if (percentile.isPresent() && responseMillis.isEmpty() && old.isEmpty()) {
            throw new WrongUsage("cli.percentile-needs-response");
        }
        Optional<Double> seconds =
                responseMillis.map(millis -> millis / 1000).or(() -> old.map(ResponseObjective::seconds));
        return seconds.map(limit -> new ResponseObjective(
                limit,
                percentile.or(() -> old.map(ResponseObjective::percentile)).orElse(USUAL_PERCENTILE)));
    }
}
