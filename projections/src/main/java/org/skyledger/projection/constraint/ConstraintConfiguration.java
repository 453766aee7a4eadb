package org.skyledger.projection.constraint;

import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.projection.live.LiveChannel;
import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewFolds;
import org.skyledger.projection.stream.ViewKind;
import org.skyledger.projection.stream.ViewListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConstraintConfiguration {

    @Bean
    ViewKind<ConstraintEvent> constraintView() {
        return new ViewKind<>("constraints", "constraint_version", ConstraintEvent.class, ConstraintProjector::new);
    }

    @Bean
    ViewFold<ConstraintEvent> constraintFold(ViewKind<ConstraintEvent> kind, ViewFolds folds) {
        return folds.of(kind);
    }

    @Bean
    ViewListener constraintListener(ViewFold<ConstraintEvent> fold, LiveChannel live) {
        return new ViewListener(fold.name(), live.announcing(fold.name(), fold));
    }
}
