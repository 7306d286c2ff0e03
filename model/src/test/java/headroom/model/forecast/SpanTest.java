package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lengths of time that a sentence compares.
class SpanTest {
    private static final long HOUR = 3_600_000;

    @Test
    void aPartIsToldInTheUnitOfItsWhole() {
        assertEquals(
                List.of(Message.of("forecast.days", 18.7), Message.of("forecast.days", 91L)),
                Span.of(448, 91 * 24, HOUR));
        assertEquals(
                List.of(Message.of("forecast.hours", 20L), Message.of("forecast.hours", 72L)), Span.of(20, 72, HOUR));
        assertEquals(
                List.of(Message.of("forecast.hours", 20L), Message.of("forecast.hours", 70L)), Span.of(20, 70, HOUR));
        assertEquals(
                List.of(Message.of("forecast.minutes", 90L), Message.of("forecast.minutes", 150L)),
                Span.of(18, 30, HOUR / 12));
    }
}
