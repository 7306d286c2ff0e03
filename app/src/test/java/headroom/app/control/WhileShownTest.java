package headroom.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhileShownTest {
    private final ObjectProperty<String> value = new SimpleObjectProperty<>("a");
    private final List<String> shown = new ArrayList<>();
    private final WhileShown part = new WhileShown();

    @BeforeEach
    void watch() {
        part.on(() -> shown.add(value.get()), value);
    }

    @Test
    void nothingIsDoneBeforeItIsShown() {
        value.set("b");
        assertEquals(List.of(), shown);
    }

    @Test
    void changesAreShownAtOnceWhileItIsShown() {
        part.shown(true);
        value.set("b");
        assertEquals(List.of("a", "b"), shown);
    }

    @Test
    void whatChangedWhileItWasAwayIsShownOnceWhenItComesBack() {
        part.shown(true);
        part.shown(false);
        value.set("b");
        value.set("c");
        assertEquals(List.of("a"), shown);
        part.shown(true);
        assertEquals(List.of("a", "c"), shown);
    }

    @Test
    void comingBackToTheSameCostsNothing() {
        part.shown(true);
        part.shown(false);
        part.shown(true);
        assertEquals(List.of("a"), shown);
    }

    @Test
    void aChangeThatBringsItBackIsShownOnce() {
        ObjectProperty<String> other = new SimpleObjectProperty<>("a");
        WhileShown late = new WhileShown();
        other.addListener((_, _, _) -> late.shown(true));
        late.on(() -> shown.add(other.get()), other);
        other.set("b");
        assertEquals(List.of("b"), shown);
    }

    @Test
    void aChangeMadeByTheRefreshIsNotMissed() {
        ObjectProperty<Integer> number = new SimpleObjectProperty<>(1);
        WhileShown growing = new WhileShown()
                .on(
                        () -> {
                            shown.add(String.valueOf(number.get()));
                            if (number.get() < 3) {
                                number.set(number.get() + 1);
                            }
                        },
                        number);
        growing.shown(true);
        assertEquals(List.of("1", "2", "3"), shown);
    }

    @Test
    void twoValuesOfOnePartAreShownTogether() {
        ObjectProperty<String> other = new SimpleObjectProperty<>("x");
        List<String> both = new ArrayList<>();
        WhileShown pair = new WhileShown().on(() -> both.add(value.get() + other.get()), value, other);
        value.set("b");
        other.set("y");
        pair.shown(true);
        assertEquals(List.of("by"), both);
    }
}
