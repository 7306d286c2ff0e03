package headroom.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// The charts that are in the window now, and the one that is meant by "the chart": where pointer or keyboard were
/// last, else the first.
public final class ShownCharts {
    /// From that share on a chart is in sight for the most part.
    private static final double MOST = 0.5;

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

    /// Means another chart where the one that was meant has been scrolled away: the first that is for the most part in
    /// sight, else the first of which anything is.
    public void lookAgain() {
        changed();
        if (meant.get().filter(card -> shareInSight(card) > 0).isEmpty()) {
            List<FigureCard> shown = all();
            shown.stream()
                    .filter(card -> shareInSight(card) > MOST)
                    .findFirst()
                    .or(() -> shown.stream()
                            .filter(card -> shareInSight(card) > 0)
                            .findFirst())
                    .ifPresent(this::touched);
        }
    }

    /// How much of a card, or of the room that there is for it, is in sight, 0 to 1.
    private static double shareInSight(FigureCard card) {
        double top = card.localToScene(card.getLayoutBounds()).getMinY();
        double height = card.getHeight();
        double least = top;
        double most = top + height;
        double room = height;
        for (Node at = card.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                double first = pane.localToScene(pane.getLayoutBounds()).getMinY();
                least = Math.max(least, first);
                most = Math.min(most, first + pane.getHeight());
                room = Math.min(room, pane.getHeight());
            }
        }
        return room <= 0 ? 0 : Math.max(0, most - least) / room;
    }
}
