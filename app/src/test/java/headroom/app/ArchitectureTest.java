package headroom.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The boundaries between the modules and inside the program, each with its reason. A rule that pinches is changed by a
/// decision record, not by an exemption.
class ArchitectureTest {

    private static final String APP = "headroom.app";

    /// The views of the workbench, one package each.
    private static final List<String> FEATURES =
            List.of("sources", "explore", "system", "forecast", "plan", "iterations", "commitment");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("headroom");

    @Test
    void modulesKnowOneAnotherInOneDirection() {
        noClasses()
                .that()
                .resideInAPackage("headroom.model..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("headroom..").and(resideOutsideOfPackages("headroom.model..")))
                .because("the model knows nobody")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("headroom.importers..", "headroom.sampledata..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APP + "..")
                .because("files are read without a program around them")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("headroom.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("headroom.bench..", "io.fair_acc..")
                .because("bench may use the program, nothing may use bench: see decision 13")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("headroom.importers..", APP + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("headroom.sampledata..")
                .because("the program reads the sample as it reads any other workbook")
                .check(CLASSES);
    }

    @Test
    void importersDrawNothing() {
        noClasses()
                .that()
                .resideInAPackage("headroom.importers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .because("importers turn files into series, and run wherever files are")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("headroom.app.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("headroom.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES.that(resideInAPackage("headroom.importers..")));
    }

    @Test
    void onlyTheEntryPointKnowsEverything() {
        noClasses()
                .that()
                .resideInAPackage(APP + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APP)
                .because("Main wires the program once; nothing reaches back to it")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources", "explore", "system", "forecast", "plan", "iterations", "commitment"})
    void aFeatureKnowsNoOtherFeature(String feature) {
        String[] others = FEATURES.stream()
                .filter(other -> !other.equals(feature))
                .map(other -> APP + "." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(APP + "." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("a view is evidence on its own: what two views share lives in document, shell or chart")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chart", "paint"})
    void whatDrawsKnowsFiguresOnly(String drawing) {
        noClasses()
                .that()
                .resideInAPackage(APP + "." + drawing + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "headroom.model.season..",
                        "headroom.model.forecast..",
                        "headroom.model.capacity..",
                        "headroom.model.plan..",
                        "headroom.model.workbook..",
                        "headroom.importers..")
                .because("a figure is data: one painter draws any of them and does not know what a forecast is")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "report", "paint", "words"})
    void whatRunsWithoutAWindowNeedsNoToolkit(String headless) {
        noClasses()
                .that()
                .resideInAPackage(APP + "." + headless + "..")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("the command line and the report work where no window can open")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void viewModelsAreTestedWithoutAToolkit() {
        noClasses()
                .that()
                .resideInAPackage(APP + "..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a view model owns properties and commands; layout belongs to its view")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theDocumentKnowsNoView() {
        String[] views = Stream.concat(Stream.of("shell", "chart", "cli"), FEATURES.stream())
                .map(view -> APP + "." + view + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(APP + ".document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(views)
                .because("the document is one immutable value in one property; who shows it is not its business")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void chartsArePaintedByOurselves() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jfree..", "javafx.scene.chart..", "javafx.fxml..")
                .because("one painter makes screen, PNG, SVG and PDF the same, and views are written in Java")
                .check(CLASSES);
    }

    @Test
    void onlyTheEntryPointEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("an exit code is returned to Main, so that commands can be tested")
                .check(CLASSES);
    }

    @Test
    void filesAreReadWithoutTheMachinesLocaleAndZone() {
        noClasses()
                .that()
                .resideInAPackage("headroom.importers..")
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
                .because("the same file gives the same series on any machine")
                .check(CLASSES);
    }

    @Test
    void namesAreNouns() {
        classes()
                .should()
                .haveNameNotMatching(".*\\.(Abstract[A-Z].*|.*(Impl|Utils?|Helper|Manager))")
                .because("such a name hides a missing noun")
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
