package org.skyledger.command.intent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.events.intent.IntentEvent;

/** The intents that stand in the sky now. For the decision loop's thread only. */
public final class Intents {

    private final Layer<IntentEvent, Intent> layer;

    public Intents(Layer<IntentEvent, Intent> layer) {
        this.layer = layer;
    }

    public static Layer<IntentEvent, Intent> layer() {
        return new Layer<>(IntentEvent.class, Intent.class, Intent.ABSENT, Intent::evolve, Intent::where)
                .groupedBy(Intent::subscription);
    }

    public Intent find(UUID intent) {
        return layer.find(intent);
    }

    /** The intents that are relevant to an extent (F3548-21 Annex A4). */
    public List<Standing> relevantTo(Extent extent) {
        return layer.intersecting(extent).stream().map(Standing.class::cast).toList();
    }

    /** The intents that name a subscription. */
    List<Standing> attachedTo(UUID subscription) {
        return layer.inGroup(subscription).stream().map(Standing.class::cast).toList();
    }

    List<Standing> endingBefore(Instant moment, int limit) {
        return layer.endingBefore(moment, limit).stream()
                .map(Standing.class::cast)
                .toList();
    }
}
