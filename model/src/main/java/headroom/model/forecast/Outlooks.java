package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.season.Robust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes an outlook: tries the methods on the past, combines them, learns their errors and simulates futures.
final class Outlooks {
    private static final int MEAN_POINTS = 39;

    private final Prepared history;
    private final long nextMillis;
    private final long stepMillis;
    private final ForecastOptions options;
    private final Progress progress;
    private final boolean nonNegative;
    private @Nullable MovedPaths moved;
    private Optional<Methods.Family> family = Optional.empty();
    private final List<Message> notes = new ArrayList<>();

    Outlooks(Prepared history, long nextMillis, long stepMillis, ForecastOptions options, Progress progress) {
        this.history = history;
        this.nextMillis = nextMillis;
        this.stepMillis = stepMillis;
        this.options = options;
        this.progress = progress;
        this.nonNegative = history.nonNegative();
    }

    static Outlook empty(long nextMillis, long stepMillis, Message reason) {
        Forecast nothing = new Forecast(
                nextMillis,
                stepMillis,
                "none",
                reason,
                new double[0],
                new TreeMap<>(),
                new TreeMap<>(),
                0,
                Backtest.impossible(reason),
                List.of(reason));
        return new Outlook(nothing, new double[0][0]);
    }

    Outlook outlook() {
        return outlook(Members.of(history));
    }

    /// Notes that the method which somebody chose cannot be had of this history.
    Outlooks without(String id) {
        Message name = Methods.IDS.contains(id) ? Methods.name(id) : Message.literal(id);
        notes.add(Message.of("forecast.method-missing", name));
        return this;
    }

    /// By methods that somebody chose.
    Outlook outlook(Methods.Family chosen) {
        family = Optional.of(chosen);
        return outlook(chosen.members());
    }

    Outlook outlook(List<Forecaster> methods) {
        Trials trials = Trials.run(methods, history, options.horizonSteps(), progress);
        boolean tried = trials.count() >= 2;
        Past all = history.before(history.size());
        boolean[] available = available(methods, all);
        double[] weights = tried ? Weights.learned(trials, available, -1) : untested(methods);
        int missed = history.skipped()[1];
        int horizon = options.horizonSteps() + missed;
        double[][] each = new double[methods.size()][];
        for (int m = 0; m < each.length; m++) {
            each[m] = methods.get(m).forecast(all, horizon);
        }
        double[] point = bounded(Weights.combined(each, weights));
        double[][] past = tried ? past(trials, trials.judged()) : new double[0][];
        ErrorModel errors = tried
                ? ErrorModels.learned(past, trials, point, history)
                : ErrorModels.assumed(history.full(), horizon);
        if (tried && trials.steps() < options.horizonSteps()) {
            List<Message> spans = Span.of(trials.steps(), options.horizonSteps(), stepMillis);
            notes.add(Message.of("forecast.not-backtested-beyond", spans.getFirst(), spans.getLast()));
        }
        double[][] paths = Futures.simulate(point, errors, nonNegative, options.paths(), options.seed());
        if (tried) {
            HorizonPeak.learned(trials, past, errors, history, horizon, options.seed())
                    .ifPresent(lesson -> {
                        HorizonPeak.apply(lesson, paths, point, history);
                        moved = MovedPaths.of(paths, point, errors);
                    });
        }
        Backtest backtest = tried
                ? Backtests.of(trials, past, errors, history)
                : Backtest.impossible(Message.of("forecast.history-too-short", history.size()));
        if (backtest.reason().isEmpty() && backtest.mase() >= backtest.baselineMase()) {
            notes.add(Message.of(
                    "forecast.naive-as-good",
                    backtest.mase(),
                    backtest.baselineMase(),
                    Span.of(backtest.baselineSteps(), stepMillis)));
        }
        double[][] kept = Arrays.stream(paths)
                .map(path -> history.restored(Arrays.copyOfRange(path, missed, horizon)))
                .toArray(double[][]::new);
        history.giant()
                .ifPresent(giant ->
                        notes.add(giant.words(nextMillis, steps(), stepMillis, horizon - missed, options.zone())));
        Outlook learned = new Outlook(
                forecast(
                        point,
                        errors,
                        kept,
                        missed,
                        tried ? explanation(methods, weights) : Message.of("forecast.untested", history.size()),
                        backtest),
                kept);
        return history.giant().map(giant -> giant.in(learned, options.seed())).orElse(learned);
    }

    /// How many steps the series has that the history was prepared from.
    private int steps() {
        return history.skipped()[0] + history.size() + history.skipped()[1];
    }

    private double[][] past(Trials trials, boolean[] judged) {
        int methods = judged.length;
        double[][] past = new double[trials.count()][];
        for (int o = 0; o < past.length; o++) {
            double[] weights = Weights.learned(trials, judged, o);
            double[][] then = new double[methods][];
            for (int m = 0; m < methods; m++) {
                then[m] = trials.forecasts()[m][o];
            }
            past[o] = bounded(Weights.combined(then, weights));
        }
        return past;
    }

    private double[] bounded(double[] point) {
        double least = history.positive()
                ? Arrays.stream(history.full()).min().orElseThrow() / 10
                : history.nonNegative() ? 0 : Double.NEGATIVE_INFINITY;
        return Arrays.stream(point).map(value -> Math.max(least, value)).toArray();
    }

    private Message explanation(List<Forecaster> methods, double[] weights) {
        int best = 0;
        int used = 0;
        for (int m = 0; m < weights.length; m++) {
            best = weights[m] > weights[best] ? m : best;
            used += weights[m] > 0 ? 1 : 0;
        }
        Message counts = methods.get(best).words(stepMillis);
        if (family.isEmpty()) {
            return Message.of("forecast.combination", used, weights[best], counts);
        }
        Message name = family.get().name();
        return used == 1
                ? Message.of("forecast.chosen", name, counts)
                : Message.of("forecast.chosen-several", name, used, weights[best], counts);
    }

    private Forecast forecast(
            double[] point, ErrorModel errors, double[][] paths, int missed, Message explanation, Backtest backtest) {
        int horizon = options.horizonSteps();
        TreeMap<Double, double[]> quantiles = new TreeMap<>();
        List<Double> levels = new ArrayList<>(options.levels());
        levels.add(0.5);
        for (double level : levels) {
            quantiles.put(level, at(point, errors, missed, level));
        }
        double[] mean = new double[horizon];
        for (int i = 0; i < MEAN_POINTS; i++) {
            double[] slice = at(point, errors, missed, (i + 0.5) / MEAN_POINTS);
            for (int h = 0; h < horizon; h++) {
                mean[h] += slice[h] / MEAN_POINTS;
            }
        }
        double[] peaks = HorizonPeak.peaks(paths);
        TreeMap<Double, Double> horizonPeak = new TreeMap<>();
        for (double level : quantiles.keySet()) {
            horizonPeak.put(level, Robust.quantileOfSorted(peaks, level));
        }
        int proven = Math.max(0, backtest.testedSteps() - missed);
        return new Forecast(
                nextMillis,
                stepMillis,
                family.map(Methods.Family::id).orElse(Methods.COMBINATION),
                explanation,
                mean,
                quantiles,
                horizonPeak,
                proven,
                backtest,
                notes);
    }

    private double[] at(double[] point, ErrorModel errors, int missed, double level) {
        double far = errors.error(level) * (level > 0.5 && moved != null ? moved.reach(level) : 1);
        double[] values = Arrays.copyOfRange(errors.around(point, far), missed, point.length);
        for (int h = 0; h < values.length && nonNegative; h++) {
            values[h] = Math.max(0, values[h]);
        }
        return history.restored(values);
    }

    private static boolean[] available(List<Forecaster> methods, Past past) {
        boolean[] available = new boolean[methods.size()];
        for (int m = 0; m < available.length; m++) {
            available[m] = methods.get(m).available(past);
        }
        return available;
    }

    private static double[] untested(List<Forecaster> methods) {
        double steady = methods.stream().filter(Members::steady).count();
        double all = methods.size();
        return methods.stream()
                .mapToDouble(method -> steady == 0 ? 1 / all : Members.steady(method) ? 1 / steady : 0)
                .toArray();
    }
}
