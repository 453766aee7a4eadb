package org.skyledger.projection.intent;

import org.skyledger.events.intent.IntentEvent;
import org.skyledger.projection.live.LiveChannel;
import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewFolds;
import org.skyledger.projection.stream.ViewKind;
import org.skyledger.projection.stream.ViewListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntentConfiguration {

    @Bean
    ViewKind<IntentEvent> intentView() {
        return new ViewKind<>("intents", "intent_version", IntentEvent.class, IntentProjector::new);
    }

    @Bean
    ViewFold<IntentEvent> intentFold(ViewKind<IntentEvent> kind, ViewFolds folds) {
        return folds.of(kind);
    }

    @Bean
    ViewListener intentListener(ViewFold<IntentEvent> fold, LiveChannel live) {
        return new ViewListener(fold.name(), live.announcing(fold.name(), fold));
    }
}
