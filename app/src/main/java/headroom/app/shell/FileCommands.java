package headroom.app.shell;

import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.document.WorkbookStore;
import headroom.app.job.Jobs;
import headroom.app.settings.SettingsStore;
import headroom.importers.Imported;
import headroom.importers.ReadOptions;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.series.Source;
import headroom.model.series.TextForm;
import headroom.model.series.TextReading;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Opens, imports, reloads and saves. Belongs to the interface thread; files are touched off it.
public final class FileCommands {
    private static final String EXTENSION = ".headroom";

    private final Document document;
    private final Jobs jobs;
    private final Notices notices;
    private final SettingsStore settings;
    private final Questions questions;
    private final Ports ports;

    /// What file commands need of the rest of the program.
    ///
    /// @param store reads and writes workbooks
    /// @param reader reads metric files
    /// @param intake puts imported files into a workbook
    /// @param blank a new workbook
    public record Ports(
            WorkbookStore store,
            MetricReader reader,
            BiFunction<Workbook, List<Imported>, Workbook> intake,
            java.util.function.Supplier<Workbook> blank) {}

    /// Commands over that document.
    public FileCommands(
            Document document, Jobs jobs, Notices notices, SettingsStore settings, Questions questions, Ports ports) {
        this.document = document;
        this.jobs = jobs;
        this.notices = notices;
        this.settings = settings;
        this.questions = questions;
        this.ports = ports;
    }

    /// Begins a new workbook.
    public void begin() {
        whenNothingIsLost(() -> document.open(ports.blank().get(), Optional.empty()));
    }

    /// Asks for files and opens them.
    public void open() {
        openAll(questions.filesToOpen(lastFolder()));
    }

    /// Opens a workbook and does something once it is open; the folder of the next file is asked for elsewhere.
    public void open(Path workbook, Runnable then) {
        whenNothingIsLost(() -> openWorkbook(workbook, then));
    }

    /// Opens a workbook, imports metric files; comes back at once.
    public void openAll(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Path folder = files.getFirst().toAbsolutePath().getParent();
        if (folder != null) {
            settings.change(now -> now.withLastFolder(folder.toString()));
        }
        List<Path> workbooks = files.stream().filter(FileCommands::isWorkbook).toList();
        List<Path> metrics = files.stream().filter(file -> !isWorkbook(file)).toList();
        if (workbooks.isEmpty()) {
            importAll(metrics);
            return;
        }
        if (workbooks.size() > 1) {
            notices.tell(Notice.of(Severity.CAUTION, Message.of("shell.one-workbook", name(workbooks.getFirst()))));
        }
        whenNothingIsLost(() -> openWorkbook(workbooks.getFirst(), () -> {
            if (!metrics.isEmpty()) {
                importAll(metrics);
            }
        }));
    }

    private static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    private void openWorkbook(Path file, Runnable then) {
        jobs.start(
                Message.of("shell.job-open", name(file)),
                progress -> ports.store().read(file),
                workbook -> {
                    document.open(workbook, Optional.of(file));
                    WorkbookFile.lost(workbook)
                            .forEach(note -> notices.tell(Notice.of(
                                    Severity.DANGER, Message.of("shell.series-lost", note.message(), note.action()))));
                    settings.change(now -> now.withRecent(file.toAbsolutePath().toString()));
                    then.run();
                },
                trouble -> {
                    if (!Files.exists(file)) {
                        settings.change(
                                now -> now.withoutRecent(file.toAbsolutePath().toString()));
                    }
                    notices.tell(Troubles.notice(Message.of("shell.open-failed", name(file)), trouble));
                });
    }

    /// Opens a copy that a crash left behind, as unsaved work.
    public void recover(Path copy, Optional<Path> original, Runnable recovered) {
        jobs.start(
                Message.of("shell.job-open", name(copy)),
                progress -> ports.store().read(copy),
                workbook -> {
                    document.openUnsaved(workbook, original, ports.blank().get());
                    recovered.run();
                },
                trouble -> notices.tell(Troubles.notice(Message.of("shell.open-failed", name(copy)), trouble)));
    }

    /// Reads all imported files again as they were read before, asking nothing.
    public void reload() {
        importAll(document.workbook().sources().stream()
                .map(source -> Path.of(source.path()))
                .toList());
    }

    /// Reads one imported file again as the planner says now, and remembers that for files with the same columns.
    ///
    /// @param edit what undo calls it
    /// @param refused told where nothing can be read so; the workbook stays as it is then
    public void readAgain(Source source, TextForm form, Message edit, Consumer<Message> refused) {
        Path file = Path.of(source.path());
        Request request = new Request(file, new ReadOptions(document.workbook().zone(), form, Map.of()));
        jobs.start(
                Message.of("shell.job-import-one", name(file)), progress -> read(List.of(request), progress), all -> {
                    Result result = all.getFirst();
                    Optional<Imported> nothing = result.imported().filter(Imported::nothing);
                    if (nothing.isPresent()) {
                        refused.accept(
                                ImportNotices.worst(nothing.get().source().notes())
                                        .message());
                        return;
                    }
                    imported(edit, all);
                    result.imported().flatMap(good -> good.source().reading()).ifPresent(this::remember);
                });
    }

    private void remember(TextReading reading) {
        if (!reading.shape().isEmpty()) {
            settings.change(now -> now.withForm(reading.shape(), reading.said()));
        }
    }

    private void importAll(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Message name = files.size() == 1
                ? Message.of("shell.job-import-one", name(files.getFirst()))
                : Message.of("shell.job-import", files.size());
        Message edit = files.size() == 1
                ? Message.of("shell.edit-import-one", name(files.getFirst()))
                : Message.of("shell.edit-import", files.size());
        List<Request> requests = files.stream().map(this::request).toList();
        jobs.start(name, progress -> read(requests, progress), results -> imported(edit, results));
    }

    /// A file of the workbook is read as before; a new one as files with the same columns were.
    private Request request(Path file) {
        Workbook workbook = document.workbook();
        Optional<TextReading> before = workbook.sources().stream()
                .filter(source -> source.path().equals(file.toString()))
                .findFirst()
                .flatMap(Source::reading);
        ReadOptions options = before.isPresent()
                ? new ReadOptions(workbook.zone(), before.get().said(), Map.of())
                : new ReadOptions(workbook.zone(), TextForm.RECOGNISED, rememberedForms());
        return new Request(file, options);
    }

    /// What was said of files, by their columns. The workbook knows better than the settings, which hold what was said
    /// in others.
    private Map<String, TextForm> rememberedForms() {
        Map<String, TextForm> forms =
                new HashMap<>(settings.settingsProperty().get().forms());
        document.workbook().sources().stream()
                .flatMap(source -> source.reading().stream())
                .filter(reading -> !reading.shape().isEmpty())
                .forEach(reading -> forms.put(reading.shape(), reading.said()));
        return forms;
    }

    private record Request(Path file, ReadOptions options) {}

    private record Result(Path file, Optional<Imported> imported, Optional<IOException> trouble) {}

    private List<Result> read(List<Request> requests, Progress progress) {
        ByteProgress bytes =
                ByteProgress.over(requests.stream().map(Request::file).toList(), progress);
        List<Result> results = new ArrayList<>();
        for (Request request : requests) {
            Path file = request.file();
            progress.check();
            try {
                Imported imported = ports.reader().read(file, request.options(), bytes.of(file));
                results.add(new Result(file, Optional.of(imported), Optional.empty()));
            } catch (IOException unreadable) {
                results.add(new Result(file, Optional.empty(), Optional.of(unreadable)));
            }
        }
        return results;
    }

    private void imported(Message name, List<Result> results) {
        List<Imported> good =
                results.stream().flatMap(result -> result.imported().stream()).toList();
        if (!good.isEmpty()) {
            document.apply(Edit.of(name, workbook -> ports.intake().apply(workbook, good)));
        }
        results.forEach(result -> result.trouble()
                .ifPresent(trouble -> notices.tell(
                        Troubles.notice(Message.of("shell.import-failed", name(result.file())), trouble))));
        ImportNotices.of(good).forEach(notices::tell);
    }

    /// Saves to the file that the workbook came from, or asks for one.
    public void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        document.pathProperty().get().ifPresentOrElse(path -> saveTo(path, then), () -> saveAs(then));
    }

    /// Asks where to save.
    public void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        String name = document.workbook().name();
        questions.fileToSave(lastFolder(), name.isBlank() ? "workbook" : name).ifPresent(path -> saveTo(path, then));
    }

    private void saveTo(Path path, Runnable then) {
        Path file = isWorkbook(path) ? path : path.resolveSibling(path.getFileName() + EXTENSION);
        Workbook workbook = document.workbook();
        jobs.start(
                Message.of("shell.job-save", name(file)),
                progress -> {
                    ports.store().write(workbook, file);
                    return file;
                },
                saved -> {
                    document.wasSaved(workbook, saved);
                    settings.change(now -> now.withRecent(saved.toAbsolutePath().toString()));
                    then.run();
                },
                trouble -> notices.tell(Troubles.notice(Message.of("shell.save-failed", name(file)), trouble)));
    }

    /// Does something that replaces the document, after asking once what to do with unsaved work.
    public void whenNothingIsLost(Runnable then) {
        if (!document.unsavedProperty().get()) {
            then.run();
            return;
        }
        switch (questions.unsaved(documentName())) {
            case SAVE -> save(then);
            case DISCARD -> then.run();
            case KEEP_EDITING -> {}
        }
    }

    /// What the planner knows the workbook by: its file, else its name; empty for one that has neither.
    private String documentName() {
        return document.pathProperty()
                .get()
                .map(FileCommands::name)
                .orElse(document.workbook().name());
    }

    private Optional<Path> lastFolder() {
        return settings.settingsProperty().get().lastFolder().map(Path::of);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
