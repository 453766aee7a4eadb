package org.skyledger.projection;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "org.skyledger.projection";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void of_skyledger_only_the_events_are_known_here() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.skyledger.command..", "org.skyledger.query..", "org.skyledger.sandbox..")
                .because("the events are the contract; whoever decides or reads must be able to change without us")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("views")
    void views_do_not_know_each_other(String view) {
        noClasses()
                .that()
                .resideInAPackage(view)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(views().filter(other -> !other.equals(view)).toArray(String[]::new))
                .because(
                        "a view is rebuilt, moved or given up by itself, and Redis must not bring PostGIS down with it")
                .check(CLASSES);
    }

    @Test
    void what_is_common_to_views_knows_none_of_them() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".stream..",
                        ROOT + ".footprint..",
                        ROOT + ".version..",
                        ROOT + ".parking..",
                        ROOT + ".live..",
                        ROOT + ".rebuild..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(views().toArray(String[]::new))
                .because("a new view is added beside the others, not by changing what they share")
                .check(CLASSES);
    }

    static Stream<String> views() {
        return Stream.of("intent", "constraint", "subscription", "sky", "audit").map(view -> ROOT + "." + view + "..");
    }

    @Test
    void footprints_are_pure() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".footprint..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".footprint..",
                        "org.skyledger.events.volume..",
                        "org.locationtech.jts..",
                        "java..",
                        "org.jspecify..")
                .because("geometry that needs nothing but numbers can be tested with millions of them")
                .check(CLASSES);
    }

    @Test
    void nobody_reads_an_ovn() {
        noClasses()
                .should()
                .callMethodWhere(target(name("ovn")))
                .because(
                        "knowing an OVN proves having asked the manager for the details; a view must not give that away")
                .check(CLASSES);
    }
}
