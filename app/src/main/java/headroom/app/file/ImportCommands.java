package headroom.app.file;

import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.job.Jobs;
import headroom.app.notice.Notices;
import headroom.app.notice.Troubles;
import headroom.app.settings.SettingsStore;
import headroom.importers.Imported;
import headroom.importers.ReadOptions;
import headroom.importers.live.LiveServer;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.series.Source;
import headroom.model.series.TextForm;
import headroom.model.series.TextReading;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Reads metric files into the workbook. Belongs to the interface thread; files are touched off it.
public final class ImportCommands {
    private final Document document;
    private final Jobs jobs;
    private final Notices notices;
    private final SettingsStore settings;
    private final MetricReader reader;
    private final BiFunction<Workbook, List<Imported>, Workbook> intake;

    /// Commands over that document.
    ///
    /// @param reader reads metric files
    /// @param intake puts imported files into a workbook
    public ImportCommands(
            Document document,
            Jobs jobs,
            Notices notices,
            SettingsStore settings,
            MetricReader reader,
            BiFunction<Workbook, List<Imported>, Workbook> intake) {
        this.document = document;
        this.jobs = jobs;
        this.notices = notices;
        this.settings = settings;
        this.reader = reader;
        this.intake = intake;
    }

    /// Reads all imported files again as they were read before, asking nothing.
    public void reload() {
        importAll(document.workbook().sources().stream()
                .filter(source -> !source.format().equals(LiveServer.FORMAT))
                .map(source -> Path.of(source.path()))
                .distinct()
                .toList());
    }

    /// Reads one imported file again as the planner says now, and remembers that for files with the same columns.
    ///
    /// @param edit what undo calls it
    /// @param refused told where nothing can be read so; the workbook stays as it is then
    public void readAgain(Source source, TextForm form, Message edit, Consumer<Message> refused) {
        Path file = Path.of(source.path());
        Request request = new Request(file, new ReadOptions(document.workbook().zone(), form, Map.of()));
        Message name = Message.of("shell.job-import-one", FileCommands.name(file));
        Workbook before = document.workbook();
        jobs.start(name, progress -> into(before, read(List.of(request), progress)), taken -> {
            Result result = taken.results().getFirst();
            Optional<Imported> nothing = result.imported().filter(Imported::nothing);
            if (nothing.isPresent()) {
                refused.accept(
                        ImportNotices.worst(nothing.get().source().notes()).message());
                return;
            }
            imported(name, edit, taken);
            result.imported().flatMap(good -> good.source().reading()).ifPresent(this::remember);
        });
    }

    private void remember(TextReading reading) {
        if (!reading.shape().isEmpty()) {
            settings.change(now -> now.withForm(reading.shape(), reading.said()));
        }
    }

    /// Takes what was fetched from a server.
    ///
    /// @param edit what undo calls it
    public void take(Message edit, Imported fetched) {
        take(edit, edit, List.of(new Result(Path.of(""), Optional.of(fetched), Optional.empty())));
    }

    /// Reads metric files; comes back at once.
    public void importAll(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Message name = files.size() == 1
                ? Message.of("shell.job-import-one", FileCommands.name(files.getFirst()))
                : Message.of("shell.job-import", files.size());
        Message edit = files.size() == 1
                ? Message.of("shell.edit-import-one", FileCommands.name(files.getFirst()))
                : Message.of("shell.edit-import", files.size());
        Workbook before = document.workbook();
        Map<String, TextForm> said = settings.settingsProperty().get().forms();
        jobs.start(
                name,
                progress -> into(before, read(requests(files, before, said), progress)),
                taken -> imported(name, edit, taken));
    }

    /// A file of the workbook is read as before; a new one as files with the same columns were. The workbook knows
    /// better
    /// than the settings, which hold what was said in others.
    private static List<Request> requests(List<Path> files, Workbook workbook, Map<String, TextForm> said) {
        Map<String, TextForm> forms = new HashMap<>(said);
        Map<String, TextReading> before = new HashMap<>();
        for (Source source : workbook.sources()) {
            source.reading().ifPresent(reading -> {
                before.putIfAbsent(source.path(), reading);
                if (!reading.shape().isEmpty()) {
                    forms.put(reading.shape(), reading.said());
                }
            });
        }
        ReadOptions anew = new ReadOptions(workbook.zone(), TextForm.RECOGNISED, forms);
        return files.stream()
                .map(file -> new Request(
                        file,
                        Optional.ofNullable(before.get(file.toString()))
                                .map(reading -> new ReadOptions(workbook.zone(), reading.said(), Map.of()))
                                .orElse(anew)))
                .toList();
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
                Imported imported = reader.read(file, request.options(), bytes.of(file));
                results.add(new Result(file, Optional.of(imported), Optional.empty()));
            } catch (IOException unreadable) {
                results.add(new Result(file, Optional.empty(), Optional.of(unreadable)));
            }
        }
        return results;
    }

    /// Files that were read, and the workbook before and after they were put into it.
    private record Taken(List<Result> results, Workbook before, Workbook after) {
        List<Imported> good() {
            return results.stream()
                    .flatMap(result -> result.imported().stream())
                    .toList();
        }

        @SuppressWarnings("ReferenceEquality") // comparing samples would take as long as putting them in
        boolean into(Workbook workbook) {
            return before == workbook;
        }
    }

    /// Off the interface thread: long series are laid beside what the workbook holds of them.
    private Taken into(Workbook before, List<Result> results) {
        Taken nothing = new Taken(results, before, before);
        return nothing.good().isEmpty() ? nothing : new Taken(results, before, intake.apply(before, nothing.good()));
    }

    private void take(Message job, Message edit, List<Result> results) {
        Workbook before = document.workbook();
        // of its end nothing is said: reading the files was the job, and has ended
        jobs.startFollowing(
                job,
                _ -> into(before, results),
                taken -> imported(job, edit, taken),
                trouble -> notices.tell(Troubles.notice(job, trouble)),
                _ -> {});
    }

    private void imported(Message job, Message edit, Taken taken) {
        List<Imported> good = taken.good();
        if (!good.isEmpty() && !taken.into(document.workbook())) {
            // edited meanwhile: what was read goes into the workbook as it is now
            take(job, edit, taken.results());
            return;
        }
        if (!good.isEmpty()) {
            // a drag under way is taken back first: then the workbook is another one after all
            document.apply(
                    Edit.of(edit, workbook -> taken.into(workbook) ? taken.after() : intake.apply(workbook, good)));
        }
        taken.results()
                .forEach(result -> result.trouble()
                        .ifPresent(trouble -> notices.tell(Troubles.notice(
                                Message.of("shell.import-failed", FileCommands.name(result.file())), trouble))));
        ImportNotices.of(new ImportOutcome(good, taken.before(), document.workbook()))
                .forEach(notices::tell);
    }
}
