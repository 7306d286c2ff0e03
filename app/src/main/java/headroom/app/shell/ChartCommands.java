package headroom.app.shell;

import headroom.app.control.ChartOutlet;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.file.Questions;
import headroom.app.job.Jobs;
import headroom.app.notice.Notice;
import headroom.app.notice.Notices;
import headroom.app.notice.Troubles;
import headroom.app.report.ChartFile;
import headroom.app.report.ChartFormat;
import headroom.app.report.FigureFiles;
import headroom.app.report.Origin;
import headroom.app.report.WholeFile;
import headroom.app.settings.SettingsStore;
import headroom.app.words.Version;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.figure.Figure;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies and saves charts. Belongs to the interface thread; they are drawn and written off it.
final class ChartCommands implements ChartOutlet {
    /// Longer titles make no name of a file, characters.
    private static final int LONGEST_TITLE = 60;

    private final Jobs jobs;
    private final Notices notices;
    private final SettingsStore settings;
    private final Questions questions;
    private final Speech speech;
    private final Supplier<Origin> origin;
    private final OtherPrograms programs;

    /// Commands for charts of one origin.
    ChartCommands(
            Jobs jobs,
            Notices notices,
            SettingsStore settings,
            Questions questions,
            Speech speech,
            Supplier<Origin> origin,
            OtherPrograms programs) {
        this.jobs = jobs;
        this.notices = notices;
        this.settings = settings;
        this.questions = questions;
        this.speech = speech;
        this.origin = origin;
        this.programs = programs;
    }

    /// Where charts of a document come from at the moment.
    ///
    /// @param name what the workbook is called
    static Origin origin(Document document, String name, Optional<LocalDate> asOf, InstantSource clock) {
        LocalDate today = clock.instant().atZone(document.workbook().zone()).toLocalDate();
        return new Origin(name, asOf, today, Version.current());
    }

    @Override
    public void copy(Figure shown, Content content) {
        Figure figure = FigureFiles.named(shown);
        ChartFile file = new ChartFile(speech.words(), origin.get());
        Message title = figure.title();
        jobs.startQuietly(
                Message.of("chart.job-copy", title),
                _ -> clipped(file, figure, content),
                clip -> {
                    Clipboard.getSystemClipboard().setContent(clip);
                    notices.tell(Notice.of(
                            Severity.INFO,
                            Message.of("chart.copied-" + content.name().toLowerCase(Locale.ROOT), title)));
                },
                trouble -> notices.tell(Troubles.notice(Message.of("chart.copy-failed", title), trouble)));
    }

    private static ClipboardContent clipped(ChartFile file, Figure figure, Content content) throws Exception {
        ClipboardContent clip = new ClipboardContent();
        if (content != Content.PICTURE) {
            clip.putString(file.tabbed(figure));
        }
        if (content != Content.VALUES) {
            clip.putImage(new Image(new ByteArrayInputStream(file.bytes(figure, ChartFormat.PNG))));
        }
        return clip;
    }

    @Override
    public void save(Figure shown, ChartFormat format) {
        Figure figure = FigureFiles.named(shown);
        Origin from = origin.get();
        Optional<Path> folder = settings.settingsProperty().get().lastFolder().map(Path::of);
        questions
                .chartToSave(folder, from.fileName(called(figure), format), format)
                .map(path -> ending(path, format))
                .ifPresent(path -> write(figure, format, new ChartFile(speech.words(), from), path));
    }

    /// What the file is named after: its title, which for a single series is the name of that.
    private String called(Figure figure) {
        String title = speech.say(figure.title());
        return title.length() > LONGEST_TITLE ? figure.id() : title;
    }

    private void write(Figure figure, ChartFormat format, ChartFile file, Path path) {
        jobs.start(
                Message.of("chart.job-save", figure.title()),
                progress -> {
                    byte[] bytes = file.bytes(figure, format);
                    progress.check();
                    return WholeFile.write(path, bytes);
                },
                written -> notices.tell(programs.written(Message.of("chart.saved", written.toString()), written)),
                trouble -> notices.tell(
                        Troubles.notice(Message.of("chart.save-failed", figure.title(), path.toString()), trouble)));
    }

    private static Path ending(Path path, ChartFormat format) {
        String name = String.valueOf(path.getFileName());
        boolean ended = name.toLowerCase(Locale.ROOT).endsWith("." + format.ending());
        return ended ? path : path.resolveSibling(name + "." + format.ending());
    }
}
