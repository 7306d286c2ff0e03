package headroom.app.soak;

import headroom.app.shell.OpenedWindow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.testfx.util.WaitForAsyncUtils;

/// What the program complains about: exceptions that nobody caught, and lines of the log.
final class Complaints extends Handler implements AutoCloseable {
    private final List<String> all = new CopyOnWriteArrayList<>();
    private volatile String deed = "the beginning";

    private Complaints() {}

    static Complaints hear() {
        Complaints heard = new Complaints();
        WaitForAsyncUtils.autoCheckException = false;
        WaitForAsyncUtils.printException = false;
        Logger.getLogger("").addHandler(heard);
        Thread.UncaughtExceptionHandler handler = (thread, thrown) -> heard.add(thread.getName(), thrown);
        Thread.setDefaultUncaughtExceptionHandler(handler);
        OpenedWindow.onScreen(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(handler);
            return heard;
        });
        return heard;
    }

    /// Names what is being done, for whoever looks for the cause.
    void during(String newDeed) {
        deed = newDeed;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    private void add(String where, Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        all.add("after " + deed + ", on " + where + ": " + text);
        System.err.println(all.getLast());
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getThrown() != null) {
            add("log of " + line.getLoggerName() + " (" + line.getMessage() + ")", line.getThrown());
        } else {
            all.add("after " + deed + ", log of " + line.getLoggerName() + ": " + line.getMessage());
            System.err.println(all.getLast());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        Thread.setDefaultUncaughtExceptionHandler(null);
    }
}
