package headroom.model;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The boundaries of the model, each with its reason. A rule that pinches is changed by a decision record, not by an
/// exemption.
class ArchitectureTest {

    private static final String MODEL = "headroom.model";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(MODEL);

    /// Who may know whom: from a package to those of its neighbours that it may use. The root holds what all speak in.
    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "unit", Set.of(),
            "series", Set.of("unit"),
            "season", Set.of("unit", "series"),
            "forecast", Set.of("unit", "series", "season"),
            "capacity", Set.of("unit", "series"),
            "plan", Set.of("unit", "series", "season", "forecast", "capacity"),
            "workbook", Set.of("unit", "series", "season", "forecast", "capacity", "plan"),
            "figure", Set.of("unit", "series", "season", "forecast", "capacity", "plan", "workbook"));

    static Stream<String> packages() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @Test
    void theRulesNameEveryPackage() {
        Set<String> present = CLASSES.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(MODEL + "."))
                .map(name -> name.substring(MODEL.length() + 1).split("\\.", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(MAY_KNOW.keySet()), present, "a new package of the model wants a place in this map");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyThoseBelowIt(String name) {
        String[] allowed = Stream.concat(
                        Stream.of(MODEL, MODEL + "." + name + ".."),
                        MAY_KNOW.getOrDefault(name, Set.of()).stream().map(other -> MODEL + "." + other + ".."))
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(MODEL + "." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(MODEL + "..").and(resideOutsideOfPackages(allowed)))
                .because("results flow one way: series, season, forecast and capacity, plan, workbook, figure;"
                        + " forecast and capacity meet only in the plan")
                .check(CLASSES);
    }

    @Test
    void theRootKnowsNoPackageBelowIt() {
        noClasses()
                .that()
                .resideInAPackage(MODEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MODEL + ".*..")
                .because("every package may use the root, which would close a circle")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("headroom.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theModelTouchesNoOutsideWorld() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.util.logging..",
                        "java.lang.reflect..",
                        "java.awt..",
                        "javax..",
                        "javafx..",
                        "org.slf4j..",
                        "tools.jackson..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class)
                .because("the model is a value and its mathematics: the same input gives the same figures everywhere")
                .check(CLASSES);
    }

    @Test
    void theModelReadsNoClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .because("every date follows from the workbook's as-of time")
                .check(CLASSES);
    }

    @Test
    void theModelTakesLocaleAndZoneAsArguments() {
        noClasses()
                .should()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .because("a default of the machine would print other figures elsewhere")
                .check(CLASSES);
    }

    @Test
    void chanceHasASeed() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .because("the same version gives the same figures on any machine and thread count")
                .check(CLASSES);
    }

    @Test
    void namesAreNouns() {
        classes()
                .should()
                .haveNameNotMatching(".*\\.(Abstract[A-Z].*|.*(Impl|Utils?|Helper|Manager))")
                .because("such a name hides a missing noun")
                .check(CLASSES);
        methods()
                .should()
                .haveNameNotMatching("get[A-Z].*")
                .because("a record's accessor is the plain noun")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = CLASSES.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                .map(type -> type.getName())
                .sorted()
                .toList();

        assertTrue(unmarked.isEmpty(), () -> "packages without @NullMarked in package-info.java: " + unmarked);
    }
}
