package org.skyledger.command.decision;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.command.ledger.LedgerEngine;
import org.skyledger.command.snapshot.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    @Bean
    Airspace airspace(List<Layer<?, ?>> layers) {
        return new Airspace(layers);
    }

    @Bean
    TaskQueue taskQueue(DecisionProperties properties) {
        return new TaskQueue(properties.gather());
    }

    @Bean
    @Primary
    DecisionBus commandBus(TaskQueue queue, Clock clock, List<CorrelationDataProvider> providers) {
        var bus = new DecisionBus(queue, clock);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(providers));
        return bus;
    }

    @Bean
    DecisionClock decisionClock(Clock clock) {
        return new DecisionClock(clock);
    }

    @Bean
    EventStore eventBus(LedgerEngine engine, Airspace airspace) {
        return new FoldingEventStore(engine, airspace);
    }

    @Bean
    DecisionLoop decisionLoop(TaskQueue queue, DecisionBus bus, Ledger ledger, Airspace airspace, Snapshots snapshots) {
        return new DecisionLoop(queue, new Batch(bus, ledger), ledger, airspace, snapshots);
    }

    @Bean
    Waiting waiting(DecisionProperties properties) {
        return new Waiting(properties.timeout());
    }

    @Bean
    DecisionGateway decisionGateway(CommandBus bus, DecisionLoop loop, Waiting waiting) {
        return new DecisionGateway(bus, loop, waiting);
    }

    /** Our commands say themselves which entity they are for; Axon would look for annotations, at every command. */
    @Bean
    CommandTargetResolver commandTargetResolver() {
        return message -> new VersionedAggregateIdentifier(
                (Object) ((EntityCommand) message.getPayload()).entity().toString(), null);
    }
}
