package org.skyledger.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private static final JavaClasses EVENTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.skyledger");

    @Test
    void the_contract_needs_nothing_but_the_jdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.skyledger.events..")
                .because("whoever reads the ledger should not have to take our choice of libraries with it")
                .check(EVENTS);
    }

    @Test
    void values_do_not_know_the_events_that_hold_them() {
        classes()
                .that()
                .resideInAPackage("..events.volume..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..events.volume..")
                .because("blocks of sky mean the same in every feature")
                .check(EVENTS);
    }
}
