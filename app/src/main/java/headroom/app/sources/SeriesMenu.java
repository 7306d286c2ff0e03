package headroom.app.sources;

import headroom.app.control.Goal;
import headroom.app.control.Speech;
import headroom.app.hover.HoverText;
import headroom.model.workbook.SeriesEntry;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be done with a series: show it, merge it with other exports of it, take it apart, fold it with its like.
final class SeriesMenu extends Button {
    private static final int MOST = 12;

    private final SourcesModel model;
    private final Speech speech;
    private final SeriesEntry entry;

    SeriesMenu(SourcesModel model, Speech speech, SeriesEntry entry) {
        super("\u22EF");
        this.model = model;
        this.speech = speech;
        this.entry = entry;
        getStyleClass().setAll("choice-place");
        setMinWidth(USE_PREF_SIZE);
        String words =
                speech.say("view-sources.series-menu", entry.series().id().toString());
        setAccessibleText(words);
        HoverText.on(this, words);
        setOnAction(pressed -> open());
    }

    private void open() {
        ContextMenu menu = new ContextMenu();
        if (entry.series().samples().size() > 0) {
            add(
                    menu,
                    speech.say("view-sources.show-over-time"),
                    () -> Goal.Place.series(entry.series().id().toString()).wantedAt(this));
        }
        if (entry.merged()) {
            add(
                    menu,
                    speech.say("view-sources.take-apart", (long) entry.exports().size()),
                    () -> model.takeApart(entry));
        }
        model.candidates(entry).stream()
                .limit(MOST)
                .forEach(other -> add(
                        menu,
                        speech.say(
                                "view-sources.merge-with", other.series().id().toString()),
                        () -> model.merge(entry, other)));
        List<SeriesEntry> family = model.family(entry);
        if (family.size() > 1) {
            add(
                    menu,
                    speech.say("view-sources.fold", (long) family.size()),
                    () -> new FoldSheet(model, speech, family).showBeneath(this));
        }
        if (entry.fold().isPresent()) {
            add(menu, speech.say("view-sources.unfold"), () -> model.unfold(entry));
        }
        menu.show(this, Side.BOTTOM, 0, 2);
    }

    private static void add(ContextMenu menu, String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        // names of series hold underscores
        item.setMnemonicParsing(false);
        item.setOnAction(picked -> run.run());
        menu.getItems().add(item);
    }
}
