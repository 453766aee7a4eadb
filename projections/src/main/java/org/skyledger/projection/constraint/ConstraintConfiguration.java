package org.skyledger.projection.constraint;

import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewFolds;
import org.skyledger.projection.stream.ViewListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ConstraintConfiguration {

    static final String VIEW = "constraints";

    @Bean
    ViewFold<ConstraintEvent> constraintFold(ViewFolds folds, JdbcClient jdbc, JsonMapper json) {
        return folds.of(VIEW, ConstraintEvent.class, new ConstraintProjector(jdbc, json));
    }

    @Bean
    ViewListener constraintListener(ViewFold<ConstraintEvent> fold) {
        return new ViewListener(VIEW, fold);
    }
}
