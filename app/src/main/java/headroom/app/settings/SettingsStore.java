package headroom.app.settings;

import headroom.app.job.Jobs;
import headroom.model.Message;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// The settings as they are now; written a second after they last changed. Belongs to the interface thread.
public final class SettingsStore {
    private final SettingsFile file;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));

    /// Reads the settings.
    public SettingsStore(SettingsFile file, Jobs jobs) {
        this.file = file;
        this.jobs = jobs;
        this.settings = new ReadOnlyObjectWrapper<>(file.read());
        pause.setOnFinished(finished -> write());
    }

    /// The settings.
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Changes them.
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            settings.set(next);
            pause.playFromStart();
        }
    }

    private void write() {
        Settings now = settings.get();
        jobs.startQuietly(
                Message.of("shell.job-settings"),
                progress -> {
                    file.write(now);
                    return now;
                },
                written -> {},
                // settings that cannot be kept are an annoyance, not a reason to interrupt
                trouble -> {});
    }

    /// Writes at once what still waits: the program ends.
    public void close() {
        pause.stop();
        try {
            file.write(settings.get());
        } catch (java.io.IOException lost) {
            // the next start has the settings of before
        }
    }
}
