package headroom.app.control;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/// Where a button or a figure leads: to files, to the sample, to a question, or to the place that shows more. A control
/// that is asked to lead there only says so; the window hears it and goes.
public sealed interface Goal {
    /// Asks for files to open.
    record Files() implements Goal {}

    /// Opens the sample.
    record Sample() implements Goal {}

    /// Asks the first question.
    record Question() implements Goal {}

    /// Shows a view and, where one is named, what is looked at in it.
    ///
    /// @param view the id of the view
    /// @param what a file by its fingerprint, a series by its id, a component by its name; empty shows the view as it
    /// is
    record Place(String view, Optional<String> what) implements Goal {
        /// Ends the name of a file whose reading is looked at.
        public static final String READING = "/reading";

        /// Ends the name of a file whose problems are looked at.
        public static final String PROBLEMS = "/problems";

        /// A view as it is.
        public static Place view(String view) {
            return new Place(view, Optional.empty());
        }

        /// A file among the sources, by its fingerprint.
        public static Place file(String sha256) {
            return new Place("sources", Optional.of(sha256));
        }

        /// How a file is read, with its first rows.
        public static Place reading(String sha256) {
            return new Place("sources", Optional.of(sha256 + READING));
        }

        /// What was odd in a file.
        public static Place problems(String sha256) {
            return new Place("sources", Optional.of(sha256 + PROBLEMS));
        }

        /// A series over time, by its id.
        public static Place series(String id) {
            return new Place("explore", Optional.of(id));
        }

        /// A component with its evidence.
        public static Place component(String name) {
            return new Place("system", Optional.of(name));
        }
    }

    /// Says at a node that its reader wants to get there.
    default void wantedAt(Node node) {
        node.fireEvent(new Wanted(this));
    }

    /// Tells the window around a node where its reader wants to get.
    final class Wanted extends Event {
        /// Any goal.
        public static final EventType<Wanted> WANTED = new EventType<>(Event.ANY, "HEADROOM_GOAL");

        private static final long serialVersionUID = 1;

        private final transient Goal goal;

        Wanted(Goal goal) {
            super(WANTED);
            this.goal = goal;
        }

        /// Where to.
        public Goal goal() {
            return goal;
        }
    }
}
