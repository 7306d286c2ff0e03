package headroom.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheapestSearchTest {
    private static final int WORLDS = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsWhatTryingEverythingFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = random.nextInt(1, 4);
        int[][] needed = new int[size][WORLDS];
        long[] prices = new long[size];
        int[] limits = new int[size];
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            prices[i] = random.nextInt(0, 4);
            limits[i] = random.nextInt(12, 20);
            double middle = random.nextDouble(4, 12);
            for (int world = 0; world < WORLDS; world++) {
                needed[i][world] = (int) Math.ceil(middle * random.nextDouble(0.6, 1.4));
            }
            choices.add(new Choice("c" + i, prices[i], 2, limits[i], needed[i]));
        }
        int enough = random.nextInt(300, WORLDS);
        Optional<CheapestSearch.Found> found = CheapestSearch.search(choices, WORLDS, enough);
        long[] best = byHand(needed, prices, limits, enough);
        assertEquals(best[0] == Long.MAX_VALUE, found.isEmpty());
        found.ifPresent(one -> {
            assertEquals(best[0], one.cost());
            assertEquals(best[1], one.total());
            assertTrue(one.exact());
        });
    }

    /// The least cost and the fewest resources with that cost.
    private static long[] byHand(int[][] needed, long[] prices, int[] limits, int enough) {
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE};
        int[] counts = new int[needed.length];
        tryAll(0, counts, needed, prices, limits, enough, best);
        return best;
    }

    private static void tryAll(
            int depth, int[] counts, int[][] needed, long[] prices, int[] limits, int enough, long[] best) {
        if (depth < counts.length) {
            for (int count = 2; count <= limits[depth]; count++) {
                counts[depth] = count;
                tryAll(depth + 1, counts, needed, prices, limits, enough, best);
            }
            return;
        }
        int holding = 0;
        for (int world = 0; world < WORLDS; world++) {
            boolean holds = true;
            for (int i = 0; i < counts.length; i++) {
                holds &= needed[i][world] <= counts[i];
            }
            holding += holds ? 1 : 0;
        }
        long cost = 0;
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            cost += prices[i] * counts[i];
            total += counts[i];
        }
        if (holding >= enough && (cost < best[0] || (cost == best[0] && total < best[1]))) {
            best[0] = cost;
            best[1] = total;
        }
    }

    @Test
    void ofEqualCostTakesTheFewest() {
        // either three more of the first or one more of the second would do; three cost what one costs
        int[] first = new int[WORLDS];
        int[] second = new int[WORLDS];
        for (int world = 0; world < WORLDS; world++) {
            first[world] = world < 50 ? 5 : 2;
            second[world] = world >= 450 ? 3 : 2;
        }
        List<Choice> choices = List.of(new Choice("cheap", 1, 2, 9, first), new Choice("dear", 3, 2, 9, second));
        CheapestSearch.Found found = CheapestSearch.search(choices, WORLDS, 450).orElseThrow();
        assertEquals(Map.of("cheap", 2, "dear", 3), found.counts());
    }

    @Test
    void answersAtOnceForPoolsOfThousands() {
        SplittableRandom random = new SplittableRandom(3);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int[] needed = new int[20_000];
            for (int world = 0; world < needed.length; world++) {
                needed[world] = (int) (2_000 * random.nextDouble(0.9, 1.1));
            }
            choices.add(new Choice("pool" + i, 100 + i, 1_000, 1_000_000, needed));
        }
        CheapestSearch.Found found =
                CheapestSearch.search(choices, 20_000, 19_000).orElseThrow();
        assertTrue(found.cost() > 0);
    }
}
