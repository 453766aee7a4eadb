package org.skyledger.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArchitectureTest {

    private static final String[] COLLECTIONS = {"..query.intent..", "..query.constraint..", "..query.subscription.."};

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.skyledger.query");

    @Test
    void of_skyledger_only_the_events_are_known_here() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.skyledger..")
                        .and(not(resideInAnyPackage("org.skyledger.query..", "org.skyledger.events.."))))
                .because(
                        "the services share the contract of the ledger and nothing else, so that each can change alone")
                .check(MAIN);
    }

    @Test
    void rooms_open_in_one_direction() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("service")
                .definedBy("org.skyledger.query")
                .layer("collections")
                .definedBy(COLLECTIONS)
                .layer("landing")
                .definedBy("..query.landing..")
                .layer("export")
                .definedBy("..query.export..")
                .layer("map")
                .definedBy("..query.map..")
                .layer("live")
                .definedBy("..query.live..")
                .layer("sse")
                .definedBy("..query.sse..")
                .layer("audit")
                .definedBy("..query.audit..")
                .layer("item")
                .definedBy("..query.item..")
                .layer("cql")
                .definedBy("..query.cql..")
                .layer("tile")
                .definedBy("..query.tile..")
                .layer("sky")
                .definedBy("..query.sky..")
                .layer("cache")
                .definedBy("..query.cache..")
                .layer("security")
                .definedBy("..query.security..")
                .layer("history")
                .definedBy("..query.history..")
                .layer("format")
                .definedBy("..query.format..")
                .layer("tag")
                .definedBy("..query.tag..")
                .layer("crs")
                .definedBy("..query.crs..")
                .layer("freshness")
                .definedBy("..query.freshness..")
                .layer("ogc")
                .definedBy("..query.ogc..")
                .layer("problem")
                .definedBy("..query.problem..")
                .whereLayer("service")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("collections")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("landing")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("collections")
                .whereLayer("map")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("live")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("audit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("item")
                .mayOnlyBeAccessedByLayers("history", "export", "live", "collections")
                .whereLayer("cql")
                .mayOnlyBeAccessedByLayers("item", "export", "collections")
                .whereLayer("tile")
                .mayOnlyBeAccessedByLayers("collections")
                .whereLayer("sky")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cache")
                .mayOnlyBeAccessedByLayers("tile", "sky")
                .whereLayer("security")
                .mayOnlyBeAccessedByLayers("collections", "audit", "live")
                .whereLayer("history")
                .mayOnlyBeAccessedByLayers("collections")
                .whereLayer("format")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("tag")
                .mayOnlyBeAccessedByLayers("tile", "sky", "landing", "collections")
                .whereLayer("crs")
                .mayOnlyBeAccessedByLayers("cql", "item", "landing", "collections", "service")
                .whereLayer("freshness")
                .mayOnlyBeAccessedByLayers(
                        "item", "history", "export", "live", "tile", "sky", "collections", "audit", "service")
                .whereLayer("ogc")
                .mayOnlyBeAccessedByLayers(
                        "freshness",
                        "crs",
                        "cql",
                        "format",
                        "item",
                        "history",
                        "export",
                        "live",
                        "map",
                        "tile",
                        "sky",
                        "landing",
                        "collections",
                        "audit",
                        "service")
                .because("a collection is a package that nothing else knows, so that the next one is only added")
                .check(MAIN);
    }

    @Test
    void collections_do_not_know_each_other() {
        slices().matching("org.skyledger.query.(intent|constraint|subscription)..")
                .should()
                .notDependOnEachOther()
                .because("each must be able to change alone, and what they share has a place of its own")
                .check(MAIN);
    }

    @Test
    void nothing_is_written_but_that_an_auditor_has_read() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ReadLog")
                .should()
                .callMethodWhere(
                        target(nameMatching("persist|merge|remove|update|executeUpdate|create(Native)?MutationQuery"))
                                .and(target(owner(resideInAnyPackage(
                                        "jakarta.persistence..", "org.hibernate..", "org.springframework.jdbc..")))))
                .because(
                        "the views belong to the projections; a reader that writes would make them differ from the ledger")
                .check(MAIN);
    }

    @Test
    void the_views_are_asked_in_few_places() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Queries")
                .and()
                .doNotHaveSimpleName("Watermarks")
                .and()
                .doNotHaveSimpleName("ReadLog")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(EntityManager.class, JdbcClient.class)
                .because("what is asked of the views, and as of when, must be found in one file per feature")
                .check(MAIN);
    }

    @Test
    void nobody_takes_a_connection_by_hand() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ReadLog")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Connection.class, Statement.class, DataSource.class)
                .because("a connection taken by hand escapes the read-only snapshot")
                .check(MAIN);
    }

    @Test
    void dependencies_are_constructor_parameters() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("a class must show what it needs, and work without a container")
                .check(MAIN);
    }

    /** Names in SQL are text, which no dependency shows. The role has no right to the schema either. */
    @Test
    void the_schema_of_the_ledger_is_named_nowhere() throws IOException {
        var store = Pattern.compile("\\bstore\\.\\w|\"store\"");
        try (var files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("because a read that goes to the ledger would show what the views do not yet")
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(store));
        }
    }
}
