package headroom.app.document;

import headroom.app.job.Jobs;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;

/// A process that edits a workbook without end, as the workbench does it, to be killed.
final class EditingProcess {
    private static final Duration BETWEEN_EDITS = Duration.millis(20);

    private EditingProcess() {}

    /// Edits until it is killed.
    ///
    /// @param args the recovery area, the workbook, the delay of the autosave in milliseconds
    public static void main(String[] args) throws IOException {
        RecoveryArea area = new RecoveryArea(Path.of(args[0]));
        Path file = Path.of(args[1]);
        Duration delay = Duration.millis(Double.parseDouble(args[2]));
        FileState state = FileState.of(file);
        Workbook opened = WorkbookFile.read(file);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                area.keepNoted();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        Platform.startup(() -> edit(area, opened, new Origin(file, Optional.of(state)), delay));
    }

    private static void edit(RecoveryArea area, Workbook opened, Origin origin, Duration delay) {
        Document document = new Document(opened, System::nanoTime);
        document.open(opened, Optional.of(origin), Optional.empty());
        Jobs jobs = new Jobs(Platform::runLater, EditingProcess::fail);
        Autosave autosave = new Autosave(document, area, jobs, EditingProcess::fail, delay);
        edit(document);
        Timeline edits = new Timeline(new KeyFrame(BETWEEN_EDITS, now -> edit(document)));
        edits.setCycleCount(Animation.INDEFINITE);
        edits.play();
        autosave.whenKept(() -> System.out.println("kept"));
    }

    /// An edit that tells when it was made.
    private static void edit(Document document) {
        String name = "edited at " + System.currentTimeMillis();
        document.apply(Edit.of(Message.literal(name), workbook -> workbook.edit(draft -> draft.name = name)));
    }

    private static void fail(Exception trouble) {
        trouble.printStackTrace();
        Runtime.getRuntime().halt(1);
    }
}
