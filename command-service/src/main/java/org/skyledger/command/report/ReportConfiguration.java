package org.skyledger.command.report;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.decision.AirspaceRepository;
import org.skyledger.events.report.ReportEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Layer<ReportEvent, Report> reportLayer() {
        return layer();
    }

    static Layer<ReportEvent, Report> layer() {
        return new Layer<>(ReportEvent.class, Report.class, Report.ABSENT, Report::evolve, _ -> Optional.empty());
    }

    @Bean
    AirspaceRepository<ReportAggregate> reportRepository(
            Airspace airspace,
            Layer<ReportEvent, Report> reportLayer,
            EventStore store,
            ParameterResolverFactory parameters) {
        return AirspaceRepository.of(
                ReportAggregate.class,
                airspace,
                id -> new ReportAggregate(id, reportLayer.find(id)),
                store,
                parameters);
    }
}
