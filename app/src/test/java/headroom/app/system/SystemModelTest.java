package headroom.app.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.HandleDrag;
import headroom.app.control.HandleTrial;
import headroom.app.document.SampleDocument;
import headroom.model.capacity.Component;
import headroom.model.figure.Handles;
import headroom.model.figure.Layer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemModelTest {
    private static SampleDocument sample;

    private SystemModel model;

    @BeforeAll
    static void open() {
        sample = new SampleDocument();
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @BeforeEach
    void look() {
        model = new SystemModel(sample.document(), sample.results());
    }

    private List<String> path() {
        return model.workbook().path().components().stream()
                .map(Component::name)
                .toList();
    }

    private String undoKey() {
        return sample.document().undoNameProperty().get().orElseThrow().key();
    }

    @Test
    void theChokePointIsMarkedAndLookedAtFirst() {
        assertEquals(Optional.of("mongo"), model.choke());
        assertEquals("mongo", model.shown().orElseThrow().name());
        assertEquals(
                List.of("mongo"),
                model.boxes().stream().filter(Box::choke).map(Box::name).toList());
        model.chosenProperty().set(Optional.of("app"));
        assertEquals("app", model.shown().orElseThrow().name());
    }

    @Test
    void headroomIsCapacityLessLoadOverCapacity() {
        Box mongo = model.boxes().getLast();
        double load = mongo.peakLoadRps().orElseThrow();
        double capacity = mongo.capacityRps().orElseThrow().value();
        assertEquals((capacity - load) / capacity, mongo.headroom().orElseThrow(), 1e-12);
        assertTrue(capacity > 1400 && capacity < 1600, () -> "the truth is 1,500: " + capacity);
    }

    @Test
    void row20TheResponseObjectiveIsDraggedInOneStepAndComesBack() {
        var before = sample.document().workbook();
        String handle = model.response().orElseThrow().layers().stream()
                .filter(Layer.Threshold.class::isInstance)
                .map(Layer.Threshold.class::cast)
                .flatMap(threshold -> threshold.handle().stream())
                .findFirst()
                .orElseThrow();
        assertEquals(Handles.RESPONSE, handle);
        HandleTrial hand = new HandleTrial();
        hand.follow(model.commands()::responseTrial, 412.3, HandleDrag.Phase.MOVING);
        assertEquals(
                0.41,
                model.workbook()
                        .objective()
                        .orElseThrow()
                        .response()
                        .orElseThrow()
                        .seconds(),
                1e-9);
        hand.follow(model.commands()::responseTrial, 300, HandleDrag.Phase.CANCELLED);
        assertEquals(before, model.workbook());
        hand.follow(model.commands()::responseTrial, 350, HandleDrag.Phase.MOVING);
        hand.follow(model.commands()::responseTrial, 252, HandleDrag.Phase.DONE);
        assertEquals(
                0.25,
                model.workbook()
                        .objective()
                        .orElseThrow()
                        .response()
                        .orElseThrow()
                        .seconds(),
                1e-9);
        assertEquals("shell.edit-response", undoKey());
        sample.document().undo();
        assertEquals(before, model.workbook());
    }

    @Test
    void componentsAreAddedMovedRenamedAndRemoved() {
        List<String> before = path();
        model.chosenProperty().set(Optional.of("nginx"));
        model.commands().add("cache");
        assertEquals(List.of("elb", "nginx", "cache", "app", "auth", "mongo"), path());
        assertEquals("view-system.edit-add", undoKey());
        model.commands().move("cache", 10);
        assertEquals("cache", path().getLast());
        assertEquals("view-system.edit-move", undoKey());
        model.commands().add("cache");
        assertEquals("cache 2", model.shown().orElseThrow().name(), "a name that is taken gets a number");
        assertTrue(model.commands().taken("cache", "cache 2"));
        assertFalse(model.commands().taken("cache", "cache"));
        model.commands().rename("cache 2", "store");
        assertEquals("view-system.edit-rename", undoKey());
        model.commands().remove("store");
        model.commands().remove("cache");
        assertEquals(before, path());
        while (sample.document().undoNameProperty().get().isPresent()) {
            sample.document().undo();
        }
        assertEquals(before, path());
    }

    @Test
    void aMoveThatChangesNothingIsNoEdit() {
        model.commands().move("elb", -1);
        assertEquals(Optional.empty(), sample.document().undoNameProperty().get());
    }

    @Test
    void aCapacityIsAssumedAndTakenBack() {
        model.commands().assume("auth", OptionalDouble.of(5000));
        assertEquals(
                OptionalDouble.of(5000),
                model.workbook().path().component("auth").orElseThrow().assumedCapacityRps());
        assertEquals("view-system.edit-assume", undoKey());
        model.commands().assume("auth", OptionalDouble.empty());
        assertEquals("view-system.edit-assume-none", undoKey());
        sample.document().undo();
        sample.document().undo();
    }
}
