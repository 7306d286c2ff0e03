package headroom.app.document;

import headroom.app.job.Jobs;
import headroom.app.job.Pump;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The synthetic sample as an open document with its results, without a toolkit.
public final class SampleDocument implements AutoCloseable {
    private static final Path FILE = Path.of(System.getProperty("headroom.root", ".."))
            .resolve("sample-data/auth-service/auth-service.headroom");

    private final Pump pump = new Pump();
    private final Jobs jobs = new Jobs(pump, trouble -> {
        throw new IllegalStateException(trouble);
    });
    private final Document document;
    private final Results results;

    /// Opens the sample and waits for its results.
    public SampleDocument() {
        try {
            this.document = new Document(WorkbookFile.read(FILE), System::nanoTime);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Live<Analysis> live = new Live<>(
                document,
                jobs,
                new Analyses()::of,
                trouble -> {
                    throw new IllegalStateException(trouble);
                },
                () -> 0);
        this.results = new Results(document, live);
        settle();
    }

    /// The document.
    public Document document() {
        return document;
    }

    /// Its results.
    public Results results() {
        return results;
    }

    /// What runs its work.
    public Jobs jobs() {
        return jobs;
    }

    /// The interface thread.
    public Pump pump() {
        return pump;
    }

    /// Waits until the results are those of the document as it is.
    public void settle() {
        pump.until(() -> results.analysis().getValue().isPresent()
                && !results.computing().getValue());
    }

    @Override
    public void close() {
        jobs.close();
    }
}
