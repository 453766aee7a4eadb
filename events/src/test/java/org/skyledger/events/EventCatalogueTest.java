package org.skyledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentPlanned;

class EventCatalogueTest {

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void finds_each_event_by_the_name_under_which_it_is_stored(Class<? extends DomainEvent> type) {
        assertThat(EventCatalogue.find(type.getName())).hasValue(type);
        assertThat(type).isRecord();
        assertThat(EventCatalogue.revisionOf(type)).isPositive();
    }

    @Test
    void does_not_know_what_a_newer_version_wrote() {
        assertThat(EventCatalogue.find("org.skyledger.events.intent.IntentFrozen"))
                .isEmpty();
    }

    /** Nobody can read an old ledger without them: a class may join this list and none may leave it. */
    @Test
    void keeps_every_name_that_was_ever_stored() {
        assertThat(EventCatalogue.all().map(Class::getName))
                .contains(
                        "org.skyledger.events.intent.IntentPlanned",
                        "org.skyledger.events.intent.IntentModified",
                        "org.skyledger.events.intent.IntentActivated",
                        "org.skyledger.events.intent.IntentConformanceRestored",
                        "org.skyledger.events.intent.IntentNonconformanceDeclared",
                        "org.skyledger.events.intent.IntentContingencyDeclared",
                        "org.skyledger.events.intent.IntentEnded",
                        "org.skyledger.events.intent.IntentLapsed",
                        "org.skyledger.events.constraint.ConstraintPublished",
                        "org.skyledger.events.constraint.ConstraintModified",
                        "org.skyledger.events.constraint.ConstraintRemoved",
                        "org.skyledger.events.constraint.ConstraintLapsed",
                        "org.skyledger.events.subscription.SubscriptionCreated",
                        "org.skyledger.events.subscription.SubscriptionModified",
                        "org.skyledger.events.subscription.SubscriptionWidened",
                        "org.skyledger.events.subscription.SubscriptionRemoved",
                        "org.skyledger.events.subscription.SubscriptionExpired",
                        "org.skyledger.events.availability.AvailabilityDeclared",
                        "org.skyledger.events.report.ReportFiled");
    }

    @Test
    void gives_no_revision_to_what_is_no_event() {
        assertThat(EventCatalogue.revisionOf(IntentPlanned.class)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventCatalogue.revisionOf(IntentEvent.class))
                .withMessageContaining("@Revision");
    }
}
