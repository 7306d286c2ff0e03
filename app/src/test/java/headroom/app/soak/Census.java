package headroom.app.soak;

import com.sun.management.HotSpotDiagnosticMXBean;
import headroom.app.shell.OpenedWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.stage.Window;
import javax.management.JMException;
import javax.management.ObjectName;

/// What lives after collection.
///
/// @param minutes since the run began
/// @param heapBytes used by the heap
/// @param pixelBytes of these, arrays of integers: nearly all are pictures, which software rendering keeps in the heap
/// @param windows that are shown
/// @param living instances by class: those of Headroom, and windows, scenes and listeners of the toolkit
record Census(double minutes, long heapBytes, long pixelBytes, int windows, Map<String, Long> living) {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

    /// What cannot be told from values that a cache may hold more or less of: only what has a place on the screen, or
    /// waits for changes. The steps back through the window of time are such values, and notices and ended tasks: the
    /// last fifty or twenty are kept.
    private static final Pattern WATCHED = Pattern.compile(
            "headroom\\.app\\.(?!soak|words|paint|report|shell\\.Dragged|chart\\.TimeLink\\$Window|notice\\.Notice\\b|job\\.Job\\$Amount|\\w+\\.\\w+\\$\\$Lambda).*"
                    + "|javafx\\.stage\\..*|javafx\\.scene\\.Scene|javafx\\.scene\\.control\\.(Tooltip|ContextMenu|Label)"
                    + "|javafx\\.beans\\.value\\.Weak.*|com\\.sun\\.javafx\\.binding\\.(Subscription|LazyObjectBinding).*"
                    + "|javafx\\.scene\\.canvas\\.Canvas");

    /// Stands for room in the heap that is free.
    private static final String FREE = "[Ljdk.internal.vm.FillerElement;";

    /// Fewer are not counted: a popup or a running timer more or less is chance.
    private static final long FEW = 4;

    static Census take(double minutes) {
        String histogram = histogram();
        Map<String, Long> living = new TreeMap<>();
        long bytes = 0;
        long pixels = 0;
        for (String line : histogram.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && !matcher.group(3).equals(FREE)) {
                long size = Long.parseLong(matcher.group(2));
                bytes += size;
                pixels += matcher.group(3).equals("[I") ? size : 0;
                if (WATCHED.matcher(matcher.group(3)).matches()) {
                    living.merge(matcher.group(3), Long.parseLong(matcher.group(1)), Long::sum);
                }
            }
        }
        int windows = OpenedWindow.onScreen(() -> Window.getWindows().size());
        return new Census(minutes, bytes, pixels, windows, living);
    }

    /// The living instances; asking for them collects the rest. Again after frames in which the toolkit lets go of what
    /// was collected.
    private static String histogram() {
        try {
            for (int i = 0; i < 3; i++) {
                ask();
                NextFrame.paint();
            }
            return ask();
        } catch (JMException gone) {
            throw new IllegalStateException("this machine does not count its instances", gone);
        }
    }

    private static String ask() throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }

    /// The heap without the toolkit's pictures.
    long keptBytes() {
        return heapBytes - pixelBytes;
    }

    /// Keeps all that lives in a file that tools for heaps can read.
    void keep(Path file) {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// The classes of which there were more and more: whose least count in the last third of the run is above the
    /// greatest of the first third, the warming up left out.
    static List<String> grew(List<Census> all) {
        List<Census> censuses = all.subList(1, all.size());
        int third = Math.max(1, censuses.size() / 3);
        List<Census> early = censuses.subList(0, third);
        List<Census> late = censuses.subList(censuses.size() - third, censuses.size());
        List<String> grown = new ArrayList<>();
        for (String name : late.getLast().living().keySet()) {
            long before = early.stream()
                    .mapToLong(census -> census.living().getOrDefault(name, 0L))
                    .max()
                    .orElse(0);
            long after = late.stream()
                    .mapToLong(census -> census.living().getOrDefault(name, 0L))
                    .min()
                    .orElse(0);
            if (after > before + Math.max(FEW, before / 20)) {
                grown.add("more and more " + name + ": from " + before + " to " + after);
            }
        }
        return grown;
    }

    String words() {
        long own = living.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("headroom."))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return String.format(
                Locale.ROOT,
                "%5.1f min: heap %6.2f MB (pictures %6.2f MB), %d windows, %d charts, %d own instances watched, %d in all",
                minutes,
                heapBytes / 1e6,
                pixelBytes / 1e6,
                windows,
                living.getOrDefault("headroom.app.chart.FigureView", 0L),
                own,
                living.values().stream().mapToLong(Long::longValue).sum());
    }
}
