package headroom.model.forecast;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How far the mean of a few observations of one thing is to be believed over the mean of all things of its kind
/// (Bühlmann 1967, Bühlmann and Straub 1970): with `n` observations by the share `n / (n + within / between)`, where
/// `within` is the variance of observations of one thing around their mean and `between` that of the true means of
/// things. Where all are alike `between` is 0, and nothing is believed of a single one.
///
/// @param mean the mean of all observations
/// @param within the variance of the observations of one thing
/// @param between the variance of the means of things
record Credibility(double mean, double within, double between) {
    /// Of fewer observations than this a thing says nothing of itself.
    static final int FEWEST = 2;

    /// Learned from observations; all alike where no thing was observed twice.
    static Credibility of(Map<String, List<Double>> observations) {
        double all = 0;
        double squares = 0;
        double inside = 0;
        double sum = 0;
        for (List<Double> one : observations.values()) {
            double mean = mean(one);
            inside += one.stream()
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .sum();
            all += one.size();
            squares += (double) one.size() * one.size();
            sum += one.size() * mean;
        }
        double mean = all == 0 ? 0 : sum / all;
        int things = observations.size();
        if (all <= things) {
            return new Credibility(mean, 0, 0);
        }
        double within = inside / (all - things);
        double apart = 0;
        for (List<Double> one : observations.values()) {
            double away = mean(one) - mean;
            apart += one.size() * away * away;
        }
        double spread = all - squares / all;
        double between = spread <= 0 ? 0 : Math.max(0, (apart - (things - 1) * within) / spread);
        return new Credibility(mean, within, between);
    }

    /// The share by which the mean of so many observations of one thing is believed.
    double share(int count) {
        return count < FEWEST || between == 0 ? 0 : count / (count + within / between);
    }

    /// What is thought of each thing that was observed often enough.
    ///
    /// @param usual what is thought of a thing of which nothing is known
    static Map<String, Double> means(Map<String, List<Double>> observations, double usual) {
        Credibility credibility = of(observations);
        Map<String, Double> means = new TreeMap<>();
        observations.forEach((thing, own) -> {
            double share = credibility.share(own.size());
            if (share > 0) {
                means.put(thing, share * mean(own) + (1 - share) * usual);
            }
        });
        return means;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(0);
    }
}
