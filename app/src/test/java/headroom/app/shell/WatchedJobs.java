package headroom.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/// The list of all work, open, and everything that it said of each job. A job that is done before a test can look is
/// seen all the same: what is shown is noted where it is shown. All of it happens on the interface thread, on which
/// also the end of a job arrives; so what is done to a job when the list says something of it is done midway.
public final class WatchedJobs implements AutoCloseable {
    private final OpenedWindow window;
    private final Pane rows;
    private final List<Seen> seen = new ArrayList<>();
    private final Set<Node> known = new LinkedHashSet<>();
    private final ListChangeListener<Node> listener = change -> note();
    private long cancelledNanos;
    private Predicate<String> cancelOn = words -> false;

    /// What was seen of a job.
    ///
    /// @param name what it is called
    /// @param cancel what its button to stop it says
    /// @param said everything else that its row said, in order
    public record Seen(String name, Optional<String> cancel, List<String> said) {}

    private WatchedJobs(OpenedWindow window) {
        this.window = window;
        window.click(() -> window.node("#jobs-button"));
        this.rows = (Pane) window.node("#jobs .jobs");
        OpenedWindow.onScreen(() -> {
            rows.getChildren().addListener(listener);
            return rows;
        });
    }

    /// Opens the list of all work in a window.
    public static WatchedJobs of(OpenedWindow window) {
        return new WatchedJobs(window);
    }

    /// Presses the button that stops a job as soon as its row says something.
    public WatchedJobs cancellingOnce(Predicate<String> said) {
        OpenedWindow.onScreen(() -> {
            cancelOn = said;
            return said;
        });
        return this;
    }

    /// What was seen so far.
    public List<Seen> seen() {
        return OpenedWindow.onScreen(() -> List.copyOf(seen));
    }

    /// When the button that stops a job was pressed, on the clock of {@link System#nanoTime}; empty before.
    public OptionalLong cancelledNanos() {
        return OpenedWindow.onScreen(
                () -> cancelledNanos == 0 ? OptionalLong.empty() : OptionalLong.of(cancelledNanos));
    }

    private void note() {
        for (Node row : rows.getChildren()) {
            if (row instanceof Parent parent
                    && parent.getChildrenUnmodifiable().stream().anyMatch(ProgressBar.class::isInstance)
                    && known.add(row)) {
                watch(parent);
            }
        }
    }

    private void watch(Parent row) {
        List<Label> labels = row.getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
        Optional<ButtonBase> button = row.getChildrenUnmodifiable().stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .findFirst();
        List<String> said = new ArrayList<>();
        seen.add(new Seen(labels.getFirst().getText(), button.map(ButtonBase::getText), said));
        labels.stream()
                .skip(1)
                .forEach(label -> label.textProperty().subscribe(words -> {
                    said.add(words);
                    if (cancelledNanos == 0 && cancelOn.test(words)) {
                        cancelledNanos = System.nanoTime();
                        button.ifPresent(ButtonBase::fire);
                    }
                }));
    }

    @Override
    public void close() {
        OpenedWindow.onScreen(() -> {
            rows.getChildren().removeListener(listener);
            return rows;
        });
        if (window.shows("#jobs")) {
            window.press(KeyCode.ESCAPE);
        }
    }
}
