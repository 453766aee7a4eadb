package org.skyledger.projection.attest;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttestProperties.class)
class AttestConfiguration {

    /** Named as it is called in the health. */
    @Bean
    Standing auditHealthIndicator(MeterRegistry meters) {
        return new Standing(meters);
    }

    @Bean
    Rounds rounds(JdbcClient jdbc, TransactionTemplate transaction, AttestProperties properties, Standing standing) {
        return new Rounds(
                new Attestor(jdbc, transaction),
                publication(jdbc, transaction, properties),
                properties.every(),
                standing);
    }

    private static @Nullable Publication publication(
            JdbcClient jdbc, TransactionTemplate transaction, AttestProperties properties) {
        Path key = properties.key();
        Path path = properties.folder();
        if (key == null || key.toString().isEmpty()) {
            return null;
        }
        if (path == null || path.toString().isEmpty()) {
            throw new IllegalArgumentException("checkpoints need a folder outside of the database");
        }
        var signer = Signer.read(properties.origin(), key);
        var folder = new CheckpointFolder(path);
        folder.publishKey(signer.verifierKey());
        return new Publication(jdbc, transaction, folder, signer, properties.origin(), Clock.systemUTC());
    }
}
