package headroom.importers.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.plan.Change;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.series.Source;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTest {
    private static final String THIS_VERSION = "\"schema_version\" : " + WorkbookFile.SCHEMA_VERSION;
    private static final String NEXT_VERSION = "\"schema_version\" : " + (WorkbookFile.SCHEMA_VERSION + 1);

    @TempDir
    private Path folder;

    private Path saved(Workbook workbook) throws IOException {
        Path file = folder.resolve("auth.headroom");
        WorkbookFile.write(workbook, file);
        return file;
    }

    @Test
    void opensWhatWasSavedExactly() throws IOException {
        Workbook workbook = Workbooks.full();
        assertEquals(workbook, WorkbookFile.read(saved(workbook)));
    }

    @Test
    void opensAnEmptyWorkbookAndEveryKindOfDemand() throws IOException {
        Workbook empty = Workbook.empty("new", ZoneOffset.UTC);
        assertEquals(empty, WorkbookFile.read(saved(empty)));
        for (DemandToHold demand : List.of(
                DemandToHold.FixedRate.of(3500), new DemandToHold.Organic(), new DemandToHold.OrganicPlus(List.of()))) {
            Objective objective =
                    new Objective("api", demand, Optional.empty(), Optional.empty(), LocalDate.of(2027, 1, 1), 0.5);
            Workbook asked = empty.edit(draft -> draft.objective = Optional.of(objective));
            assertEquals(asked, WorkbookFile.read(saved(asked)));
        }
    }

    @Test
    void everyAlternativeOfTheModelHasANameInTheFile() {
        for (Class<?> alternative : List.of(Change.class, DemandToHold.class)) {
            for (Class<?> permitted : alternative.getPermittedSubclasses()) {
                boolean named = Stream.of(WorkbookJson.NamedChange.class, WorkbookJson.NamedDemand.class)
                        .map(mixin -> mixin.getAnnotation(com.fasterxml.jackson.annotation.JsonSubTypes.class))
                        .flatMap(types -> Arrays.stream(types.value()))
                        .anyMatch(type -> type.value() == permitted);
                assertTrue(named, permitted + " has no name in the workbook file");
            }
        }
    }

    @Test
    void savesTheSameWorkbookAsTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(saved(Workbooks.full()));
        byte[] second = Files.readAllBytes(saved(WorkbookFile.read(saved(Workbooks.full()))));
        assertArrayEquals(first, second);
    }

    @Test
    void keepsSamplesOutOfTheDocumentAndSmall() throws IOException {
        Workbook workbook = Workbook.empty("big", ZoneOffset.UTC)
                .edit(draft -> draft.series = List.of(Workbooks.series("demand", 26_000)));
        Path file = saved(workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertEquals(
                    List.of("workbook.json", "series/000000.bin"),
                    zip.stream().map(ZipEntry::getName).toList());
            ZipEntry samples = zip.getEntry("series/000000.bin");
            assertTrue(samples.getSize() < 26_000 * 9.1, "a stamp of a regular series takes a byte");
            assertTrue(zip.getEntry("workbook.json").getSize() < 4_000, "no samples in the document");
        }
        assertEquals(workbook, WorkbookFile.read(file));
    }

    @Test
    void recognisesAWorkbookByContent() throws IOException {
        Path other = Files.writeString(folder.resolve("b.headroom"), "time,value\n");
        assertTrue(WorkbookFile.recognises(saved(Workbooks.full())));
        assertFalse(WorkbookFile.recognises(other));
        assertFalse(WorkbookFile.recognises(folder.resolve("none")));
    }

    @Test
    void namesWhatIsNotAWorkbook() throws IOException {
        assertEquals("workbook.missing", trouble(folder.resolve("none.headroom")));
        assertEquals("workbook.not-a-file", trouble(folder));
        assertEquals("workbook.not-a-workbook", trouble(Files.writeString(folder.resolve("a"), "time,value\n")));
        assertEquals("workbook.not-a-workbook", trouble(Files.createFile(folder.resolve("empty"))));
        assertEquals("workbook.not-a-workbook", trouble(zip(Map.of("other.txt", "x"))));
        assertEquals("workbook.not-a-workbook", trouble(zip(Map.of("workbook.json", "{\"format\":\"x\"}"))));
    }

    @Test
    void namesTheLineAtWhichTheDocumentIsDamaged() throws IOException {
        assertEquals(
                "workbook.damaged [auth.headroom, workbook.json, line 2]",
                sentence(edited(json -> json.replace("\"format\"", "format"))));
        assertEquals("workbook.damaged", trouble(edited(json -> json.replace("Europe/Berlin", "Atlantis"))));
        assertEquals("workbook.damaged", trouble(edited(json -> json.replace("EUR 250.50", "lots"))));
        assertEquals("workbook.damaged", trouble(edited(json -> json.replace("\"visits\" : 2.5", "\"visits\" : -1"))));
        assertEquals(
                "workbook.damaged", trouble(edited(json -> "{\"format\":\"headroom-workbook\",\"schema_version\":1}")));
    }

    @Test
    void readsWhatIsNotThereAsNotSaid() throws IOException {
        Workbook without = WorkbookFile.read(edited(json ->
                json.replaceFirst("\"as_of\" : \"2026-11-01T10:15:30.123456789Z\",", "\"from_the_future\" : [ 1 ],")));
        assertEquals(Optional.empty(), without.asOf());
    }

    @Test
    void readsTheFirstVersionWhichDoesNotSayWithHowManyAComponentWasMeasured() throws IOException {
        Workbook first = WorkbookFile.read(edited(json -> json.replace(THIS_VERSION, "\"schema_version\" : 1")
                .replaceAll(",\\s*\"measured_count\" : (null|\\d+)", "")));
        assertEquals(
                OptionalInt.empty(),
                first.path().component("mongo").orElseThrow().measuredCount());
    }

    @Test
    void opensAWorkbookThatDoesNotSayHowItsFilesWereRead() throws IOException {
        Path file = edited(json -> json.replace(THIS_VERSION, "\"schema_version\" : 1")
                .replaceFirst("(?s),\\s*\"reading\" : \\{.*?\"shape\" : \"0f\"\\s*}", ""));
        Workbook old = WorkbookFile.read(file);
        assertEquals(Optional.empty(), old.sources().getFirst().reading());
        assertEquals(Workbooks.full().series(), old.series());
    }

    @Test
    void saysThatANewerVersionIsNeeded() throws IOException {
        Path file = edited(json -> json.replace(THIS_VERSION, NEXT_VERSION));
        int own = WorkbookFile.SCHEMA_VERSION;
        assertEquals("workbook.newer [auth.headroom, " + (own + 1) + ", " + own + "]", sentence(file));
    }

    @Test
    void noticesAFileThatWasCutOffAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(saved(Workbooks.full()));
        Path cut = folder.resolve("cut.headroom");
        for (int length : new int[] {60, whole.length / 2, whole.length - 30, whole.length - 1}) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertEquals("workbook.cut-off", trouble(cut), length + " of " + whole.length + " bytes");
        }
    }

    @Test
    void noticesBytesThatChangedOnTheWay() throws IOException {
        byte[] whole = Files.readAllBytes(saved(Workbooks.full()));
        Workbook original = Workbooks.full();
        Path changed = folder.resolve("changed.headroom");
        for (int at = 40; at < whole.length; at += 499) {
            byte[] copy = whole.clone();
            copy[at] ^= 0x10;
            Files.write(changed, copy);
            try {
                // a changed time or attribute in the container changes nothing that counts
                Workbook read = WorkbookFile.read(changed);
                assertTrue(
                        read.equals(original)
                                || !WorkbookFile.lost(read).isEmpty()
                                        && original.series().containsAll(read.series()),
                        "byte " + at);
            } catch (WorkbookFileException e) {
                assertTrue(e.sentence().key().startsWith("workbook."), e.getMessage());
            }
        }
    }

    @Test
    void unpacksNoMoreThanTheDocumentAnnounces() throws IOException {
        Map<String, byte[]> entries = entries(saved(Workbooks.full()));
        entries.put("series/000001.bin", new byte[5_000_000]);
        Path bomb = rewrite(entries);
        assertTrue(Files.size(bomb) < 100_000);
        assertEquals("series/000001.bin", onlyLost(WorkbookFile.read(bomb)));
    }

    @Test
    void opensWithoutASeriesThatIsDamagedAndSaysWhichFileToReadAgain() throws IOException {
        Map<String, byte[]> entries = entries(saved(Workbooks.full()));
        entries.remove("series/000001.bin");
        Workbook read = WorkbookFile.read(rewrite(entries));
        Workbook original = Workbooks.full();
        assertEquals("series/000001.bin", onlyLost(read));
        assertEquals(original.series().size() - 1, read.series().size());
        assertTrue(original.series().containsAll(read.series()));
        assertEquals(original.path(), read.path());
        Source.Note note = WorkbookFile.lost(read).getFirst();
        assertTrue(original.sources().stream()
                .anyMatch(
                        source -> source.path().equals(note.action().arguments().getFirst())));
    }

    private static Object onlyLost(Workbook read) {
        List<Source.Note> lost = WorkbookFile.lost(read);
        assertEquals(1, lost.size());
        return lost.getFirst().message().arguments().getLast();
    }

    @Test
    void refusesToMakeRoomForSamplesThatCannotBeThere() throws IOException {
        Path file = edited(json -> json.replace("\"points\" : 500", "\"points\" : 2147483647"));
        assertEquals("series/000000.bin", onlyLost(WorkbookFile.read(file)));
    }

    @Test
    void leavesTheOldFileReadableWhenSavingFails() throws IOException {
        Path file = saved(Workbooks.full());
        Files.createDirectory(folder.resolve(".auth.headroom.saving"));
        Workbook edited = Workbooks.full().edit(draft -> draft.name = "edited");
        WorkbookFileException failure =
                assertThrows(WorkbookFileException.class, () -> WorkbookFile.write(edited, file));
        assertEquals("workbook.not-saved", failure.sentence().key());
        assertEquals(Workbooks.full(), WorkbookFile.read(file));
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        saved(Workbooks.full());
        assertThrows(
                IOException.class,
                () -> AtomicFile.replace(folder.resolve("x"), bytes -> {
                    bytes.write(1);
                    throw new IOException("disk full");
                }));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("auth.headroom")), files.toList());
        }
    }

    private static String trouble(Path file) {
        return assertThrows(WorkbookFileException.class, () -> WorkbookFile.read(file))
                .sentence()
                .key();
    }

    private static String sentence(Path file) {
        return String.valueOf(assertThrows(WorkbookFileException.class, () -> WorkbookFile.read(file))
                .getMessage());
    }

    private Path edited(UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = entries(saved(Workbooks.full()));
        String before = new String(entries.get("workbook.json"), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertFalse(before.equals(after), "the edit changed nothing");
        entries.put("workbook.json", after.getBytes(StandardCharsets.UTF_8));
        return rewrite(entries);
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Map<String, byte[]> bytes = new HashMap<>();
        entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return rewrite(bytes);
    }

    private Path rewrite(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("auth.headroom");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
