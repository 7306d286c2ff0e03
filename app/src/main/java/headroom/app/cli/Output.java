package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// Where a command writes: its result to one stream, progress and problems to the other.
final class Output {
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream results;
    private final PrintStream remarks;

    Output(PrintStream results, PrintStream remarks) {
        this.results = results;
        this.remarks = remarks;
    }

    /// The one JSON document of a call.
    void document(JsonNode document) {
        results.println(document);
        results.flush();
    }

    /// Text for a reader.
    void text(String text) {
        results.println(text);
        results.flush();
    }

    /// Something that went wrong or was odd: one sentence, whatever line breaks its parts hold.
    synchronized void remark(String sentence) {
        remarks.println(sentence.replaceAll("\\R+", " ").strip());
        remarks.flush();
    }

    /// Progress of many like steps, told every other second so that short work stays quiet.
    Progress progress(Words words, String key) {
        return new Progress() {
            private long last = System.nanoTime();

            @Override
            public synchronized void report(long done, long total) {
                if (done < total && System.nanoTime() - last > QUIET_NANOS) {
                    last = System.nanoTime();
                    remark(words.say(new Message(key, List.of(done, total))));
                }
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }
}
