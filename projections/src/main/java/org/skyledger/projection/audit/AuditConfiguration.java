package org.skyledger.projection.audit;

import org.flywaydb.core.Flyway;
import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewFolds;
import org.skyledger.projection.stream.ViewListener;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    /** A history of its own, so that the schema can be given up or moved without the views. */
    @Bean
    FlywayMigrationStrategy viewsThenAudit() {
        return views -> {
            views.migrate();
            Flyway.configure()
                    .configuration(views.getConfiguration())
                    .locations("classpath:db/migration/audit")
                    .defaultSchema("audit")
                    .load()
                    .migrate();
        };
    }

    @Bean
    ViewFold<Kept> auditFold(ViewFolds folds, JsonMapper json, JdbcClient jdbc) {
        return AuditView.fold(folds, json, jdbc);
    }

    @Bean
    ViewListener auditListener(ViewFold<Kept> fold) {
        return new ViewListener(fold.name(), fold);
    }
}
