package headroom.app.sources;

import headroom.app.control.Card;
import headroom.app.control.Find;
import headroom.app.control.Goal;
import headroom.app.control.Labels;
import headroom.app.control.Segments;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
import headroom.app.control.WhileShown;
import headroom.app.document.Document;
import headroom.app.sources.SourcesModel.FileRow;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Source;
import headroom.model.workbook.SeriesEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The files: what each was recognised as, what is odd in it, and what its series mean.
public final class SourcesView implements View {
    private static final int READING_TAB = 1;
    private static final int PROBLEMS_TAB = 2;
    private static final double MOST_FILES_HEIGHT = 320;

    private final SourcesModel model;
    private final Speech speech;
    private final SourceCommands commands;
    private final SeriesTable series;
    private final FirstRows rows;
    private final ProblemList problems;
    private final TestList tests;
    private final CurrentValues current;
    private final StackPane detail = new StackPane();
    private final StackPane root = new StackPane();
    private final WhileShown whileShown = new WhileShown();
    private final Card fileCard;
    private final Sheet<FileRow> files;
    private final ScrollPane fileList;
    private final FilterBar filter;
    private final VBox filled;
    private final Segments tabs = new Segments();
    private final Label readAs = Labels.secondary("");
    private final Button overTime = new Button();
    private Runnable showDetail = () -> {};

    /// The view of the files of a document.
    public SourcesView(Document document, Speech speech, SourceCommands commands) {
        this.model = new SourcesModel(document, speech);
        this.speech = speech;
        this.commands = commands;
        this.series = new SeriesTable(model, speech);
        this.rows = new FirstRows(model, speech);
        this.problems = new ProblemList(model, speech, commands, () -> tabs.choose(READING_TAB));
        this.tests = new TestList(speech);
        this.current = new CurrentValues(model, speech);
        this.files = files();
        this.fileList = scrolled(files);
        this.filter = new FilterBar(model, speech);
        this.fileCard = fileCard();
        this.filled =
                new VBox(new Card(speech.say("view-sources.files"), filter, fileList).with(openButton()), fileCard);
        filled.getStyleClass().add("view");
    }

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public Message name() {
        return Message.of("view-sources.name");
    }

    @Override
    public ObservableValue<String> fact() {
        return model.workbook()
                .map(workbook -> workbook.sources().isEmpty()
                        ? ""
                        : speech.say("view-sources.fact", workbook.sources().size()));
    }

    @Override
    public Message tipsTitle() {
        return Message.of("view-sources.tips");
    }

    @Override
    public ObservableValue<List<Tip>> tips() {
        return model.workbook().map(workbook -> SourceTips.of(workbook, model::takeAsDemand));
    }

    @Override
    public boolean showsResults() {
        return false;
    }

    @Override
    public List<Find> finds() {
        return model.workbook().getValue().sources().stream()
                .map(source -> Find.at(
                        source.fileName(),
                        speech.say("shell.find-file"),
                        () -> model.chosenProperty().set(Optional.of(source.sha256()))))
                .toList();
    }

    @Override
    public void reveal(String what) {
        int end = what.indexOf('/');
        model.chosenProperty().set(Optional.of(end < 0 ? what : what.substring(0, end)));
        if (what.endsWith(Goal.Place.READING)) {
            tabs.choose(READING_TAB);
        } else if (what.endsWith(Goal.Place.PROBLEMS)) {
            tabs.choose(PROBLEMS_TAB);
        }
    }

    @Override
    public Node content() {
        root.getStyleClass().add("view-root");
        whileShown.on(this::refresh, model.workbook(), model.chosenProperty(), model.filterProperty());
        return root;
    }

    @Override
    public void shown(boolean now) {
        whileShown.shown(now);
    }

    private Sheet<FileRow> files() {
        return new Sheet<FileRow>(
                        speech.say("view-sources.files-table"),
                        List.of(
                                Column.words(
                                        speech.say("view-sources.column-file"),
                                        row -> row.source().fileName()),
                                Column.wide(
                                        speech.say("view-sources.column-format"),
                                        row -> formatName(row.source().format())),
                                Column.numbers(speech.say("view-sources.column-holds"), this::holds),
                                Column.of(speech.say("view-sources.column-problems"), this::problemCount)))
                .choosing(row ->
                        model.chosenProperty().set(Optional.of(row.source().sha256())));
    }

    private String formatName(String format) {
        String key = "view-sources.format-" + format;
        return speech.words().knows(key) ? speech.say("view-sources.format-" + format) : format;
    }

    private String holds(FileRow row) {
        int values = row.source().current().size();
        if (values > 0 && row.series() + row.tests() == 0) {
            return speech.say("view-sources.holds-current", values);
        }
        return row.tests() == 0
                ? speech.say("view-sources.holds-series", row.series())
                : row.series() == 0
                        ? speech.say("view-sources.holds-tests", row.tests())
                        : speech.say("view-sources.holds-both", row.series(), row.tests());
    }

    private Node problemCount(FileRow row) {
        Label label = Labels.body(
                row.problems() == 0
                        ? speech.say("view-sources.no-problem")
                        : speech.say("view-sources.problem-count", row.problems()));
        row.worst()
                .filter(severity -> severity != Severity.INFO)
                .ifPresent(severity -> label.getStyleClass().add(severity.name().toLowerCase(Locale.ROOT) + "-text"));
        return label;
    }

    /// A hundred files leave room for what one of them holds.
    private static ScrollPane scrolled(Node list) {
        ScrollPane pane = new ScrollPane(list);
        pane.getStyleClass().add("edge-to-edge");
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMaxHeight(MOST_FILES_HEIGHT);
        return pane;
    }

    private Button openButton() {
        Button open = new Button(speech.say("view-sources.add"));
        open.getStyleClass().setAll("link-button");
        open.setOnAction(pressed -> commands.open().run());
        return open;
    }

    private Card fileCard() {
        tabs.add(speech.say("view-sources.tab-series"), chosen -> detail(series, this::showSeries));
        tabs.add(speech.say("view-sources.tab-rows"), chosen -> detail(rows, this::showRows));
        tabs.add(speech.say("view-sources.tab-problems"), chosen -> detail(problems, this::showProblems));
        tabs.add(speech.say("view-sources.tab-tests"), chosen -> detail(tests, this::showTests));
        tabs.add(speech.say("view-sources.tab-current"), chosen -> detail(current, this::showCurrent));
        Button remove = new Button(speech.say("view-sources.remove"));
        remove.getStyleClass().setAll("link-button");
        remove.setOnAction(pressed -> model.shown().ifPresent(model::remove));
        VBox.setVgrow(detail, Priority.ALWAYS);
        detail.getChildren().setAll(series);
        showDetail = this::showSeries;
        overTime.setText(speech.say("view-sources.over-time"));
        overTime.getStyleClass().setAll("link-button");
        overTime.setOnAction(pressed -> model.shown()
                .flatMap(model::telling)
                .ifPresent(entry ->
                        Goal.Place.series(entry.series().id().toString()).wantedAt(overTime)));
        return new Card("", readAs, tabs, detail).with(overTime, remove);
    }

    /// Says of the file that is looked at where it lies and how it is read.
    private void describe(Source shown) {
        fileCard.heading().setText(shown.fileName());
        present(fileCard.subtitle(shown.path()), !shown.path().equals(shown.fileName()));
        Optional<Message> sentence =
                shown.reading().flatMap(reading -> new ReadingModel(shown, reading, speech, commands).sentence());
        readAs.setText(sentence.map(speech::say).orElse(""));
        present(readAs, sentence.isPresent());
        present(overTime, model.telling(shown).isPresent());
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void detail(Node node, Runnable show) {
        detail.getChildren().setAll(node);
        showDetail = show;
        show.run();
    }

    private void refresh() {
        if (model.fileCount() == 0) {
            if (root.getChildren().isEmpty() || root.getChildren().contains(filled)) {
                root.getChildren().setAll(new EmptySources(speech, commands));
            }
            return;
        }
        List<FileRow> all = model.files();
        Optional<Source> shown = model.shown();
        List<Source> sources = all.stream().map(FileRow::source).toList();
        files.show(all, shown.map(sources::indexOf).orElse(-1));
        filter.show(all.size(), model.fileCount());
        present(fileCard, shown.isPresent());
        shown.ifPresent(source -> {
            describe(source);
            showDetail.run();
        });
        if (!root.getChildren().contains(filled)) {
            root.getChildren().setAll(filled);
        }
    }

    private void showSeries() {
        model.shown().ifPresent(source -> {
            List<SeriesEntry> entries = model.found(source);
            // a status page has no series: show at once what it has
            boolean moment = model.series(source).isEmpty() && !source.current().isEmpty();
            detail.getChildren().setAll(moment ? current : series);
            series.show(entries);
            current.show(source.current());
        });
    }

    private void showRows() {
        model.shown()
                .ifPresent(source -> rows.show(
                        source.reading().map(reading -> new ReadingModel(source, reading, speech, commands)),
                        model.series(source)));
    }

    private void showProblems() {
        model.shown().ifPresent(problems::show);
    }

    private void showTests() {
        model.shown().ifPresent(source -> tests.show(model.tests(source)));
    }

    private void showCurrent() {
        model.shown().ifPresent(source -> current.show(source.current()));
    }

    /// Whether the view shows files rather than the way to open some.
    ObservableValue<Boolean> filled() {
        return Bindings.createBooleanBinding(() -> model.fileCount() > 0, model.workbook());
    }
}
