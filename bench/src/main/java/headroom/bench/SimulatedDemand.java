package headroom.bench;

import java.util.SplittableRandom;

/// Days of demand whose law is known, so that what they will do can be drawn as often as wanted.
enum SimulatedDemand {
    /// A weekly pattern and nothing but noise of 4 % around it.
    STEADY("steady", 0.04, 0, 0, 0),
    /// The same with noise of a hundredth.
    QUIET("quiet", 0.01, 0, 0, 0),
    /// Noise of 4 %, two thirds of which last until the next day.
    MEMORY("with memory", 0.04, 0.67, 0, 0),
    /// Growth of a percent a week.
    GROWING("growing", 0.04, 0, 0.01 / 7, 0),
    /// A level that wanders by one percent a day.
    WANDERING("wandering", 0.03, 0, 0, 0.01),
    /// A tenth of the days much higher.
    SPIKES("with spikes", 0.04, 0, 0, 0) {
        @Override
        double noise(SplittableRandom random) {
            double spike = random.nextDouble() < 0.1 ? 0.25 * -Math.log(1 - random.nextDouble()) : 0;
            return super.noise(random) + spike;
        }
    };

    private static final double[] WEEK = {1, 1.08, 1.06, 1.03, 0.97, 0.72, 0.66};
    private static final double USUAL = 1_000;

    private final String words;
    private final double noise;
    private final double memory;
    private final double growth;
    private final double step;

    SimulatedDemand(String words, double noise, double memory, double growth, double step) {
        this.words = words;
        this.noise = noise;
        this.memory = memory;
        this.growth = growth;
        this.step = step;
    }

    String words() {
        return words;
    }

    double noise(SplittableRandom random) {
        return noise * random.nextGaussian();
    }

    /// One past with many futures of it.
    ///
    /// @param past the days that are known
    /// @param futures `[future][day]`
    record Story(double[] past, double[][] futures) {}

    /// A past drawn at random and futures that it leaves open.
    Story story(int days, int ahead, int futures, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        State state = new State();
        double[] past = state.days(0, days, random);
        double[][] then = new double[futures][];
        for (int f = 0; f < futures; f++) {
            then[f] = state.copy().days(days, ahead, random);
        }
        return new Story(past, then);
    }

    /// What of the past decides the future.
    private final class State {
        private double level;
        private double left;

        State copy() {
            State copy = new State();
            copy.level = level;
            copy.left = left;
            return copy;
        }

        double[] days(int from, int count, SplittableRandom random) {
            double[] values = new double[count];
            for (int d = 0; d < count; d++) {
                level += growth + step * random.nextGaussian();
                left = memory * left + Math.sqrt(1 - memory * memory) * noise(random);
                values[d] = USUAL * WEEK[(from + d) % WEEK.length] * Math.exp(level + left);
            }
            return values;
        }
    }
}
