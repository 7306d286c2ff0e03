package headroom.app.commitment;

import headroom.app.control.Speech;
import headroom.model.Message;

/// The stable names of printed figures, in words.
final class FigureNames {
    private static final String CAPACITY = "capacity.";
    private static final String COUNT = "plan.count.";
    private static final String SAFE = ".safe";

    private FigureNames() {}

    /// The figure's name in words; a name that is not known stands as it is.
    static String say(String name, Speech speech) {
        return speech.say(words(name));
    }

    private static Message words(String name) {
        if (name.startsWith(COUNT)) {
            return Message.of("view-commitment.figure-count", name.substring(COUNT.length()));
        }
        if (name.startsWith(CAPACITY) && name.endsWith(SAFE)) {
            return Message.of(
                    "view-commitment.figure-component-safe",
                    name.substring(CAPACITY.length(), name.length() - SAFE.length()));
        }
        return switch (name) {
            case "bottleneck" -> Message.of("view-commitment.figure-bottleneck");
            case "capacity.path" -> Message.of("view-commitment.figure-path");
            case "now.safe" -> Message.of("view-commitment.figure-now-safe");
            case "now.probability" -> Message.of("view-commitment.figure-now-probability");
            case "now.monthly" -> Message.of("view-commitment.figure-now-monthly");
            case "now.per-million" -> Message.of("view-commitment.figure-now-million");
            case "plan.safe" -> Message.of("view-commitment.figure-plan-safe");
            case "plan.probability" -> Message.of("view-commitment.figure-plan-probability");
            case "plan.monthly" -> Message.of("view-commitment.figure-plan-monthly");
            case "plan.per-million" -> Message.of("view-commitment.figure-plan-million");
            case "plan.first-order" -> Message.of("view-commitment.figure-first-order");
            default ->
                name.startsWith(CAPACITY)
                        ? Message.of("view-commitment.figure-component", name.substring(CAPACITY.length()))
                        : Message.literal(name);
        };
    }
}
