package headroom.importers.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A query over a range, and how its values became one in each step.
///
/// @param metric the name of the metric, which functions take away
/// @param query in the language of Prometheus
/// @param statistic what the label of that name says; empty text for readings as they are
record Question(String metric, String query, String statistic) {
    private static final int READINGS_OF_A_RATE = 4;
    private static final Duration FINEST_PEAK = Duration.ofMinutes(1);
    private static final Set<String> COUNTING = Set.of("counter", "histogram", "summary");

    /// What to ask to learn all of a metric that a planner needs: where steps are longer than the distance of readings,
    /// the mean for sums and forecasts, the highest so that peaks survive, and how many readings there were. What is
    /// counted becomes a rate first; its highest is that of a minute.
    ///
    /// @param type what the server says of the metric; empty text where it does not
    /// @param readings the distance of two readings
    /// @param series how many there are; the highest rate of their sum is not that of its parts
    static List<Question> of(
            String metric, String selector, String type, Duration step, Duration readings, long series) {
        boolean counts = type.isEmpty()
                ? metric.matches(".*_(total|count|sum|bucket)")
                : COUNTING.contains(type) && !quantile(metric, type);
        List<Question> questions = new ArrayList<>();
        String window = "[" + step.toSeconds() + "s]";
        Duration longEnough = readings.multipliedBy(READINGS_OF_A_RATE);
        if (step.compareTo(counts ? longEnough : readings.multipliedBy(2)) < 0) {
            return List.of(new Question(metric, selector, ""));
        }
        if (!counts) {
            questions.add(new Question(metric, "avg_over_time(" + selector + window + ")", "avg"));
            questions.add(new Question(metric, "max_over_time(" + selector + window + ")", "max"));
        } else {
            questions.add(new Question(metric, "rate(" + selector + window + ")", "rate"));
            Duration fine = longEnough.compareTo(FINEST_PEAK) > 0 ? longEnough : FINEST_PEAK;
            if (metric.endsWith("_bucket")) {
                return questions;
            }
            if (step.compareTo(fine.multipliedBy(2)) >= 0) {
                String inner = "rate(" + selector + "[" + fine.toSeconds() + "s])";
                questions.add(new Question(
                        metric,
                        "max_over_time(" + inner + "[" + step.toSeconds() + "s:" + fine.toSeconds() + "s])",
                        "max_rate"));
                if (series != 1) {
                    questions.add(new Question(
                            metric,
                            "max_over_time(sum(" + inner + ")[" + step.toSeconds() + "s:" + fine.toSeconds() + "s])",
                            "max_sum_rate"));
                }
            }
        }
        questions.add(new Question(metric, "count_over_time(" + selector + window + ")", "count"));
        return questions;
    }

    /// The quantiles of a summary are levels, its sum and count are counted.
    private static boolean quantile(String metric, String type) {
        return type.equals("summary") && !metric.matches(".*_(count|sum)");
    }
}
