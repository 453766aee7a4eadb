package org.skyledger.command.constraint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.wire.WireVolume;

/** What a manager sends to publish or change a constraint (PutConstraintReferenceParameters). */
record ConstraintRequest(
        @Nullable List<@Nullable WireVolume> extents,
        @Nullable String ussBaseUrl) {

    /** What a USS sends to find constraints (QueryConstraintReferenceParameters). */
    record Query(@Nullable WireVolume areaOfInterest) {}
}
