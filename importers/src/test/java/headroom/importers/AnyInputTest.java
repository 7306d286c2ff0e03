package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The saved specimens of all formats, the files that once broke an importer, and a short round of spoiled ones. The
/// seed is fixed and the rounds are counted, so that it ends in the same way everywhere; on a slow machine it does
/// fewer. Longer: `-Dfuzz.seconds=600 -Dfuzz.rounds=1000000 -Dfuzz.seed=2`, or Jazzer by
/// `headroom.bench.FuzzImporters`.
class AnyInputTest {
    private static final Path RESOURCES = Path.of("src/test/resources/headroom/importers");
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 30);
    private static final Duration MOST = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 30));

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<Path> specimens() throws IOException {
        return files("specimens");
    }

    static Stream<Path> breakers() throws IOException {
        return files("breakers");
    }

    /// The format of a specimen, as the first part of its name says.
    private static String format(Path specimen) {
        String name = specimen.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    @ParameterizedTest
    @MethodSource("specimens")
    @Timeout(60)
    void aSpecimenIsOfTheFormatThatItsNameSays(Path specimen) throws IOException {
        assertEquals(
                format(specimen),
                AnyInput.check(Files.readAllBytes(specimen)).source().format());
    }

    @Test
    void everyFormatHasASpecimen() throws IOException {
        Set<String> formats = ServiceLoader.load(Importer.class).stream()
                .flatMap(provider -> provider.get().formats().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        formats.add(Importers.UNKNOWN);
        assertEquals(formats, specimens().map(AnyInputTest::format).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("breakers")
    @Timeout(60)
    void whatOnceBrokeAnImporterDoesSoNoMore(Path breaker) throws IOException {
        assertFalse(AnyInput.check(Files.readAllBytes(breaker)).source().notes().isEmpty());
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void spoiledFilesEndInNotes() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Path specimen : specimens().toList()) {
            files.add(Files.readAllBytes(specimen));
        }
        Spoiled spoiled = new Spoiled(SEED, files);
        long start = System.nanoTime();
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (byte[] file : files) {
                byte[] input = spoiled.of(file);
                try {
                    AnyInput.check(input);
                } catch (RuntimeException | AssertionError | StackOverflowError e) {
                    throw new AssertionError(
                            "round " + round + ": " + Base64.getEncoder().encodeToString(input), e);
                }
                done++;
                if (System.nanoTime() - start > MOST.toNanos()) {
                    break;
                }
            }
        }
        assertTrue(done >= files.size() / 2, done + " inputs");
    }

    @Test
    void theSameSeedSpoilsInTheSameWay() {
        byte[] file = "time,value\n2026-11-22T10:00:00Z,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Spoiled one = new Spoiled(7, List.of(file));
        Spoiled other = new Spoiled(7, List.of(file));
        for (int i = 0; i < 100; i++) {
            assertArrayEquals(one.of(file), other.of(file));
        }
    }
}
