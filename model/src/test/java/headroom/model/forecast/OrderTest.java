package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static void sorts(int n, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, n).mapToDouble(value).toArray();
        int[] expected = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        assertArrayEquals(expected, new Order(n).of(values));
    }

    @Test
    void agreesWithComparingForNumbersOfBothSigns() {
        SplittableRandom random = new SplittableRandom(7);
        sorts(2_000, i -> random.nextGaussian());
        sorts(501, i -> random.nextDouble(-1e300, 1e300));
    }

    @Test
    void tellsNumbersApartThatDifferInTheirLastDigitOnly() {
        SplittableRandom random = new SplittableRandom(8);
        sorts(1_000, i -> 1 + Math.ulp(1.0) * random.nextInt(1_000));
    }

    @Test
    void equalNumbersKeepTheirOrder() {
        sorts(300, i -> i % 3);
        sorts(1, i -> 5);
    }
}
