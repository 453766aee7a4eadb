package org.skyledger.projection.audit;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.LedgerRecord;

/**
 * An event as it is kept: whether it is understood makes no difference.
 *
 * @param area what it says to cover, as well-known binary, or null when it does not say
 */
public record Kept(LedgerRecord row, byte @Nullable [] area) implements DomainEvent {

    @Override
    public UUID entity() {
        return row.entity();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Kept kept && row.equals(kept.row) && Arrays.equals(area, kept.area);
    }

    @Override
    public int hashCode() {
        return Objects.hash(row, Arrays.hashCode(area));
    }
}
