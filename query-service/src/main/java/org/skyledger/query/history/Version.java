package org.skyledger.query.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the ledger held an entity to be from one of its events until the next.
 *
 * @param recordedUntil absent while the version stands
 * @param endedBy what came next: another version's event, or the entity's end
 * @param properties as those of the feature
 */
@JsonNaming(SnakeCaseStrategy.class)
record Version<P>(
        @JsonUnwrapped Cause cause,
        Instant recordedFrom,
        @Nullable Instant recordedUntil,
        @Nullable Cause endedBy,
        P properties) {}
