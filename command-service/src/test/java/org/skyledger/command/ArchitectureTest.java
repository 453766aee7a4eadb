package org.skyledger.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.skyledger.command";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void depends_on_no_other_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.skyledger.projection..", "org.skyledger.query..", "org.skyledger.sandbox..")
                .because("the ledger is the only truth: nothing behind it may be asked for a decision")
                .check(CLASSES);
    }

    @Test
    void rooms_do_not_lean_on_each_other_in_circles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room that needs a room that needs it is one room")
                .check(CLASSES);
    }

    @Test
    void the_pure_core_knows_no_framework_and_no_database() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".airspace")
                .or()
                .haveSimpleNameEndingWith("Decider")
                .or()
                .haveNameMatching(
                        ".*\\.(Intent|IntentFacts|IntentClaim|IntentDecision|ShownKey|IntentRejection|Attachment|Constraint|ConstraintFacts"
                                + "|ConstraintRejection|Subscription|SubscriptionFacts|SubscriptionWish|SubscriptionRejection"
                                + "|Availability|UssStates|AvailabilityRejection|Report|ReportRejection)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java.lang..", "java.util..", "java.time..", "java.security..", "java.nio.charset..")
                        .or(resideInAnyPackage(
                                "org.jspecify..", "org.skyledger.events..", "com.google.common.geometry.."))
                        .or(resideInAPackage(ROOT + ".airspace"))
                        .or(resideInAPackage(ROOT + ".decision").and(simpleNameEndingWith("Rejected")))
                        .or(resideInAPackage(ROOT + ".decision").and(simpleNameEndingWith("Rejection")))
                        .or(resideInAPackage(ROOT + ".decision").and(simpleNameEndingWith("EntityCommand")))
                        .or(resideInAnyPackage(
                                ROOT + ".intent",
                                ROOT + ".constraint",
                                ROOT + ".subscription",
                                ROOT + ".availability",
                                ROOT + ".report")))
                .because("a decision must be the same whenever it is made again from the same facts")
                .check(CLASSES);
    }

    @Test
    void decisions_ask_no_clock_and_no_dice() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Decider")
                .or()
                .resideInAPackage(ROOT + ".airspace")
                .or()
                .haveSimpleName("Ovn")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("time and chance are handed in as facts, or a replay would decide otherwise")
                .check(CLASSES);
    }

    @Test
    void only_the_ledger_the_relay_the_deadlines_and_the_snapshots_speak_sql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".ledger", ROOT + ".relay", ROOT + ".lapse", ROOT + ".snapshot")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
                .because("whoever writes past the ledger writes past its chain")
                .check(CLASSES);
    }
}
