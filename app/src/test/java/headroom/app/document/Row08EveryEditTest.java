package headroom.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Row 8: every edit to the document undoes and redoes; the menu names it.
///
/// All functions by which the model edits a workbook are tried, found by their shape: who writes one more is told to
/// name it here. That nothing else changes the document, and that no edit is without a name, is shown beside it.
class Row08EveryEditTest {
    private static final Map<String, UnaryOperator<Workbook>> EDITS = SampleEdits.all();

    static Stream<String> edits() {
        return EDITS.keySet().stream();
    }

    @Test
    void everyEditOfTheModelIsTried() {
        List<String> found = new ClassFileImporter()
                .importPackages("headroom.model.workbook").stream()
                        .filter(type -> !type.getSimpleName().equals("Workbook"))
                        .filter(type -> !type.getName().contains("Test"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(Row08EveryEditTest::edits)
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .distinct()
                        .sorted()
                        .toList();

        assertTrue(found.size() > 50, () -> "found " + found);
        assertEquals(found, List.copyOf(new TreeSet<>(EDITS.keySet())));
    }

    /// From a workbook, and what else is wanted, to a workbook.
    private static boolean edits(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getModifiers().contains(JavaModifier.STATIC)
                && method.getRawReturnType().isEquivalentTo(Workbook.class)
                && !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(Workbook.class);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void eachUndoesToTheEqualValueAndIsMadeAgainByItsName(String name) {
        Workbook before = SampleEdits.workbook();
        Document document = new Document(before, () -> 0);
        Message words = Message.of("shell.edit-" + name, name);
        UnaryOperator<Workbook> edit = Objects.requireNonNull(EDITS.get(name), name);

        document.apply(Edit.of(words, edit));

        Workbook after = document.workbook();
        assertNotEquals(before, after, "nothing changed");
        assertEquals(Optional.of(words), document.undoNameProperty().get());
        assertTrue(document.unsavedProperty().get());
        document.undo();
        assertEquals(before, document.workbook());
        assertEquals(before.hashCode(), document.workbook().hashCode());
        assertEquals(Optional.of(words), document.redoNameProperty().get());
        document.redo();
        assertEquals(after, document.workbook());
        assertEquals(edit.apply(before), after, "the same edit gives another workbook");
    }

    @Test
    void anEditWithoutANameIsRefused() {
        for (Message nameless :
                List.of(Message.literal(""), Message.literal("  "), Message.of(""), Message.of("shell.menu-edit"))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Edit.of(nameless, workbook -> workbook),
                    () -> nameless + " names an edit");
        }
    }

    @Test
    void nothingButEditsChangesTheDocument() {
        List<String> takingWorkbooks = Arrays.stream(Document.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Workbook.class))
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
        // all of these begin another history, but the last, which only notes what a file holds
        assertEquals(List.of("open", "openUnsaved", "showAnew", "wasSaved"), takingWorkbooks);
    }

    @Test
    void everyNameReadsAfterUndo() throws IOException {
        Path words =
                Path.of(System.getProperty("headroom.root", "..")).resolve("app/src/main/resources/headroom/app/words");
        List<String> wrong = new ArrayList<>();
        int names = 0;
        try (Stream<Path> files = Files.list(words)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (line.matches("[a-z-]+\\.edit-.*") && !line.startsWith("shell.edit-anyway")) {
                        names++;
                        String name = line.substring(line.indexOf('=') + 1);
                        if (!name.matches("[a-z].*[^.]")) {
                            wrong.add(line);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong, "names that cannot stand after \"Undo: \"");
        assertTrue(names > 50, names + " names");
    }
}
