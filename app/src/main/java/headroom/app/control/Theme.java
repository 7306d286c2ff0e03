package headroom.app.control;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
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

/// How the program looks: one stylesheet, light, dark and more contrast by pseudo-classes on the root of each window.
/// It follows the platform, also while running, unless something else is chosen.
public final class Theme {
    /// The size of body text at 100 %, pixels.
    private static final double BODY = 13;

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("contrast");

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper strong = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper still = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Double> textScale = new ReadOnlyObjectWrapper<>(1.0);
    private final ChangeListener<ColorScheme> schemeChanged = (_, _, _) -> restyle();
    private final ListChangeListener<Window> windowsChanged = _ -> restyle();
    private final InvalidationListener preferencesChanged = _ -> restyle();
    private Choice choice = Choice.PLATFORM;

    /// What the planner chose; what is empty is as the platform has it.
    ///
    /// @param dark whether the dark theme is wanted
    /// @param strong whether more contrast is wanted
    /// @param still whether nothing shall move on its own
    /// @param textScale the size of text, 1 is 100 %
    public record Choice(Optional<Boolean> dark, Optional<Boolean> strong, Optional<Boolean> still, double textScale) {
        /// All as the platform has it.
        public static final Choice PLATFORM = new Choice(Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    /// Loads fonts and base style and begins to follow the platform.
    public Theme() {
        Faces.load();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        // weak, so that a theme does not outlive its windows
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(schemeChanged));
        Platform.getPreferences().addListener(new WeakInvalidationListener(preferencesChanged));
        Platform.getPreferences().reducedMotionProperty().addListener(new WeakInvalidationListener(preferencesChanged));
        Window.getWindows().addListener(new WeakListChangeListener<>(windowsChanged));
        restyle();
    }

    /// Whether the dark theme is shown.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Whether text and lines stand out more than usual.
    public ReadOnlyBooleanProperty strongProperty() {
        return strong.getReadOnlyProperty();
    }

    /// Whether nothing shall move on its own.
    public ReadOnlyBooleanProperty stillProperty() {
        return still.getReadOnlyProperty();
    }

    /// The size of text, 1 is 100 %.
    public ReadOnlyObjectProperty<Double> textScaleProperty() {
        return textScale.getReadOnlyProperty();
    }

    /// Shows what was chosen from now on.
    public void choose(Choice newChoice) {
        choice = newChoice;
        textScale.set(newChoice.textScale());
        restyle();
    }

    /// Makes a scene look like the program.
    public void dress(Scene scene) {
        String own = Objects.requireNonNull(Theme.class.getResource("/headroom/app/theme/headroom.css"))
                .toExternalForm();
        scene.getStylesheets().add(own);
        dress(scene.getRoot());
    }

    /// Has the toolkit work out the styles of a scene anew. It keeps those of each combination of states that a branch
    /// of
    /// the scene ever had, so that they grow with the hours: to be called when all that is shown changes anyway.
    public static void forgetStyles(Scene scene) {
        scene.getStylesheets().setAll(List.copyOf(scene.getStylesheets()));
    }

    private void restyle() {
        dark.set(choice.dark().orElseGet(() -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK));
        strong.set(choice.strong().orElseGet(() -> SystemContrast.high(Platform.getPreferences())));
        still.set(choice.still().orElseGet(() -> Platform.getPreferences().isReducedMotion()));
        for (Window window : Window.getWindows()) {
            if (window.getScene() != null) {
                dress(window.getScene().getRoot());
                window.getScene().getPreferences().setReducedMotion(still.get());
            }
        }
    }

    private void dress(Parent root) {
        root.pseudoClassStateChanged(DARK, dark.get());
        root.pseudoClassStateChanged(STRONG, strong.get());
        root.setStyle("-fx-font-size: " + BODY * textScale.get() + "px;");
    }

    /// The faces of the typeface, read once: the toolkit keeps what it reads for each time it is asked to.
    private static final class Faces {
        private static final List<String> NAMES = List.of("Regular", "Medium", "SemiBold", "Bold");

        static {
            NAMES.forEach(name -> read("/headroom/app/fonts/Inter-" + name + ".ttf"));
        }

        private Faces() {}

        static void load() {
            // the class was loaded, and the faces with it
        }

        private static void read(String resource) {
            try (InputStream face = Theme.class.getResourceAsStream(resource)) {
                if (face == null || Font.loadFont(face, BODY) == null) {
                    throw new IllegalStateException("no font " + resource);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
