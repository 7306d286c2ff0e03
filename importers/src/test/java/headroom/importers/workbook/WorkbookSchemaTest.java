package headroom.importers.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `docs/workbook.schema.json` describes what is written, and nothing else.
class WorkbookSchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("headroom.root", ".."));
    private static final Path DOCUMENTED = ROOT.resolve("docs").resolve("workbook.schema.json");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCUMENTED), InputFormat.JSON);
    }

    private static List<String> complaints(String document) throws IOException {
        return schema().validate(document, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private String document(Workbook workbook) throws IOException {
        Path file = folder.resolve("any.headroom");
        WorkbookFile.write(workbook, file);
        return documentIn(file);
    }

    private static String documentIn(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("workbook.json")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /// `-Dheadroom.accept=true` writes the schema that the records give now.
    @Test
    void theDocumentedSchemaIsThatOfTheRecords() throws IOException {
        String made = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(WorkbookSchema.ofThisVersion()) + "\n";
        if (Boolean.getBoolean("headroom.accept")) {
            Files.writeString(DOCUMENTED, made);
        }
        assertEquals(
                JSON.readTree(made),
                JSON.readTree(Files.readString(DOCUMENTED)),
                "run this test with -Dheadroom.accept=true, look at what changed in docs/workbook.schema.json, and"
                        + " raise WorkbookFile.SCHEMA_VERSION where files changed");
    }

    @Test
    void whatIsWrittenIsValid() throws IOException {
        assertEquals(List.of(), complaints(document(Workbooks.full())));
        assertEquals(List.of(), complaints(document(Workbook.empty("", ZoneOffset.UTC))));
    }

    @Test
    void theSampleIsValidOnceItIsSaved() throws IOException {
        for (String sample : List.of("auth-service", "measured-stack")) {
            Path file = ROOT.resolve("sample-data").resolve(sample).resolve(sample + ".headroom");
            assertEquals(List.of(), complaints(document(WorkbookFile.read(file))), sample);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\" : \"headroom-workbook\"|\"format\" : \"other\"",
                "\"schema_version\" : 7|\"schema_version\" : \"7\"",
                "\"severity\" : \"caution\"|\"severity\" : \"worry\"",
                "\"kind\" : \"set_count\"|\"kind\" : \"set_colour\"",
                "\"kind\" : \"organic_plus\"|\"kind\" : \"organic\"",
                "\"entry\" : \"series/000000.bin\"|\"entry\" : \"../secret\"",
                "\"points\" : 500|\"points\" : -1",
                "\"monthly\" : \"EUR 250.50\"|\"monthly\" : 250.5",
                "\"through\" : \"2027-03-31\"|\"through\" : \"31/03/2027\"",
                "\"as_of\" : \"2026-11-01T10:15:30.123456789Z\"|\"as_of\" : \"yesterday\"",
                "\"long\" : 4000000000|\"longer\" : 4000000000",
                "\"99.9\" : 0.2|\"many\" : 0.2",
                "\"count\" : 9|\"count\" : 9.5"
            })
    void whatIsWrittenOtherwiseIsRefused(String written, String otherwise) throws IOException {
        String document = document(Workbooks.full());
        String mutated = document.replaceFirst(java.util.regex.Pattern.quote(written), otherwise);
        assertNotEquals(document, mutated, "nothing was changed");
        assertFalse(complaints(mutated).isEmpty(), otherwise);
    }

    /// Every property of the maximal document is taken away, and one that nobody knows is put beside it: each time the
    /// schema must complain.
    @Test
    void everyPropertyIsAskedForAndNoOtherIsAllowed() throws IOException {
        Schema schema = schema();
        JsonNode whole = JSON.readTree(document(Workbooks.full()));
        List<String> unnoticed = new ArrayList<>();
        walk(whole, "", (owner, path) -> {
            boolean map = path.matches(".*/(labels|quantile_seconds|utilisation|busy_cores|figures|inputs)");
            owner.put("from_the_future", 1);
            if (schema.validate(whole).isEmpty() && !map) {
                unnoticed.add(path + " with another property");
            }
            owner.remove("from_the_future");
            for (String name : List.copyOf(owner.propertyNames())) {
                JsonNode value = owner.remove(name);
                if (schema.validate(whole).isEmpty() && !map) {
                    unnoticed.add(path + " without " + name);
                }
                owner.set(name, value);
            }
        });
        assertEquals(List.of(), unnoticed);
        assertEquals(List.of(), schema.validate(whole), "all is back in its place");
    }

    private interface Visit {
        void at(ObjectNode owner, String path);
    }

    private static void walk(JsonNode node, String path, Visit visit) {
        switch (node) {
            case ObjectNode owner -> {
                visit.at(owner, path);
                List.copyOf(owner.propertyNames()).forEach(name -> walk(owner.get(name), path + "/" + name, visit));
            }
            case ArrayNode list -> list.forEach(item -> walk(item, path, visit));
            default -> {}
        }
    }
}
