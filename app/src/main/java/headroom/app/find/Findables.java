package headroom.app.find;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Find;
import headroom.app.control.Speech;
import headroom.app.preferences.Preference;
import headroom.app.preferences.Preferences;
import headroom.app.preferences.PreferencesSheet;
import headroom.app.settings.SettingsStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Everything that the search finds: what the views hold, every command, every preference and what it can be.
public final class Findables {
    private final Actions actions;
    private final SettingsStore settings;
    private final Speech speech;
    private final Supplier<List<Find>> finds;
    private final Supplier<PreferencesSheet> preferences;

    /// @param finds what the views hold
    /// @param preferences the sheet of preferences
    public Findables(
            Actions actions,
            SettingsStore settings,
            Speech speech,
            Supplier<List<Find>> finds,
            Supplier<PreferencesSheet> preferences) {
        this.actions = actions;
        this.settings = settings;
        this.speech = speech;
        this.finds = finds;
        this.preferences = preferences;
    }

    /// All of it, as it is now.
    public List<Find> all() {
        List<Find> all = new ArrayList<>(finds.get());
        actions.all().forEach(action -> all.add(command(action)));
        for (Preference preference : Preferences.all()) {
            String name = speech.say(preference.name());
            String kind = speech.say("shell.find-setting");
            all.add(Find.at(name, kind, () -> preferences.get().open(preference.id())));
            preference.options().forEach(option -> all.add(option(name, kind, option)));
        }
        return all;
    }

    private Find option(String name, String kind, Preference.Option option) {
        boolean chosen = option.chosen().test(settings.settingsProperty().get());
        return new Find(
                speech.say("shell.preference-option", name, speech.say(option.words())),
                kind,
                chosen ? speech.say("shell.reason-set") : "",
                !chosen,
                () -> settings.change(option.choose()));
    }

    private Find command(Action action) {
        String keys = action.shortcut()
                .map(combination -> combination.getDisplayText())
                .orElse("");
        String aside = action.unavailable()
                .getValue()
                .map(reason -> keys.isEmpty()
                        ? speech.say(reason)
                        : speech.say("shell.find-unavailable", speech.say(reason), keys))
                .orElse(keys);
        return new Find(
                speech.say(action.words().getValue()),
                speech.say("shell.find-command"),
                aside,
                action.available(),
                action::tryRun);
    }
}
