package headroom.app.settings;

import headroom.app.job.Jobs;
import headroom.model.Message;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The settings as they are now; written a second after they last changed. Belongs to the interface thread.
public final class SettingsStore {
    private final SettingsFile file;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private final Consumer<UnaryOperator<Settings>> changer;
    private final Runnable closer;

    /// Reads the settings.
    public SettingsStore(SettingsFile file, Jobs jobs) {
        this.file = file;
        this.jobs = jobs;
        this.settings = new ReadOnlyObjectWrapper<>(file.read());
        this.changer = this::changeOwn;
        this.closer = this::writeNow;
        pause.setOnFinished(finished -> write());
    }

    /// A window's share of the settings of the program: the same settings, followed until the window is closed, so that
    /// what listens here goes with the window.
    private SettingsStore(SettingsStore whole) {
        this.file = whole.file;
        this.jobs = whole.jobs;
        this.settings = new ReadOnlyObjectWrapper<>(whole.settings.get());
        this.changer = whole::change;
        Subscription following = whole.settings.subscribe(now -> settings.set(now));
        this.closer = () -> {
            following.unsubscribe();
            whole.close();
        };
    }

    /// The settings for one window. What one window changes all have.
    public SettingsStore forWindow() {
        return new SettingsStore(this);
    }

    /// The settings.
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Changes them.
    public void change(UnaryOperator<Settings> change) {
        changer.accept(change);
    }

    private void changeOwn(UnaryOperator<Settings> change) {
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

    /// Writes at once what still waits: a window is closed, or the program ends.
    public void close() {
        closer.run();
    }

    private void writeNow() {
        pause.stop();
        try {
            file.write(settings.get());
        } catch (java.io.IOException lost) {
            // the next start has the settings of before
        }
    }
}
