package headroom.app.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.workbook.WorkbookFile;
import headroom.model.Progress;
import headroom.model.capacity.Component;
import headroom.model.capacity.RequestPath;
import headroom.model.series.Role;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What files tell of before a path is drawn, and how it becomes one.
class FoundPartsTest {
    private static final Path SAMPLE = Path.of(System.getProperty("headroom.root", ".."))
            .resolve("sample-data/auth-service/auth-service.headroom");

    private static Workbook withoutPath() throws IOException {
        return WorkbookFile.read(SAMPLE).edit(draft -> {
            draft.path = new RequestPath(List.of());
            draft.iterations = List.of();
            draft.scenarios = List.of();
        });
    }

    private static List<String> path(Workbook workbook) {
        return workbook.path().components().stream().map(Component::name).toList();
    }

    @Test
    void whatTheFilesTellOfBecomesThePath() throws IOException {
        Workbook workbook = withoutPath();
        var capacity = Optional.of(new Analyses().of(workbook, Progress.none()).capacity());
        List<String> found = FoundParts.names(workbook, capacity);
        assertTrue(found.contains("mongo"), () -> "found " + found);
        Workbook drawn = FoundParts.adopt(found).change().apply(workbook);
        assertEquals(found, path(drawn));
        assertEquals(List.of(), FoundParts.names(drawn, capacity), "a path that was drawn is taken as it is");
    }

    @Test
    void useThatNamesNoComponentIsGivenToOne() throws IOException {
        Workbook waiting = withoutPath().edit(draft -> draft.series = withoutComponents(draft.series));
        Workbook given = FoundParts.assign("web").change().apply(waiting);
        for (SeriesEntry entry : given.series()) {
            assertEquals(
                    entry.role() == Role.UTILISATION ? Optional.of("web") : Optional.empty(),
                    entry.component(),
                    () -> entry.series().id().toString());
        }
        assertFalse(given.series().stream().noneMatch(entry -> entry.role() == Role.UTILISATION));
    }

    @Test
    void theOnlyPartFoundGetsTheUseThatNamesNoComponent() throws IOException {
        Workbook waiting = withoutPath().edit(draft -> draft.series = withoutComponents(draft.series));
        Workbook drawn = FoundParts.adopted(waiting, List.of("system"));
        assertTrue(drawn.series().stream()
                .filter(entry -> entry.role() == Role.UTILISATION)
                .allMatch(entry -> entry.component().equals(Optional.of("system"))));
    }

    private static List<SeriesEntry> withoutComponents(List<SeriesEntry> series) {
        return series.stream()
                .map(entry ->
                        new SeriesEntry(entry.series(), entry.unit(), entry.kind(), entry.role(), Optional.empty()))
                .toList();
    }
}
