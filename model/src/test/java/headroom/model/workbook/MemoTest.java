package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final List<String> computed = new ArrayList<>();

    private String compute(String value) {
        computed.add(value);
        return value;
    }

    @Test
    void whatIsKnownIsNotComputedAgain() {
        Memo<String> memo = new Memo<>(2);

        memo.of(1, () -> compute("one"));

        assertEquals("one", memo.of(1, () -> compute("again")));
        assertEquals(List.of("one"), computed);
    }

    @Test
    void whatWasAskedForLongestAgoIsForgottenFirst() {
        Memo<String> memo = new Memo<>(2);
        memo.of(1, () -> compute("one"));
        memo.of(2, () -> compute("two"));
        memo.of(1, () -> compute("never"));
        memo.of(3, () -> compute("three"));

        memo.of(2, () -> compute("two again"));

        assertEquals(List.of("one", "two", "three", "two again"), computed);
    }
}
