package org.skyledger.sandbox.verifier;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.verifier.Chunks.Chunk;
import org.skyledger.sandbox.verifier.Members.Names;

/**
 * Reads lines member by member. A member that is there twice is refused, for others might read the other one; and so is one
 * that is not known, for no hash covers it.
 */
final class LineReader {

    private static final byte[] LEAF = {0};
    private static final int MEMBERS_OF_RECORD = 10;
    private static final Names LINE = Names.of(
            "position",
            "entity",
            "sequence",
            "type",
            "revision",
            "recordedAt",
            "payload",
            "metadata",
            "previousHash",
            "hash",
            "end");
    private static final Names END = Names.of("from", "to", "count", "checkpoint");

    private final Json json;
    private final Sha256 sha256 = new Sha256();
    private final CanonicalForm form = new CanonicalForm(sha256);

    private long position;
    private UUID entity = new UUID(0, 0);
    private int sequence;
    private Text type = Text.EMPTY;
    private int revision;
    private long recordedAt;
    private Text payload = Text.EMPTY;
    private Text metadata = Text.EMPTY;
    private byte[] previousHash = {};
    private byte[] hash = {};

    LineReader(Chunk lines) {
        json = new Json(lines.bytes(), lines.end());
    }

    boolean hasMore() {
        return json.hasMore();
    }

    /** @throws RuntimeException when it is not what a line may be */
    Line next() {
        Line.@Nullable End end = null;
        var members = new Members(LINE);
        json.expect('{');
        do {
            switch (members.take(json.name())) {
                case "position" -> position = json.number();
                case "entity" -> entity = json.text().uuid();
                case "sequence" -> sequence = Math.toIntExact(json.number());
                case "type" -> type = json.text();
                case "revision" -> revision = Math.toIntExact(json.number());
                case "recordedAt" -> recordedAt = json.text().micros();
                case "payload" -> payload = json.text();
                case "metadata" -> metadata = json.text();
                case "previousHash" -> previousHash = json.text().hash();
                case "hash" -> hash = json.text().hash();
                default -> end = end();
            }
        } while (json.hasNext());
        json.expect('\n');
        if (end != null && members.count() == 1) {
            return end;
        }
        if (end != null || members.count() != MEMBERS_OF_RECORD) {
            throw new IllegalArgumentException("it is neither a whole record nor an end");
        }
        return row();
    }

    private Line.Row row() {
        var digest =
                form.digest(previousHash, position, entity, sequence, revision, recordedAt, type, payload, metadata);
        return new Line.Row(
                position,
                entity,
                sequence,
                recordedAt,
                previousHash,
                hash,
                Arrays.equals(digest, hash),
                sha256.of(LEAF, hash));
    }

    private Line.End end() {
        long from = 0;
        long to = 0;
        long count = 0;
        String checkpoint = null;
        var members = new Members(END);
        json.expect('{');
        do {
            switch (members.take(json.name())) {
                case "from" -> from = json.number();
                case "to" -> to = json.number();
                case "count" -> count = json.number();
                default -> checkpoint = json.text().string();
            }
        } while (json.hasNext());
        // Only the checkpoint may be missing.
        if (members.count() != (checkpoint == null ? 3 : 4)) {
            throw new IllegalArgumentException("its end is not whole");
        }
        return new Line.End(from, to, count, checkpoint);
    }
}
