package headroom.app.fetch;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Buttons;
import headroom.app.control.Labels;
import headroom.app.control.OverSheet;
import headroom.app.control.Speech;
import headroom.model.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Asks which metrics of which server are fetched.
public final class FetchSheet {
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    private static final double EDGE = 2;
    /// The room of the first chosen metric, so that nothing below jumps when it comes.
    private static final double ONE_LINE = 21;

    private final FetchModel model;
    private final Speech speech;
    private final InstantSource clock;
    private final TextField address;
    private final TextField filter = new TextField();
    private final ListView<String> matches = new ListView<>();
    private final FlowPane chosen = new FlowPane(8, 4);
    private final OverSheet sheet;

    /// A closed sheet.
    FetchSheet(FetchModel model, Speech speech, InstantSource clock) {
        this.model = model;
        this.speech = speech;
        this.clock = clock;
        this.address = field(new TextField(), model.address, "shell.fetch-address", "http://prometheus:9090");
        VBox all = new VBox(10, Labels.secondary(speech.say("shell.fetch-about")), server(), metrics(), time(), foot());
        all.getStyleClass().add("fetch");
        sheet = new OverSheet("fetch", Message.of("shell.fetch"), speech, all);
        sheet.scroll().prefHeightProperty().bind(all.heightProperty().add(EDGE));
        sheet.visibleProperty().subscribe(shown -> {
            if (!shown) {
                model.forget();
            }
        });
    }

    /// A closed sheet that the menu opens.
    public static FetchSheet offered(FetchModel model, Speech speech, Actions actions) {
        FetchSheet fetch = new FetchSheet(model, speech, InstantSource.system());
        actions.add(Action.of(
                "file.fetch", new Action.Menu(Action.Bar.FILE, 0), Message.of("shell.fetch-menu"), fetch::open));
        return fetch;
    }

    /// The sheet, to lay over the window.
    public OverSheet sheet() {
        return sheet;
    }

    /// Opens it.
    void open() {
        model.begin(clock.instant());
        refresh();
        sheet.open(address);
    }

    private Node server() {
        address.setOnAction(enter -> model.connect());
        PasswordField token = field(new PasswordField(), model.token, "shell.fetch-token", "");
        TextField user = field(new TextField(), model.user, "shell.fetch-user", "");
        PasswordField password = field(new PasswordField(), model.password, "shell.fetch-password", "");
        token.setOnAction(enter -> model.connect());
        password.setOnAction(enter -> model.connect());
        Button connect = new Button(speech.say("shell.fetch-connect"));
        connect.setId("fetch-connect");
        connect.disableProperty()
                .bind(model.busy.or(
                        Bindings.createBooleanBinding(() -> model.address.get().isBlank(), model.address)));
        connect.setOnAction(pressed -> model.connect());
        HBox.setHgrow(address, Priority.ALWAYS);
        GridPane grid = grid();
        grid.addRow(0, name("shell.fetch-address"), new HBox(8, address, connect));
        grid.addRow(1, name("shell.fetch-token"), token);
        HBox both = new HBox(8, user, name("shell.fetch-password"), password);
        both.getStyleClass().add("row");
        HBox.setHgrow(user, Priority.ALWAYS);
        HBox.setHgrow(password, Priority.ALWAYS);
        grid.addRow(2, name("shell.fetch-user"), both);
        return grid;
    }

    private Node metrics() {
        filter.setId("fetch-filter");
        filter.setPromptText(speech.say("shell.fetch-filter"));
        filter.setAccessibleText(speech.say("shell.fetch-metrics"));
        filter.textProperty().subscribe(this::refresh);
        filter.setOnAction(enter -> {
            String typed = filter.getText();
            boolean named = matches.getItems().isEmpty() || typed.contains("{");
            add(named ? typed : matches.getItems().getFirst());
        });
        filter.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN && !matches.getItems().isEmpty()) {
                matches.requestFocus();
                matches.getSelectionModel().selectFirst();
                key.consume();
            }
        });
        matches.setId("fetch-matches");
        matches.setPrefHeight(132);
        matches.setPlaceholder(Labels.secondary(speech.say("shell.fetch-no-names")));
        matches.setAccessibleText(speech.say("shell.fetch-metrics"));
        matches.setOnMouseClicked(click -> addSelected());
        matches.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                addSelected();
                key.consume();
            }
        });
        chosen.setId("fetch-chosen");
        model.names.addListener((ListChangeListener<String>) change -> refresh());
        model.chosen.addListener((ListChangeListener<String>) change -> refresh());
        GridPane grid = grid();
        grid.addRow(0, name("shell.fetch-metrics"), filter);
        grid.add(matches, 1, 1);
        grid.add(chosen, 1, 2);
        return grid;
    }

    private void addSelected() {
        String selected = matches.getSelectionModel().getSelectedItem();
        if (selected != null) {
            add(selected);
        }
    }

    private void add(String metric) {
        model.choose(metric);
        filter.clear();
        refresh();
    }

    private void refresh() {
        matches.getItems().setAll(model.matching(filter.getText()));
        chosen.getChildren().clear();
        for (String metric : model.chosen) {
            Button remove = Buttons.link(speech.say("shell.fetch-remove", metric), () -> model.chosen.remove(metric));
            remove.setMnemonicParsing(false); // names are full of underscores
            chosen.getChildren().add(remove);
        }
        chosen.setMinHeight(model.chosen.isEmpty() ? ONE_LINE : Region.USE_COMPUTED_SIZE);
    }

    private Node time() {
        ComboBox<Duration> step = new ComboBox<>();
        step.getItems().setAll(STEPS);
        step.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration length) {
                return length == null ? "" : model.words(length);
            }

            @Override
            public Duration fromString(String text) {
                return model.step.get();
            }
        });
        step.setMinWidth(Region.USE_PREF_SIZE);
        step.setAccessibleText(speech.say("shell.fetch-step"));
        step.valueProperty().bindBidirectional(model.step);
        TextField from = field(new TextField(), model.from, "shell.fetch-from", "");
        TextField to = field(new TextField(), model.to, "shell.fetch-to", "");
        HBox range = new HBox(8, from, name("shell.fetch-to"), to, name("shell.fetch-step"), step);
        range.getStyleClass().add("row");
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox.setHgrow(to, Priority.ALWAYS);
        GridPane grid = grid();
        grid.addRow(0, name("shell.fetch-from"), range);
        return grid;
    }

    private Node foot() {
        Label said = Labels.paragraph("");
        said.setId("fetch-said");
        said.textProperty().bind(model.said.map(what -> what.map(speech::say).orElse("")));
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        Button fetch = new Button(speech.say("shell.fetch-go"));
        fetch.setId("fetch-go");
        fetch.getStyleClass().add("accent");
        fetch.disableProperty().bind(model.busy);
        fetch.setOnAction(pressed -> model.fetch(sheet::close));
        HBox row = new HBox(8, Labels.secondary(speech.say("shell.fetch-statistics")), Labels.space(), fetch);
        row.getStyleClass().add("row");
        return new VBox(8, said, row);
    }

    private Label name(String key) {
        Label label = Labels.body(speech.say(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("fetch-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(90);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, rest);
        return grid;
    }

    private <F extends TextField> F field(F field, StringProperty property, String what, String prompt) {
        field.textProperty().bindBidirectional(property);
        field.setAccessibleText(speech.say(what));
        field.setPromptText(prompt);
        field.setId(what.replace("shell.", ""));
        return field;
    }
}
