package headroom.app.find;

import headroom.app.control.Find;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.model.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One field that searches everything: commands, views, series, components, scenarios.
public final class Palette extends StackPane {
    private static final int MOST = 60;
    private static final double ROW_EMS = 2.6;

    /// More than this is not searched on the interface thread: some ten thousand take it a few milliseconds.
    private static final int SEARCHED_AT_ONCE = 20_000;

    /// More new names than this are not taken apart on the interface thread.
    private static final int LEARNT_AT_ONCE = 2_000;

    private final Speech speech;
    private final Jobs jobs;
    private final Supplier<List<Find>> source;
    private final TextField field = new TextField();
    private final ListView<Find> list = new ListView<>();
    private FindIndex index = FindIndex.empty(Locale.ROOT);
    private Optional<Job> search = Optional.empty();
    private boolean indexing;
    private boolean searching;
    private boolean chooseWhenFound;
    private @Nullable Node focusedBefore;

    public Palette(Speech speech, Jobs jobs, Supplier<List<Find>> source) {
        this.speech = speech;
        this.jobs = jobs;
        this.source = source;
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        setManaged(false);
        field.setPromptText(speech.say("shell.palette-prompt"));
        field.setAccessibleText(speech.say("shell.palette-prompt"));
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(Labels.secondary(speech.say("shell.palette-nothing")));
        list.setFocusTraversable(false);
        VBox sheet = new VBox(field, list);
        sheet.getStyleClass().addAll("popover", "palette");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        field.textProperty().addListener((property, old, now) -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                close();
            }
        });
        list.setOnMouseClicked(click -> choose());
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is && isVisible() && !list.isFocused()) {
                hide();
            }
        });
    }

    /// Opens the search, empty.
    public void open() {
        focusedBefore = getScene().getFocusOwner();
        List<Find> all = source.get();
        stopSearch();
        indexing = false;
        chooseWhenFound = false;
        FindIndex before = index.locale().equals(speech.locale()) ? index : FindIndex.empty(speech.locale());
        index = FindIndex.empty(speech.locale());
        field.clear();
        if (before.unknown(all) <= LEARNT_AT_ONCE) {
            index = before.following(all);
            search();
        } else {
            index(before, all);
        }
        setVisible(true);
        setManaged(true);
        field.requestFocus();
    }

    private void close() {
        hide();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    /// Makes much ready for the search elsewhere.
    private void index(FindIndex before, List<Find> all) {
        indexing = true;
        searching = true;
        list.getItems().clear();
        search = Optional.of(jobs.startQuietly(
                Message.of("shell.search"),
                progress -> before.following(all),
                ready -> {
                    indexing = false;
                    index = ready;
                    search();
                },
                trouble -> indexing = false));
    }

    /// Searches; where there is very much to search, elsewhere, and only what was asked last is shown.
    private void search() {
        if (indexing) {
            return;
        }
        stopSearch();
        String letters = field.getText();
        if (index.size() <= SEARCHED_AT_ONCE) {
            show(index.best(letters, MOST));
            return;
        }
        searching = true;
        FindIndex searched = index;
        search = Optional.of(jobs.startQuietly(
                Message.of("shell.search"),
                progress -> searched.best(letters, MOST, progress::cancelled),
                this::show,
                trouble -> searching = false));
    }

    /// What was asked before is not wanted any more.
    private void stopSearch() {
        search.ifPresent(Job::cancel);
        search = Optional.empty();
        searching = false;
    }

    private void show(List<Find> found) {
        searching = false;
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        if (chooseWhenFound) {
            chooseWhenFound = false;
            choose();
        }
    }

    private void key(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case PAGE_DOWN -> select(at + 8);
            case PAGE_UP -> select(at - 8);
            case ENTER -> {
                // typed faster than found: the first of what is found is meant
                chooseWhenFound = searching;
                if (!searching) {
                    choose();
                }
            }
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int index) {
        int bounded = Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(bounded);
        list.scrollTo(Math.max(0, bounded - 4));
    }

    private void choose() {
        Find chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.available()) {
            close();
            chosen.run().run();
        }
    }

    private static final class Row extends ListCell<Find> {
        private final Label words = Labels.body("");
        private final Label kind = Labels.styled("", "secondary");
        private final Label aside = Labels.styled("", "secondary");
        private final HBox row = new HBox(8, words, kind, Labels.space(), aside);

        Row() {
            row.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable Find find, boolean empty) {
            super.updateItem(find, empty);
            if (empty || find == null) {
                setGraphic(null);
                return;
            }
            words.setText(find.words());
            words.setOpacity(find.available() ? 1 : 0.6);
            kind.setText(find.kind());
            aside.setText(find.aside());
            setGraphic(row);
            setText(null);
            setAccessibleText(find.words() + ", " + find.kind() + ", " + find.aside());
            setMinHeight(ROW_EMS);
        }
    }
}
