package org.skyledger.projection.parking;

import java.util.List;
import org.skyledger.projection.stream.ViewFold;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/** Says how many records each view has parked. That is no reason to be down: all other entities go on. */
final class ParkedHealth implements HealthIndicator {

    private final List<ViewFold<?>> folds;

    ParkedHealth(List<ViewFold<?>> folds) {
        this.folds = folds;
    }

    @Override
    public Health health() {
        try {
            var health = Health.up();
            folds.forEach(fold -> health.withDetail(fold.name(), fold.parked()));
            return health.build();
        } catch (DataAccessException e) {
            return Health.unknown()
                    .withDetail("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
