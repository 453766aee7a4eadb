package org.skyledger.projection.attest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * What was last found out. A ledger that is not whole is no reason to be down, for whoever restarts or stops the service
 * because of it would take the evidence away; it is a detail of the health, a metric to alert on, and no more checkpoints.
 */
final class Standing implements HealthIndicator {

    private final AtomicReference<@Nullable Head> head = new AtomicReference<>();
    private final AtomicReference<@Nullable String> contradiction = new AtomicReference<>();

    Standing(MeterRegistry meters) {
        Gauge.builder("skyledger.audit.attested", this, standing -> standing.position())
                .description("the position up to which the auditors' copy is known to be whole")
                .register(meters);
        Gauge.builder("skyledger.audit.faults", this, standing -> standing.faults())
                .description(
                        "1 while the record behind it is missing or wrong, 1 more while a checkpoint is contradicted")
                .register(meters);
    }

    void attested(Head found) {
        head.set(found);
    }

    void published(Optional<String> contradicts) {
        contradiction.set(contradicts.orElse(null));
    }

    private long position() {
        var found = head.get();
        return found == null ? 0 : found.position();
    }

    private int faults() {
        var found = head.get();
        return (found != null && found.fault() != null ? 1 : 0) + (contradiction.get() != null ? 1 : 0);
    }

    @Override
    public Health health() {
        var health = Health.up().withDetail("attested", position());
        var found = head.get();
        if (found != null && found.fault() != null) {
            health.withDetail("fault", found.fault());
        }
        var contradicts = contradiction.get();
        if (contradicts != null) {
            health.withDetail("contradiction", contradicts);
        }
        return health.build();
    }
}
