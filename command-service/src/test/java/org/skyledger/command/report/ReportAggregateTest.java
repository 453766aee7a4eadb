package org.skyledger.command.report;

import static org.skyledger.command.Fixtures.only;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Fixtures;
import org.skyledger.command.decision.Rejected;
import org.skyledger.events.report.Exchange;
import org.skyledger.events.report.RecorderRole;
import org.skyledger.events.report.ReportFiled;

/** That Axon finds the handler and folds the event. */
class ReportAggregateTest {

    private static final UUID ID = UUID.fromString("d4c3b2a1-0f9e-4d8c-8b7a-695847362514");
    private static final Exchange EXCHANGE = new Exchange(
            "https://uss2.example", "GET", List.of(), RecorderRole.SERVER, Instant.EPOCH, null, null, null, null, null);

    private final FixtureConfiguration<ReportAggregate> fixture = Fixtures.of(ReportAggregate.class);

    @Test
    void files_once() {
        fixture.givenNoPriorActivity()
                .when(new FileReport(ID, "uss1", EXCHANGE))
                .expectEventsMatching(only(ReportFiled.class));
        Fixtures.of(ReportAggregate.class)
                .given(new ReportFiled(ID, "uss1", EXCHANGE))
                .when(new FileReport(ID, "uss1", EXCHANGE))
                .expectException(Rejected.class)
                .expectNoEvents();
    }
}
