package headroom.app.shell;

import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.ClipboardAssistance;
import com.sun.glass.ui.View;
import headroom.model.workbook.Workbook;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Files dragged from another program, told to the toolkit as the platform tells it: what follows is the toolkit's own,
/// the drag board and the events that reach the scene included.
final class DraggedFiles extends ClipboardAssistance {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String[] paths;
    private final View view;

    /// Files over the window that has the focus. To be called on the interface thread, as are all others.
    DraggedFiles(List<Path> files) {
        super(Clipboard.DND);
        this.paths = files.stream().map(Path::toString).toArray(String[]::new);
        this.view = MainView.newest();
    }

    /// The pointer comes in and moves over the window.
    ///
    /// @return whether the window would take the files there
    boolean over(int x, int y) {
        view.getEventHandler().handleDragEnter(view, x, y, x, y, Clipboard.ACTION_COPY, this);
        return view.getEventHandler().handleDragOver(view, x, y, x, y, Clipboard.ACTION_COPY, this)
                == Clipboard.ACTION_COPY;
    }

    /// The pointer leaves without letting go.
    void leave() {
        view.getEventHandler().handleDragLeave(view, this);
        // the toolkit's board keeps it until then
        close();
    }

    /// The hand lets go.
    ///
    /// @param workbook the workbook of the moment, asked when the handler has returned
    OpenedWindow.Drop drop(int x, int y, Supplier<Workbook> workbook) {
        long before = THREADS.getCurrentThreadCpuTime();
        int action = view.getEventHandler().handleDragDrop(view, x, y, x, y, Clipboard.ACTION_COPY, this);
        long after = THREADS.getCurrentThreadCpuTime();
        close();
        return new OpenedWindow.Drop(action == Clipboard.ACTION_COPY, (after - before) / 1e6, workbook.get());
    }

    @Override
    public Object getData(String type) {
        return type.equals(Clipboard.FILE_LIST_TYPE) ? paths.clone() : "";
    }

    @Override
    public String[] getMimeTypes() {
        return new String[] {Clipboard.FILE_LIST_TYPE};
    }

    @Override
    public int getSupportedSourceActions() {
        return Clipboard.ACTION_COPY;
    }
}
