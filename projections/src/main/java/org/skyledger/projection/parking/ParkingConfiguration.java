package org.skyledger.projection.parking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.skyledger.projection.stream.ViewFold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ParkingConfiguration {

    @Bean
    ParkedEndpoint parkedEndpoint(List<ViewFold<?>> folds, JdbcClient jdbc) {
        return new ParkedEndpoint(folds, new ParkedQueries(jdbc));
    }

    @Bean
    ParkedHealth parked(List<ViewFold<?>> folds) {
        return new ParkedHealth(folds);
    }

    @Bean
    MeterBinder parkedRecords(List<ViewFold<?>> folds) {
        return meters -> folds.forEach(fold -> Gauge.builder("skyledger.view.parked", fold, ViewFold::parked)
                .tag("view", fold.name())
                .description("records that the view could not fold, and what follows them of the same entities")
                .register(meters));
    }
}
