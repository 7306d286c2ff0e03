package headroom.app.control;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Window;

/// How the program looks: one stylesheet, light and dark by a pseudo-class on the root of each window. It follows the
/// platform, also while running, unless something else is chosen.
public final class Theme {
    /// The size of body text at 100 %, pixels.
    private static final double BODY = 13;

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final List<String> FACES = List.of("Regular", "Medium", "SemiBold", "Bold");

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private Choice choice = Choice.SYSTEM;
    private final ReadOnlyObjectWrapper<Double> textScale = new ReadOnlyObjectWrapper<>(1.0);
    private final ChangeListener<ColorScheme> schemeChanged = (_, _, _) -> restyle();
    private final ListChangeListener<Window> windowsChanged = _ -> restyle();

    /// What the planner chose.
    public enum Choice {
        /// As the platform has it.
        SYSTEM,
        LIGHT,
        DARK
    }

    /// Loads fonts and base style and begins to follow the platform. Once for each program.
    public Theme() {
        for (String face : FACES) {
            loadFont("/headroom/app/fonts/Inter-" + face + ".ttf");
        }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        // weak, so that a theme does not outlive its windows
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(schemeChanged));
        Window.getWindows().addListener(new WeakListChangeListener<>(windowsChanged));
        restyle();
    }

    /// Whether the dark theme is shown.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// The size of text, 1 is 100 %.
    public ReadOnlyObjectProperty<Double> textScaleProperty() {
        return textScale.getReadOnlyProperty();
    }

    /// Shows what was chosen from now on.
    ///
    /// @param newTextScale the size of text, 1 is 100 %
    public void choose(Choice newChoice, double newTextScale) {
        choice = newChoice;
        textScale.set(newTextScale);
        restyle();
    }

    /// Makes a scene look like the program.
    public void dress(Scene scene) {
        String own = Objects.requireNonNull(Theme.class.getResource("/headroom/app/theme/headroom.css"))
                .toExternalForm();
        scene.getStylesheets().add(own);
        dress(scene.getRoot());
    }

    private void restyle() {
        dark.set(
                switch (choice) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                });
        for (Window window : Window.getWindows()) {
            if (window.getScene() != null) {
                dress(window.getScene().getRoot());
            }
        }
    }

    private void dress(Parent root) {
        root.pseudoClassStateChanged(DARK, dark.get());
        root.setStyle("-fx-font-size: " + BODY * textScale.get() + "px;");
    }

    private static void loadFont(String resource) {
        try (InputStream face = Theme.class.getResourceAsStream(resource)) {
            if (face == null || Font.loadFont(face, BODY) == null) {
                throw new IllegalStateException("no font " + resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
