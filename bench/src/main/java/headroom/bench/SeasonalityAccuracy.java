package headroom.bench;

import headroom.model.season.Seasonality;
import headroom.model.season.SeasonalityDetection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How well periods are found in labelled series: prints the table of docs/accuracy.md.
///
/// Arguments: the folder with `synthetic.csv`, `synthetic_labels.csv`, `real.csv` and `real_labels.csv`, and optionally
/// `M4` train file; `--misses` lists every series that was not got right.
final class SeasonalityAccuracy {
    private static final long HOUR = 3_600_000L;
    private static final long UNKNOWN = 7_919_017L;

    private final boolean misses;

    private SeasonalityAccuracy(boolean misses) {
        this.misses = misses;
    }

    public static void main(String[] arguments) throws IOException {
        boolean misses = List.of(arguments).contains("--misses");
        Path folder = Path.of(arguments[0]);
        SeasonalityAccuracy bench = new SeasonalityAccuracy(misses);
        System.out.println(
                "| set | n | det P | det R | det F1 | false alarm | top1 P | top1 R | top1 F1 | set P | set R"
                        + " | set F1 | ms per 10k |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        bench.run("synthetic", folder.resolve("synthetic.csv"), folder.resolve("synthetic_labels.csv"));
        bench.run("real", folder.resolve("real.csv"), folder.resolve("real_labels.csv"));
        bench.run("m4", folder.resolveSibling("m4_hourly").resolve("train.csv"), folder.resolve("real_labels.csv"));
    }

    private void run(String set, Path data, Path labels) throws IOException {
        Map<String, double[]> series = series(data);
        Score score = new Score();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(labels).stream().skip(1).toList()) {
            String[] fields = line.split(",", -1);
            boolean synthetic = set.equals("synthetic");
            String id = fields[0].startsWith("M4_") ? fields[0].substring(3) : fields[0];
            if (fields[0].startsWith("M4_") != set.equals("m4") || !series.containsKey(id)) {
                continue;
            }
            List<Integer> truth = periods(fields[2]);
            List<Integer> also = synthetic ? List.of() : periods(fields[3]);
            double[] values = Arrays.copyOf(series.get(id), Integer.parseInt(fields[4]));
            long start = cpuNanos();
            List<Integer> found = detect(values, stepMillis(fields[1], truth));
            score.nanos += cpuNanos() - start;
            score.points += values.length;
            if (!score.add(truth, also, found)) {
                wrong.add("  " + id + " " + truth + " found " + found + " " + fields[3] + " "
                        + fields[fields.length - 1] + " n=" + values.length);
            }
        }
        System.out.println(score.row(set));
        if (misses) {
            wrong.forEach(System.out::println);
        }
    }

    private static List<Integer> detect(double[] values, long stepMillis) {
        Seasonality seasonality = SeasonalityDetection.detect(values, stepMillis);
        return seasonality.periods().stream()
                .map(period -> (int) Math.round(period.periodMillis() / (double) stepMillis))
                .toList();
    }

    /// The step of a series by its kind; synthetic ones have none, so theirs is one that is no part of a calendar.
    private static long stepMillis(String category, List<Integer> truth) {
        return switch (category) {
            case "real_ops" -> truth.contains(24) ? HOUR : HOUR / 12;
            case "real_hourly", "m4_hourly" -> HOUR;
            case "real_daily" -> 24 * HOUR;
            case "real_weekly" -> 168 * HOUR;
            default -> UNKNOWN;
        };
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Integer> periods(String field) {
        return Arrays.stream(field.split(";", -1))
                .filter(text -> !text.isBlank())
                .map(Integer::valueOf)
                .toList();
    }

    static Map<String, double[]> series(Path path) throws IOException {
        Map<String, double[]> series = new LinkedHashMap<>();
        for (String line : Files.readAllLines(path)) {
            String[] fields = line.split(",", -1);
            double[] values = new double[fields.length - 1];
            int end = 0;
            for (int i = 0; i < values.length; i++) {
                String text = fields[i + 1].strip();
                values[i] = text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
                end = Double.isNaN(values[i]) ? end : i + 1;
            }
            series.put(fields[0], Arrays.copyOf(values, end));
        }
        return series;
    }

    private static final class Score {
        private int total;
        private int seasonal;
        private int flagged;
        private int flaggedRight;
        private int topRight;
        private int reported;
        private int reportedRight;
        private int truths;
        private int truthsFound;
        private long nanos;
        private long points;

        boolean add(List<Integer> truth, List<Integer> also, List<Integer> found) {
            total++;
            seasonal += truth.isEmpty() ? 0 : 1;
            flagged += found.isEmpty() ? 0 : 1;
            flaggedRight += found.isEmpty() || truth.isEmpty() ? 0 : 1;
            boolean top = !found.isEmpty() && (matches(found.getFirst(), truth) || matches(found.getFirst(), also));
            topRight += top ? 1 : 0;
            reported += found.size();
            int right = (int)
                    found.stream().filter(period -> matches(period, truth)).count();
            reportedRight += right;
            truths += truth.size();
            int hit = (int) truth.stream()
                    .filter(period -> found.stream().anyMatch(p -> match(p, period)))
                    .count();
            truthsFound += hit;
            return right == found.size() && hit == truth.size();
        }

        private static boolean matches(int period, List<Integer> truth) {
            return truth.stream().anyMatch(true_ -> match(period, true_));
        }

        private static boolean match(int period, int truth) {
            return Math.abs(period - truth) <= Math.max(1, 0.02 * truth);
        }

        String row(String set) {
            double detP = ratio(flaggedRight, flagged);
            double detR = ratio(flaggedRight, seasonal);
            double alarm = ratio(flagged - flaggedRight, total - seasonal);
            double topP = ratio(topRight, flagged);
            double topR = ratio(topRight, seasonal);
            double setP = ratio(reportedRight, reported);
            double setR = ratio(truthsFound, truths);
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.1f |",
                    set,
                    total,
                    detP,
                    detR,
                    f1(detP, detR),
                    alarm,
                    topP,
                    topR,
                    f1(topP, topR),
                    setP,
                    setR,
                    f1(setP, setR),
                    nanos / 1e6 / points * 1e4);
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }

        private static double f1(double precision, double recall) {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }
}
