package headroom.app.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.file.ImportCommands;
import headroom.app.job.Jobs;
import headroom.app.notice.Notices;
import headroom.app.settings.SettingsFile;
import headroom.app.settings.SettingsStore;
import headroom.importers.Importers;
import headroom.model.series.TextReading;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.Intake;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// How a file was read is shown beside its first rows and can be corrected there.
@ExtendWith(ApplicationExtension.class)
class CorrectedFilesTest {
    private Path folder;
    private Document document;
    private ImportCommands files;
    private SettingsStore settings;

    @Start
    void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("headroom");
        Jobs jobs = new Jobs(Platform::runLater, trouble -> {
            throw new AssertionError(trouble);
        });
        document = new Document(Workbook.empty("", ZoneOffset.UTC), () -> 0);
        settings = new SettingsStore(new SettingsFile(folder.resolve("settings.json"), "1"), jobs);
        files = commands(jobs);
        Speech speech = new Speech(Locale.US, () -> document.workbook().zone());
        SourcesView view =
                new SourcesView(document, speech, new SourceCommands(() -> {}, () -> {}, files::readAgain, text -> {}));
        Node content = view.content();
        view.shown(true);
        stage.setScene(new Scene(new StackPane(content), 1200, 800));
        stage.show();
    }

    private ImportCommands commands(Jobs jobs) {
        return new ImportCommands(
                document,
                jobs,
                new Notices(),
                settings,
                Importers::read,
                (workbook, all) -> Intake.addAll(
                        workbook,
                        all.stream()
                                .map(one -> new Intake.Delivery(one.source(), one.series(), one.tests()))
                                .toList()));
    }

    @BeforeEach
    void begin() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void clear() throws IOException {
        try (var all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void opened(FxRobot robot, String name, String text) throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve(name), text);
        int before = document.workbook().sources().size();
        robot.interact(() -> files.importAll(List.of(file)));
        until(() -> document.workbook().sources().size() > before);
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TextReading reading() {
        return document.workbook().sources().getLast().reading().orElseThrow();
    }

    private String firstTime() {
        String file = document.workbook().sources().getLast().sha256();
        long start = document.workbook().series().stream()
                .flatMap(entry -> entry.parts().stream())
                .filter(part -> part.sourceId().equals(file))
                .mapToLong(TimeSeries::startMillis)
                .min()
                .orElseThrow();
        return Instant.ofEpochMilli(start).toString();
    }

    /// Opens the menu of a place and picks one of its items.
    private static void choose(FxRobot robot, String id, String item) {
        robot.interact(() -> {
            robot.lookup(id).queryAs(ButtonBase.class).fire();
            ContextMenu menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .filter(Window::isShowing)
                    .findFirst()
                    .orElseThrow();
            menu.getItems().stream()
                    .filter(one -> one.getText().equals(item))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void theFirstFiftyRowsShowHowTheyAreReadAndEachGuessCanBeCorrected(FxRobot robot) throws Exception {
        StringBuilder rows = new StringBuilder("when;rps\n");
        for (int i = 0; i < 60; i++) {
            rows.append("%02d.02.2026 %02d:00;1,500\n".formatted(1 + i / 24, i % 24));
        }
        opened(robot, "february.csv", rows.toString());
        robot.clickOn("First rows");
        assertEquals("when", text(robot, "#reading-time-column"));
        assertEquals(
                "dd.MM.yyyy HH:mm",
                robot.lookup("#time-format").queryAs(TextField.class).getText());
        assertEquals("UTC", text(robot, "#reading-zone"));
        assertEquals("semicolon", text(robot, "#reading-delimiter"));
        assertEquals("a comma", text(robot, "#reading-decimal"));
        assertEquals(
                50,
                robot.lookup(".table-view").queryAs(TableView.class).getItems().size());

        choose(robot, "#reading-zone", "Asia/Tokyo");
        until(() -> reading().said().zone().isPresent());
        assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), reading().used().zone());
        assertEquals("2026-01-31T15:00:00Z", firstTime());
        choose(robot, "#reading-decimal", "a point");
        until(() -> reading().said().decimalSign().isPresent());
        assertEquals(
                1500, document.workbook().series().getFirst().series().samples().value(0));
        robot.interact(document::undo);
        robot.interact(document::undo);
        assertEquals("2026-02-01T00:00:00Z", firstTime());
    }
}
