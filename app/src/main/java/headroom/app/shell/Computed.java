package headroom.app.shell;

import headroom.app.document.Document;
import headroom.app.document.Live;
import headroom.app.document.Results;
import headroom.app.job.Jobs;
import headroom.app.notice.Notice;
import headroom.app.notice.Notices;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.forecast.MethodResult;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Workbook;
import java.util.List;
import java.util.function.Consumer;

/// What is computed of the open workbook, again on each change.
final class Computed {
    private final Results results;
    private volatile Analyses analyses = new Analyses();

    Computed(Document document, Jobs jobs, Notices notices, Consumer<Exception> failed) {
        Live<Analysis> live = new Live<>(document, jobs, this::analysis, failed, Computed::clockMillis)
                // another one for another workbook: what is still computed for the old one remembers it elsewhere
                .forgetting(() -> analyses = new Analyses());
        live.stoppedProperty().addListener((property, was, is) -> {
            if (is) {
                notices.tell(Notice.of(Severity.CAUTION, Message.of("shell.answer-stopped"))
                        .offering(Message.of("shell.answer-again"), live::again));
            }
        });
        this.results = new Results(document, live);
    }

    Results results() {
        return results;
    }

    /// How well each method would have forecast the demand; takes seconds, so it is asked for.
    List<MethodResult> methods(Workbook workbook, Progress progress) {
        return analyses.methods(workbook, progress);
    }

    private Analysis analysis(Workbook workbook, Progress progress) {
        return analyses.of(workbook, progress);
    }

    /// A clock that only tells how far apart two moments are.
    static long clockMillis() {
        return System.nanoTime() / 1_000_000;
    }
}
