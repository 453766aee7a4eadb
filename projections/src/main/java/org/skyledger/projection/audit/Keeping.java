package org.skyledger.projection.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.skyledger.events.CloudEvent;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Envelope;
import org.skyledger.events.Evolution;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.Metadata;
import org.skyledger.events.constraint.ConstraintShared;
import org.skyledger.events.intent.IntentShared;
import org.skyledger.events.subscription.SubscriptionShared;
import org.skyledger.events.volume.Volume4D;
import org.skyledger.projection.footprint.Footprint;
import org.skyledger.projection.stream.Decoder;
import org.skyledger.projection.stream.Payloads;
import tools.jackson.databind.json.JsonMapper;

/** Reads every record of the topic, whatever it is about. */
final class Keeping {

    private final JsonMapper json;

    private Keeping(JsonMapper json) {
        this.json = json;
    }

    static Decoder<Kept> decoder(JsonMapper json) {
        return new Decoder<>(type -> !type.equals(CloudEvent.WATERMARK), new Keeping(json)::keep);
    }

    private Envelope<Kept> keep(LedgerRecord row) {
        return Envelope.of(row, new Kept(row, area(row)), json.readValue(row.metadata(), Metadata.class));
    }

    private byte @Nullable [] area(LedgerRecord row) {
        return understood(row).map(Keeping::extents).map(Keeping::drawn).orElse(null);
    }

    /** Empty for what only a newer version knows, and for what was spoilt on its way: it is kept all the same. */
    private Optional<DomainEvent> understood(LedgerRecord row) {
        try {
            return Optional.of(
                    Evolution.OF_THE_LEDGER.read(row.type(), row.revision(), row.payload(), new Payloads(json)));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable List<Volume4D> extents(DomainEvent event) {
        return switch (event) {
            case IntentShared intent -> intent.plan().extents();
            case ConstraintShared constraint -> constraint.terms().extents();
            case SubscriptionShared subscription -> subscription.terms().extents();
            default -> null; // DomainEvent is not sealed; all others cover nothing of their own.
        };
    }

    private static byte[] drawn(List<Volume4D> extents) {
        return new WKBWriter()
                .write(Footprint.of(extents.stream().map(Volume4D::outline).toList()));
    }
}
