package headroom.app.shell;

import headroom.app.document.Edit;
import headroom.app.settings.Folders;
import headroom.app.words.Words;
import headroom.model.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program in a process of its own, as the planner starts it on a workbook: it says what the window shows and does
/// what it is told to, a line each.
final class WindowProcess {
    private final Assembly window;
    private final Answers answers = new Answers();
    private final Words words = Words.english(ZoneOffset.UTC);

    private WindowProcess(Path home, Path file) {
        this.window = new Assembly(
                new Stage(),
                new Assembly.Surroundings(
                        new Folders(home.resolve("settings"), home.resolve("recovery")), Locale.ENGLISH, file),
                speech -> answers);
        window.document().pathProperty().addListener((property, before, now) -> {
            if (now.equals(Optional.of(file))) {
                // the notice is given after the workbook is shown
                Platform.runLater(() -> say("open"));
            }
        });
        window.document().unsavedProperty().addListener((property, was, is) -> {
            if (!is) {
                say("saved");
            }
        });
        window.desk().show();
        window.files().openAll(List.of(file));
    }

    /// Opens a workbook in a window, and obeys.
    ///
    /// @param args the folder for settings and recovery copies, and the workbook
    public static void main(String[] args) {
        Platform.startup(() -> {
            WindowProcess process = new WindowProcess(Path.of(args[0]), Path.of(args[1]));
            Thread.ofPlatform().daemon().start(process::obey);
        });
    }

    private void obey() {
        try (BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                String order = line;
                Platform.runLater(() -> obey(order));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void obey(String order) {
        if (order.startsWith("name ")) {
            String name = order.substring(5);
            window.document()
                    .apply(Edit.of(Message.literal(name), workbook -> workbook.edit(draft -> draft.name = name)));
            say("named");
        } else if (order.equals("save")) {
            boolean offered =
                    window.actions().byId("file.save").unavailable().getValue().isEmpty();
            if (offered) {
                window.files().workbooks().save();
            } else {
                say("not saved");
            }
        } else {
            throw new IllegalArgumentException(order);
        }
    }

    /// What happened, and what the window says: its title, why saving is not offered, and the notices.
    private void say(String what) {
        System.out.println(what + " | " + window.desk().stage().getTitle() + " | "
                + window.document().readOnlyProperty().get().map(words::say).orElse("may be written") + " | "
                + window.notices().open().stream()
                        .map(notice -> words.say(notice.text()))
                        .toList());
    }
}
