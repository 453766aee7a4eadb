package org.skyledger.projection.intent;

import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewFolds;
import org.skyledger.projection.stream.ViewListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class IntentConfiguration {

    static final String VIEW = "intents";

    @Bean
    ViewFold<IntentEvent> intentFold(ViewFolds folds, JdbcClient jdbc, JsonMapper json) {
        return folds.of(VIEW, IntentEvent.class, new IntentProjector(jdbc, json));
    }

    @Bean
    ViewListener intentListener(ViewFold<IntentEvent> fold) {
        return new ViewListener(VIEW, fold);
    }
}
