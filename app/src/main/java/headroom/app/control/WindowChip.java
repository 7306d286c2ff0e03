package headroom.app.control;

import headroom.app.chart.TimeLink;
import headroom.app.hover.HoverText;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Says which stretch of time the charts of all views show, while that is not all; pressing it shows all again.
public final class WindowChip extends Button {
    private final TimeLink link;
    private final Speech speech;
    private final ChangeListener<Optional<TimeLink.Window>> changed = (_, _, _) -> refresh();

    /// A chip for the window of `charts`.
    public WindowChip(Charts charts) {
        this.link = charts.time();
        this.speech = charts.speech();
        setId("time-window");
        getStyleClass().setAll("window-chip");
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> link.show(Optional.empty()));
        // weak, so that the chip of a closed window does not live as long as the link
        link.windowProperty().addListener(new WeakChangeListener<>(changed));
        refresh();
    }

    private void refresh() {
        Optional<TimeLink.Window> window = link.windowProperty().get();
        String words =
                window.map(shown -> shown.words(speech.zone(), speech.locale())).orElse("");
        setText(speech.say("chart.window", words));
        setAccessibleText(speech.say("chart.window-spoken", words));
        HoverText.on(this, speech.say("chart.window-tip", words));
        setVisible(window.isPresent());
        setManaged(window.isPresent());
    }
}
