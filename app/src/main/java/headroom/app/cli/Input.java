package headroom.app.cli;

import headroom.importers.Imported;
import headroom.importers.workbook.WorkbookFile;
import headroom.importers.workbook.WorkbookFileException;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.LoadTest;
import headroom.model.series.CurrentValue;
import headroom.model.series.Source;
import headroom.model.workbook.Intake.Delivery;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A named file, read.
///
/// @param path as it was named
/// @param format what it was recognised as
/// @param notes what was odd in it, or why it gave nothing
/// @param source the file; empty for a workbook and for what could not be opened
/// @param workbook the workbook, where it is one
/// @param series the series in it
/// @param tests the load tests in it
/// @param current the values of a single moment in it
record Input(
        Path path,
        String format,
        List<Source.Note> notes,
        Optional<Source> source,
        Optional<Workbook> workbook,
        List<SeriesEntry> series,
        List<LoadTest> tests,
        List<CurrentValue> current) {
    private static final String WORKBOOK_FORMAT = "headroom-workbook";
    private static final String UNKNOWN_FORMAT = "unknown";

    static Input of(Path path, Imported imported) {
        Source source = imported.source();
        return new Input(
                path,
                source.format(),
                source.notes(),
                Optional.of(source),
                Optional.empty(),
                imported.series(),
                imported.tests(),
                imported.snapshots());
    }

    /// A workbook; one that cannot be opened is an input that gave nothing.
    static Input workbook(Path path) {
        try {
            Workbook workbook = WorkbookFile.read(path);
            return new Input(
                    path,
                    WORKBOOK_FORMAT,
                    WorkbookFile.lost(workbook),
                    Optional.empty(),
                    Optional.of(workbook),
                    workbook.series(),
                    workbook.tests(),
                    List.of());
        } catch (WorkbookFileException e) {
            return failed(path, WORKBOOK_FORMAT, e.sentence());
        }
    }

    static Input failed(Path path, Message sentence) {
        return failed(path, UNKNOWN_FORMAT, sentence);
    }

    private static Input failed(Path path, String format, Message sentence) {
        Source.Note note = new Source.Note(Severity.DANGER, 0, -1, sentence, Message.literal(""));
        return new Input(
                path, format, List.of(note), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /// On its way into a workbook; empty for a workbook and for what nothing came of.
    Optional<Delivery> delivery() {
        return nothing() ? Optional.empty() : source.map(from -> new Delivery(from, series, tests));
    }

    /// The same file with what follows from it and others.
    Input with(Delivery complete) {
        return new Input(
                path,
                format,
                complete.source().notes(),
                Optional.of(complete.source()),
                workbook,
                complete.series(),
                complete.tests(),
                current);
    }

    /// Whether nothing came of it.
    boolean nothing() {
        return workbook.isEmpty() && series.isEmpty() && tests.isEmpty() && current.isEmpty();
    }
}
