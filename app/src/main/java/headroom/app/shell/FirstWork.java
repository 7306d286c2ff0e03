package headroom.app.shell;

import headroom.app.document.Document;
import headroom.app.job.Job;
import headroom.app.job.Jobs;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/// The first files on their way into a workbook that holds nothing yet: while they are read there is nothing else to
/// look at.
final class FirstWork {
    private static final Set<String> OPENING = Set.of("shell.job-open", "shell.job-import", "shell.job-import-one");

    private final Document document;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Job>> opening = new ReadOnlyObjectWrapper<>(Optional.empty());

    FirstWork(Document document, Jobs jobs) {
        this.document = document;
        this.jobs = jobs;
        jobs.running().addListener((ListChangeListener<Job>) change -> look());
        document.workbookProperty().addListener((property, before, now) -> look());
        look();
    }

    /// The job that opens them; empty while there is none, or where the workbook holds files already.
    ReadOnlyObjectProperty<Optional<Job>> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    private void look() {
        opening.set(
                document.workbook().sources().isEmpty()
                        ? jobs.running().stream()
                                .filter(job -> OPENING.contains(job.name().key()))
                                .findFirst()
                        : Optional.empty());
    }
}
