package org.skyledger.sandbox.demo.dss;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.intent.IntentState;
import org.skyledger.events.volume.Volume4D;

/**
 * The body of a request that creates or changes an operational intent reference.
 *
 * @param key the OVNs that its sender knows of
 */
public record Change(
        List<Extent> extents,
        Collection<String> key,
        String state,
        String ussBaseUrl,
        @Nullable NewSubscription newSubscription) {

    /** A subscription that lives as long as the intent. */
    record NewSubscription(String ussBaseUrl, boolean notifyForConstraints) {}

    public static Change to(
            IntentState state, List<Volume4D> extents, Collection<String> key, String ussBaseUrl, boolean subscribe) {
        return new Change(
                extents.stream().map(Extent::of).toList(),
                key,
                state.label(),
                ussBaseUrl,
                subscribe ? new NewSubscription(ussBaseUrl, false) : null);
    }
}
