package org.skyledger.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a ledger record travels through Kafka: CloudEvents 1.0, binary content mode. The record's value is the payload,
 * its key is the entity, and everything else is a header, so that a consumer can verify the chain from Kafka alone.
 * Batches are Kafka transactions: read with {@code isolation.level=read_committed}.
 */
public final class CloudEvent {

    public static final String TOPIC = "skyledger.events";

    public static final String TYPE = "ce_type";
    public static final String POSITION = "ce_position";
    public static final String TIME = "ce_time";

    /**
     * The {@link #TYPE} of the marker that the relay sends to every partition: all events up to its {@link #POSITION}
     * stand before it. Its key and its value are empty; without it nobody could tell a quiet partition from a late one.
     */
    public static final String WATERMARK = "org.skyledger.ledger.Watermark";

    private static final String SOURCE = "/skyledger/ledger";

    private CloudEvent() {}

    /** The headers of an event's record. */
    public static Map<String, String> headers(LedgerRecord row) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Long.toString(row.position()));
        headers.put("ce_source", SOURCE);
        headers.put(TYPE, row.type());
        headers.put("ce_subject", row.entity().toString());
        headers.put(TIME, row.recordedAt().toString());
        headers.put(POSITION, Long.toString(row.position()));
        headers.put("ce_sequence", Integer.toString(row.sequence()));
        headers.put("ce_revision", Integer.toString(row.revision()));
        headers.put("ce_metadata", row.metadata());
        headers.put("ce_previoushash", row.previousHash().hex());
        headers.put("ce_hash", row.hash().hex());
        headers.put("content-type", "application/json");
        return headers;
    }

    /** The headers of the marker that all events up to {@code position}, recorded then, have been sent. */
    public static Map<String, String> watermark(long position, Instant recordedAt) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "watermark-" + position);
        headers.put("ce_source", SOURCE);
        headers.put(TYPE, WATERMARK);
        headers.put(TIME, recordedAt.toString());
        headers.put(POSITION, Long.toString(position));
        return headers;
    }

    /**
     * The ledger record behind a Kafka record.
     *
     * @param header gives a header's text, or null when it is absent
     * @throws IllegalArgumentException when a header is absent or malformed
     */
    public static LedgerRecord record(Function<String, @Nullable String> header, String payload) {
        return new LedgerRecord(
                Long.parseLong(required(header, POSITION)),
                UUID.fromString(required(header, "ce_subject")),
                Integer.parseInt(required(header, "ce_sequence")),
                required(header, TYPE),
                Integer.parseInt(required(header, "ce_revision")),
                Instant.parse(required(header, TIME)),
                payload,
                required(header, "ce_metadata"),
                new Hash(required(header, "ce_previoushash")),
                new Hash(required(header, "ce_hash")));
    }

    private static String required(Function<String, @Nullable String> header, String name) {
        var value = header.apply(name);
        if (value == null) {
            throw new IllegalArgumentException("the record has no header " + name);
        }
        return value;
    }
}
