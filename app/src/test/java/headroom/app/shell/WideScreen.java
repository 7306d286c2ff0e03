package headroom.app.shell;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.headless.HeadlessApplication;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/// A screen on which the window has its usual size. The toolkit's screen without a display is 1000 pixels wide and
/// high,
/// and no larger window opens on it.
final class WideScreen {
    static final int WIDTH = 2000;
    static final int HEIGHT = 1250;

    private static final int BYTES_A_PIXEL = 4;
    private static final int DOTS_AN_INCH = 100;
    private static final int DEPTH = 32;

    private WideScreen() {}

    /// Enlarges the screen, where it is one that is only thought of. To be called on the interface thread.
    static void use() {
        if (!(Application.GetApplication() instanceof HeadlessApplication headless)
                || Screen.getMainScreen().getWidth() >= WIDTH) {
            return;
        }
        try {
            field("frameBuffer").set(headless, ByteBuffer.allocateDirect(WIDTH * (HEIGHT + 2) * BYTES_A_PIXEL));
            field("screens").set(headless, new Screen[] {screen()});
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the toolkit keeps its screen elsewhere now", changed);
        }
        Screen.notifySettingsChanged();
    }

    private static Field field(String name) throws NoSuchFieldException {
        Field field = HeadlessApplication.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static Screen screen() {
        return new Screen(
                0,
                DEPTH,
                0,
                0,
                WIDTH,
                HEIGHT,
                0,
                0,
                WIDTH,
                HEIGHT,
                0,
                0,
                WIDTH,
                HEIGHT,
                DOTS_AN_INCH,
                DOTS_AN_INCH,
                1,
                1,
                1,
                1);
    }
}
