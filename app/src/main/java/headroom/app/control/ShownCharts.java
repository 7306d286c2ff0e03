package headroom.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The charts that are in the window now, and the one that is meant by "the chart": where pointer or keyboard were
/// last, else the first.
public final class ShownCharts {
    private final List<FigureCard> cards = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<FigureCard>> meant = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The charts that show something now, from top to bottom as they were made.
    public List<FigureCard> all() {
        return cards.stream().filter(FigureCard::showsFigure).toList();
    }

    /// The chart that is meant; empty where none shows anything.
    public ReadOnlyObjectProperty<Optional<FigureCard>> meantProperty() {
        return meant.getReadOnlyProperty();
    }

    /// Takes a new card in, for as long as the window lives.
    void join(FigureCard card) {
        cards.add(card);
    }

    /// Pointer or keyboard are in that card.
    void touched(FigureCard card) {
        meant.set(Optional.of(card));
    }

    /// A card came, went, or shows something else.
    void changed() {
        List<FigureCard> shown = all();
        Optional<FigureCard> still = meant.get().filter(shown::contains);
        meant.set(still.or(() -> shown.stream().findFirst()));
    }
}
