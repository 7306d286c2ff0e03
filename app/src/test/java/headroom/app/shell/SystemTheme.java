package headroom.app.shell;

import com.sun.javafx.application.PlatformImpl;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The colours of the desktop around the window, which change while it is open.
public final class SystemTheme {
    private SystemTheme() {}

    /// Switches the whole desktop to light or dark.
    public static void become(ColorScheme scheme) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException slow) {
            throw new IllegalStateException("the toolkit did not start", slow);
        }
        OpenedWindow.onScreen(() -> {
            Field field = PlatformImpl.getPlatformPreferences().getClass().getDeclaredField("properties");
            field.setAccessible(true);
            Object properties = field.get(PlatformImpl.getPlatformPreferences());
            Method set = properties.getClass().getMethod("setColorScheme", ColorScheme.class);
            set.setAccessible(true);
            return set.invoke(properties, scheme);
        });
        WaitForAsyncUtils.waitForFxEvents(2);
    }
}
