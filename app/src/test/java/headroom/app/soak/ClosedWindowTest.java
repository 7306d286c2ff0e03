package headroom.app.soak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(400)
class ClosedWindowTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void aWindowThatShowedEverythingIsForgottenOnceItIsClosed() throws TimeoutException {
        try (OpenedWindow staying = OpenedWindow.in(folder.resolve("staying"))) {
            List<WeakReference<Object>> parts = openAndClose();
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                NextFrame.paint();
                System.gc();
                return parts.stream().allMatch(part -> part.get() == null);
            });
            assertTrue(staying.stage().isShowing());
        }
    }

    private List<WeakReference<Object>> openAndClose() {
        try (OpenedWindow closing = OpenedWindow.onSample(folder.resolve("closing"), Locale.GERMANY)) {
            for (String view : List.of("explore", "system", "forecast", "plan", "iterations", "commitment")) {
                closing.show(view);
            }
            return List.of(
                    new WeakReference<>(closing.document()),
                    new WeakReference<>(closing.document().workbook()),
                    new WeakReference<>(closing.scene()),
                    new WeakReference<>(closing.scene().getRoot()));
        }
    }
}
