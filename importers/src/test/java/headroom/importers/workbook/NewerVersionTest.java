package headroom.importers.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of a newer version shows what this one knows of it, and says what it does not know.
class NewerVersionTest {
    @TempDir
    private Path folder;

    private Path newer(UnaryOperator<String> change) throws IOException {
        Path written = folder.resolve("written.headroom");
        WorkbookFile.write(Workbooks.full(), written);
        Path file = folder.resolve("newer.headroom");
        try (ZipFile from = new ZipFile(written.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals("workbook.json") ? edited(content, change) : content);
                to.closeEntry();
            }
        }
        return file;
    }

    private static byte[] edited(byte[] document, UnaryOperator<String> change) {
        String text = new String(document, StandardCharsets.UTF_8)
                .replace("\"schema_version\" : " + WorkbookFile.SCHEMA_VERSION, "\"schema_version\" : 99");
        return change.apply(text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void opensAndNamesWhatIsNotKnown() throws IOException {
        Path file = newer(json -> json.replace(
                        "\"visits\" : 2.5", "\"colour\" : { \"red\" : [ { \"deep\" : 1 } ] }, \"visits\" : 2.5")
                .replace("\"count\" : 9,", "\"count\" : 9, \"why\" : null,")
                .replaceFirst("\"workbook\" : \\{", "\"workbook\" : { \"weather\" : \"fine\","));

        OpenedWorkbook opened = WorkbookFile.open(file);

        assertEquals(Workbooks.full(), opened.workbook());
        OpenedWorkbook.Newer what = opened.newer().orElseThrow();
        assertEquals(99, what.schemaVersion());
        assertEquals(
                List.of("workbook.path.components[].colour", "workbook.scenarios[].changes[].why", "workbook.weather"),
                what.unknown());
    }

    @Test
    void opensWhereOnlyTheNumberIsNewer() throws IOException {
        assertEquals(
                Optional.of(new OpenedWorkbook.Newer(99, List.of())),
                WorkbookFile.open(newer(json -> json)).newer());
    }

    @Test
    void knowsEverythingInAFileOfItsOwn() throws IOException {
        Path own = folder.resolve("own.headroom");
        WorkbookFile.write(Workbooks.full(), own);
        assertEquals(Optional.empty(), WorkbookFile.open(own).newer());
    }

    @Test
    void refusesWhatANewerVersionSaysInAnUnknownWay() throws IOException {
        Path file = newer(json -> json.replace("\"kind\" : \"set_count\"", "\"kind\" : \"swap_engine\""));
        byte[] before = Files.readAllBytes(file);

        WorkbookFileException trouble = assertThrows(WorkbookFileException.class, () -> WorkbookFile.open(file));

        assertEquals("workbook.newer [newer.headroom, 99, " + WorkbookFile.SCHEMA_VERSION + "]", trouble.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /// Figures from half of the inputs would be promises over something unseen: scripts are refused.
    @Test
    void isNotReadWhereNobodySeesThatPartsAreMissing() throws IOException {
        Path file = newer(json -> json);
        WorkbookFileException trouble = assertThrows(WorkbookFileException.class, () -> {
            Workbook read = WorkbookFile.read(file);
            throw new AssertionError(read);
        });
        assertEquals("workbook.newer", trouble.sentence().key());
    }
}
