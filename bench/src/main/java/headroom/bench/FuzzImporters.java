package headroom.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for files that break an importer: Jazzer changes the specimens of a format, keeps what opens a new way through
/// the code, and asks `AnyInput` of the importers' tests whether its laws hold. Started in the root of the project as
/// `FuzzImporters seconds [format …]`, all formats without one. What breaks lies in `bench/target/fuzz` afterwards;
/// once
/// mended it belongs among the `breakers` of the tests.
public final class FuzzImporters {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Path RESOURCES = Path.of("importers/src/test/resources/headroom/importers");
    private static final Path TESTS = Path.of("importers/target/test-classes");
    private static final Path FOLDER = Path.of("bench/target/fuzz");
    private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) .*");
    private static final List<String> OPTIONS = List.of(
            "--target_class=headroom.importers.AnyInput",
            "--instrumentation_includes=headroom.**",
            "--keep_going=20",
            "-max_len=16384",
            "-timeout=30",
            "-rss_limit_mb=3000");

    private FuzzImporters() {}

    /// Takes seconds for each format, and the formats.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0 || !Files.isDirectory(TESTS)) {
            OUT.println("FuzzImporters seconds [format …], in the root of the project, after test-compile");
            return;
        }
        List<String> asked = Arrays.asList(arguments).subList(1, arguments.length);
        OUT.printf(Locale.ROOT, "%-24s %10s %10s %8s%n", "format", "inputs", "coverage", "broken");
        for (String format : asked.isEmpty() ? formats() : asked) {
            fuzz(format, arguments[0]);
        }
    }

    private static Set<String> formats() throws IOException {
        try (Stream<Path> specimens = Files.list(RESOURCES.resolve("specimens"))) {
            return specimens.map(FuzzImporters::format).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String format(Path specimen) {
        String name = Objects.requireNonNull(specimen.getFileName()).toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static void fuzz(String format, String seconds) throws IOException, InterruptedException {
        Path folder = FOLDER.resolve(format).toAbsolutePath();
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Path found = Files.createDirectories(folder.resolve("found"));
        Path broken = Files.createDirectories(folder.resolve("broken"));
        try (Stream<Path> specimens = Files.list(RESOURCES.resolve("specimens"))) {
            for (Path specimen :
                    specimens.filter(one -> format(one).equals(format)).toList()) {
                Files.write(
                        seeds.resolve(Objects.requireNonNull(specimen.getFileName())), Files.readAllBytes(specimen));
            }
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Dheadroom.import.threads=1",
                "-cp",
                TESTS + File.pathSeparator + System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer"));
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "--reproducer_path=" + broken,
                "-artifact_prefix=" + broken + File.separator,
                "-max_total_time=" + seconds,
                found.toString(),
                seeds.toString()));
        Path log = folder.resolve("log");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        tell(format, Files.readString(log), broken);
    }

    private static void tell(String format, String log, Path broken) throws IOException {
        try (Stream<Path> files = Files.list(broken)) {
            long inputs =
                    files.filter(file -> !file.toString().endsWith(".java")).count();
            MatchResult last = PROGRESS.matcher(log)
                    .results()
                    .reduce((one, next) -> next)
                    .orElseThrow(() -> new IllegalStateException("Jazzer did not start: " + log));
            OUT.printf(Locale.ROOT, "%-24s %10s %10s %8d%n", format, last.group(1), last.group(2), inputs);
        }
    }
}
