package headroom.importers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real exports that lie beside the project, where they are there.
final class SharedFixtures {
    private static final Path SHARED = Path.of(System.getProperty("headroom.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared");

    private SharedFixtures() {}

    /// A file of the collection; the test is skipped where there is none.
    static Path fixture(String name) {
        return present(SHARED.resolve("fixtures/open").resolve(name));
    }

    /// A file of the measured load tests; the test is skipped where there is none.
    static Path capacity(String name) {
        return present(SHARED.resolve("capacity-data/open").resolve(name));
    }

    /// All files of the collection.
    static List<Path> all() {
        return walk(present(SHARED.resolve("fixtures/open")));
    }

    /// All files of the measured load tests.
    static List<Path> allCapacity() {
        return walk(present(SHARED.resolve("capacity-data/open")));
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path present(Path path) {
        Assumptions.assumeTrue(Files.exists(path), "no real exports beside the project: " + path);
        return path;
    }
}
