package org.skyledger.command.report;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.report.ReportEvent;

/** A report as Axon's aggregate: the shell around {@link Report} and {@link ReportDecider}. */
@Aggregate(repository = "reportRepository")
class ReportAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Report report = Report.ABSENT;

    ReportAggregate() {}

    ReportAggregate(UUID id, Report report) {
        this.id = id;
        this.report = report;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    UUID handle(FileReport command) {
        AggregateLifecycle.apply(ReportDecider.decide(command, report));
        return command.report();
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        id = event.report();
        report = Report.evolve(report, event);
    }
}
