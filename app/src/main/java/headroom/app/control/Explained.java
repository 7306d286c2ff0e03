package headroom.app.control;

import headroom.app.hover.HoverText;
import headroom.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;

/// What stands behind a number on the screen: its full value with its unit, how it was computed, and where it comes
/// from. Shown at the pointer, told to those who listen, and opened with the ways to its origins by click or key.
///
/// @param full the value with all its digits and its unit
/// @param how which data, window and method it comes from
/// @param origins the files, series and views that it rests on
public record Explained(Message full, Message how, List<Origin> origins) {
    private static final String PROPERTY = "headroom.explained";
    private static final int MOST_TOLD = 3;

    /// Something that a number rests on.
    ///
    /// @param words what it is: the file, the series, its window of time
    /// @param place where it is shown
    public record Origin(Message words, Goal.Place place) {}

    /// Copies the origins.
    public Explained {
        origins = List.copyOf(origins);
    }

    /// A number whose origins are those around it.
    public Explained(Message full, Message how) {
        this(full, how, List.of());
    }

    /// The same number with where it comes from.
    public Explained from(List<Origin> newOrigins) {
        return new Explained(full, how, newOrigins);
    }

    /// Whether something stands behind a node.
    static boolean explains(Node node) {
        return at(node).isPresent();
    }

    /// What stands behind a node.
    public static Optional<Explained> at(Node node) {
        return node.hasProperties() && node.getProperties().get(PROPERTY) instanceof Explained explained
                ? Optional.of(explained)
                : Optional.empty();
    }

    /// Puts the explanation behind a node and gives the node back. What stood behind it before is changed in place.
    public <N extends Node> N behind(N node, Speech speech) {
        HoverText.on(node, told(speech));
        return mark(node);
    }

    /// Puts an explanation behind a node, or takes away what stood there where there is none.
    public static void orNothing(Optional<Explained> explained, Node node, Speech speech) {
        if (explained.isPresent()) {
            explained.get().behind(node, speech);
        } else {
            nothingBehind(node);
        }
    }

    /// Takes away what stood behind a node.
    static void nothingBehind(Node node) {
        if (node.hasProperties() && node.getProperties().remove(PROPERTY) instanceof Explained) {
            HoverText.on(node, "");
        }
    }

    /// Puts the explanation behind a node that has a tooltip of its own, and gives the node back.
    public <N extends Node> N mark(N node) {
        node.getProperties().put(PROPERTY, this);
        return node;
    }

    /// All of it as lines of text.
    private String told(Speech speech) {
        Stream<String> lines = Stream.concat(
                Stream.of(speech.say("explain.tip", full, how)),
                origins.stream().limit(MOST_TOLD).map(origin -> speech.say("explain.from", origin.words())));
        Stream<String> keys = origins.isEmpty() ? Stream.empty() : Stream.of(speech.say("explain.more"));
        return Stream.concat(lines, keys).collect(Collectors.joining("\n"));
    }
}
