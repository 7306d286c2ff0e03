package headroom.model.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.Message;
import org.junit.jupiter.api.Test;

class SeriesFiguresTest {
    @Test
    void aSpanIsCountedEvenWhereItIsOne() {
        assertEquals(Message.of("figure.span-hours", 1L), SeriesFigures.span(3_600_000));
        assertEquals(Message.of("figure.span-minutes", 5L), SeriesFigures.span(300_000));
        assertEquals(Message.of("figure.span-days", 7L), SeriesFigures.span(7 * 86_400_000L));
        assertEquals(Message.of("figure.seconds", 1.5), SeriesFigures.span(1_500));
    }
}
