package headroom.app.preferences;

import headroom.app.control.Labels;
import headroom.app.control.OverSheet;
import headroom.app.control.Segments;
import headroom.app.control.Speech;
import headroom.app.settings.Settings;
import headroom.app.settings.SettingsStore;
import headroom.model.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// All preferences in one place; each takes effect at once.
public final class PreferencesSheet {
    private static final int MOST_WORDS = 3;
    private static final double CONTROLS_PERCENT = 52;
    private static final double BESIDE_EMS = 38;
    private static final double BODY = 13;

    private final SettingsStore settings;
    private final Speech speech;
    private final Map<String, Node> controls = new HashMap<>();
    private final List<Runnable> refreshers = new ArrayList<>();
    private final OverSheet sheet;

    /// A closed sheet.
    ///
    /// @param files what is remembered of files
    public PreferencesSheet(SettingsStore settings, Speech speech, Node files) {
        this.settings = settings;
        this.speech = speech;
        VBox all = new VBox(
                section("shell.preferences-look", Preferences.look()),
                section("shell.preferences-formats", Preferences.formats()),
                section("shell.preferences-panes", Preferences.panes()),
                files);
        all.getStyleClass().add("preferences");
        sheet = new OverSheet("preferences", Message.of("shell.preferences"), speech, all);
        settings.settingsProperty().addListener((property, old, now) -> refreshers.forEach(Runnable::run));
    }

    /// The sheet, to lay over the window.
    public OverSheet sheet() {
        return sheet;
    }

    /// Opens it at its beginning.
    public void open() {
        sheet.scroll().setVvalue(0);
        sheet.open(first("theme"));
    }

    /// Opens it at a preference.
    public void open(String id) {
        sheet.open(first(id));
        sheet.applyCss();
        sheet.layout();
        Node control = controls.get(id);
        if (control != null) {
            Node content = sheet.scroll().getContent();
            double at = content.sceneToLocal(control.localToScene(0, 0)).getY();
            double room = content.getLayoutBounds().getHeight()
                    - sheet.scroll().getViewportBounds().getHeight();
            sheet.scroll().setVvalue(room <= 0 ? 0 : Math.clamp((at - 40) / room, 0, 1));
        }
    }

    private Node first(String id) {
        Node control = controls.getOrDefault(id, sheet);
        return control instanceof Segments segments
                ? segments.getChildren().stream()
                        .filter(child -> child instanceof ToggleButton button && button.isSelected())
                        .findFirst()
                        .orElse(segments.getChildren().getFirst())
                : control;
    }

    private Node section(String title, List<Preference> preferences) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("preference-grid");
        int row = 0;
        for (Preference preference : preferences) {
            Node control = control(preference);
            controls.put(preference.id(), control);
            grid.addRow(row, name(preference), control);
            row += 2;
        }
        grid.widthProperty().subscribe(width -> arrange(grid, width.doubleValue()));
        return new VBox(4, Labels.styled(speech.say(title), "strong"), grid);
    }

    /// Names beside their choices, or above them where there is no room for both.
    private void arrange(GridPane grid, double width) {
        boolean beside = width >= BESIDE_EMS * BODY * now().textPercent() / 100;
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints choices = new ColumnConstraints();
        choices.setPercentWidth(beside ? CONTROLS_PERCENT : -1);
        grid.getColumnConstraints().setAll(words, choices);
        for (int i = 1; i < grid.getChildren().size(); i += 2) {
            Node control = grid.getChildren().get(i);
            GridPane.setColumnIndex(control, beside ? 1 : 0);
            GridPane.setRowIndex(control, beside ? i - 1 : i);
        }
    }

    private Node name(Preference preference) {
        Label about = Labels.secondary(speech.say(preference.about()));
        return new VBox(Labels.body(speech.say(preference.name())), about);
    }

    private Node control(Preference preference) {
        return preference.options().size() <= MOST_WORDS ? words(preference) : list(preference);
    }

    private Node words(Preference preference) {
        Segments segments = new Segments();
        segments.setId("preference-" + preference.id());
        String name = speech.say(preference.name());
        List<ToggleButton> buttons = new ArrayList<>();
        for (Preference.Option option : preference.options()) {
            String words = speech.say(option.words());
            ToggleButton button = segments.add(words, chosen -> settings.change(option.choose()));
            button.setAccessibleText(speech.say("shell.preference-option", name, words));
            buttons.add(button);
        }
        refresh(() -> {
            for (int i = 0; i < buttons.size(); i++) {
                boolean chosen = preference.options().get(i).chosen().test(now());
                if (chosen) {
                    buttons.get(i).setSelected(true);
                }
            }
        });
        return segments;
    }

    private Node list(Preference preference) {
        ComboBox<Preference.Option> box = new ComboBox<>();
        box.setId("preference-" + preference.id());
        box.setAccessibleText(speech.say(preference.name()));
        box.getItems().addAll(preference.options());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Preference.Option option) {
                return option == null ? "" : speech.say(option.words());
            }

            @Override
            public Preference.Option fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed: " + text);
            }
        });
        refresh(() -> preference.options().stream()
                .filter(option -> option.chosen().test(now()))
                .findFirst()
                .ifPresentOrElse(box::setValue, () -> box.setValue(null)));
        box.valueProperty().addListener((property, old, chosen) -> {
            if (chosen != null) {
                settings.change(chosen.choose());
            }
        });
        return box;
    }

    private Settings now() {
        return settings.settingsProperty().get();
    }

    private void refresh(Runnable refresher) {
        refreshers.add(refresher);
        refresher.run();
    }
}
