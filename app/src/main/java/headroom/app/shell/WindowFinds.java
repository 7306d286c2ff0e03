package headroom.app.shell;

import headroom.app.control.Charts;
import headroom.app.control.Find;
import headroom.app.control.Speech;
import headroom.app.control.View;
import headroom.app.file.FileCommands;
import headroom.app.settings.SettingsStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a window holds that can be searched for.
///
/// @param navigator the views
/// @param explaining the terms
record WindowFinds(
        Navigator navigator,
        Charts charts,
        Speech speech,
        SettingsStore settings,
        FileCommands files,
        Explaining explaining) {
    /// What the views hold, each with the way to its view, and the workbooks opened last.
    List<Find> all() {
        List<Find> all = new ArrayList<>();
        for (View view : navigator.views()) {
            for (Find find : view.finds()) {
                all.add(Find.at(find.words(), find.kind(), () -> {
                    navigator.show(view);
                    find.run().run();
                }));
            }
        }
        all.addAll(new ChartActions(charts, speech).finds());
        for (String recent : settings.settingsProperty().get().recent()) {
            all.add(Find.at(recent, speech.say("shell.find-recent"), () -> files.openAll(List.of(Path.of(recent)))));
        }
        all.addAll(explaining.finds());
        return all;
    }
}
