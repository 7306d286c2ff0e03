package headroom.app.commitment;

import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.document.Results;
import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.app.report.Audience;
import headroom.app.report.PrintedFigures;
import headroom.app.report.Report;
import headroom.app.words.Version;
import headroom.app.words.Words;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.plan.AnswerMessages;
import headroom.model.series.Source;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Commitment;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Who the report is for, its pages, its export, and the frozen answers. Reports are written as on every machine, so
/// that the same workbook prints the same figures everywhere.
final class CommitmentModel {
    private final Document document;
    private final Results results;
    private final Jobs jobs;
    private final CommitmentCommands commands;
    private final ObjectProperty<Optional<Audience>> audience = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Pages.Page>> pages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<String>> compared = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Job> preview = Optional.empty();
    private boolean watched;
    private Optional<SortedMap<String, String>> printed = Optional.empty();

    /// A figure of a frozen answer beside the same figure now; a dash where one of them has none.
    record Compared(String name, String then, String now) {
        boolean differs() {
            return !then.equals(now);
        }
    }

    CommitmentModel(Document document, Results results, Jobs jobs, CommitmentCommands commands) {
        this.document = document;
        this.results = results;
        this.jobs = jobs;
        this.commands = commands;
        audience.subscribe(who -> draw());
        results.analysis().subscribe(analysis -> {
            printed = Optional.empty();
            draw();
        });
    }

    ObservableValue<Optional<Analysis>> analysis() {
        return results.analysis();
    }

    ObservableValue<Workbook> workbookProperty() {
        return document.workbookProperty();
    }

    Workbook workbook() {
        return document.workbook();
    }

    /// Who the report is for; empty until the planner says it.
    ObjectProperty<Optional<Audience>> audienceProperty() {
        return audience;
    }

    /// The pages as they will be printed; empty while nobody knows for whom.
    ReadOnlyObjectProperty<List<Pages.Page>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /// Whether newer pages are being drawn.
    ReadOnlyBooleanProperty drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /// Draws pages while somebody looks at them, and lets go of them when nobody does: they are large.
    void watch(boolean now) {
        if (watched != now) {
            watched = now;
            draw();
        }
    }

    private void draw() {
        preview.ifPresent(Job::cancel);
        Optional<Analysis> analysis = analysis().getValue();
        if (!watched || audience.get().isEmpty() || analysis.isEmpty()) {
            pages.set(List.of());
            drawing.set(false);
            return;
        }
        Audience who = audience.get().get();
        drawing.set(true);
        preview = Optional.of(jobs.startQuietly(
                Message.of("view-commitment.job-preview"),
                progress -> Pages.of(report(analysis.get(), who).pdf(), progress),
                drawn -> {
                    pages.set(drawn);
                    drawing.set(false);
                },
                trouble -> {
                    drawing.set(false);
                    commands.failed().accept(Message.of("view-commitment.preview-failed"), trouble);
                }));
    }

    private static Report report(Analysis analysis, Audience who) {
        Workbook workbook = analysis.workbook();
        return new Report(
                analysis, who, Words.english(workbook.zone()), Version.current(), WorkbookFile.fingerprint(workbook));
    }

    /// Asks for a folder and writes the report, every chart and the tables into it.
    void export() {
        Optional<Analysis> analysis = analysis().getValue();
        if (audience.get().isPresent() && analysis.isPresent()) {
            Audience who = audience.get().get();
            commands.folder().get().ifPresent(folder -> export(analysis.get(), who, folder));
        }
    }

    private void export(Analysis analysis, Audience who, Path folder) {
        jobs.start(
                Message.of("view-commitment.job-export"),
                progress -> report(analysis, who).write(folder, progress),
                files -> commands.told()
                        .accept(Message.of("view-commitment.exported", files.size(), folder.toString()), folder),
                trouble -> commands.failed()
                        .accept(Message.of("view-commitment.export-failed", folder.toString()), trouble));
    }

    /// Freezes the answer as it is printed now.
    void freeze(String name) {
        analysis()
                .getValue()
                .ifPresent(analysis -> analysis.answer().ifPresent(answer -> {
                    Words words = Words.english(analysis.workbook().zone());
                    String free = freeName(name);
                    Commitment commitment = new Commitment(
                            free,
                            analysis.asOf(),
                            Version.current(),
                            answer.objective(),
                            words.say(AnswerMessages.whole(answer)),
                            PrintedFigures.of(analysis, words),
                            inputs(analysis.workbook()));
                    document.apply(Edit.of(
                            Message.of("view-commitment.edit-freeze", free),
                            workbook -> WorkbookEdits.freeze(workbook, commitment)));
                    compared.set(Optional.of(free));
                }));
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; frozen(name).isPresent(); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private static SortedMap<String, String> inputs(Workbook workbook) {
        SortedMap<String, String> inputs = new TreeMap<>();
        for (Source source : workbook.sources()) {
            inputs.put(source.fileName(), source.sha256());
        }
        return inputs;
    }

    /// Takes a frozen answer away.
    void remove(String name) {
        document.apply(Edit.of(
                Message.of("view-commitment.edit-remove", name),
                workbook -> WorkbookEdits.removeCommitment(workbook, name)));
    }

    /// The frozen answer that is compared with now.
    ObjectProperty<Optional<String>> comparedProperty() {
        return compared;
    }

    /// The frozen answer that is compared: the chosen one, else the newest.
    Optional<Commitment> shown() {
        List<Commitment> all = workbook().commitments();
        return compared.get()
                .flatMap(this::frozen)
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    private Optional<Commitment> frozen(String name) {
        return workbook().commitments().stream()
                .filter(commitment -> commitment.name().equals(name))
                .findFirst();
    }

    /// Every figure of a frozen answer beside the same figure now, those that differ first.
    List<Compared> compare(Commitment frozen) {
        SortedMap<String, String> now = printedNow();
        TreeSet<String> names = new TreeSet<>(frozen.figures().keySet());
        names.addAll(now.keySet());
        // the sentence is made of the other figures and stands above them
        names.remove("answer");
        List<Compared> differing = new ArrayList<>();
        List<Compared> same = new ArrayList<>();
        for (String name : names) {
            Compared row = new Compared(name, frozen.figures().getOrDefault(name, "–"), now.getOrDefault(name, "–"));
            (row.differs() ? differing : same).add(row);
        }
        differing.addAll(same);
        return differing;
    }

    /// The figures of the newest analysis as they are printed, which is done once for all that are compared with them.
    private SortedMap<String, String> printedNow() {
        if (printed.isEmpty()) {
            printed = Optional.of(analysis()
                    .getValue()
                    .map(analysis -> PrintedFigures.of(
                            analysis, Words.english(analysis.workbook().zone())))
                    .orElseGet(TreeMap::new));
        }
        return printed.get();
    }

    /// How many figures of a frozen answer are others now.
    int differing(Commitment frozen) {
        return (int) compare(frozen).stream().filter(Compared::differs).count();
    }
}
