package org.skyledger.sandbox.verifier;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.verifier.Lines.Slice;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a line member by member, without making a tree of it. A member that is there twice is refused, for others might
 * read the other one; one that is unknown is passed over.
 */
final class LineReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private @Nullable Long position;
    private @Nullable UUID entity;
    private @Nullable Integer sequence;
    private @Nullable String type;
    private @Nullable Integer revision;
    private @Nullable Instant recordedAt;
    private @Nullable String payload;
    private @Nullable String metadata;
    private @Nullable String previousHash;
    private @Nullable String hash;
    private Line.@Nullable End end;

    private LineReader(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws RuntimeException when it is not what a line may be */
    static Line read(Slice text) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text.bytes(), text.from(), text.length())) {
            var line = new LineReader(parser).read();
            refuseUnless(parser.nextToken() == null, "something follows behind it");
            return line;
        }
    }

    private Line read() {
        refuseUnless(parser.nextToken() == JsonToken.START_OBJECT, "it is no object");
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "position" -> position = once(name, position, number());
                case "entity" -> entity = once(name, entity, UUID.fromString(text()));
                case "sequence" -> sequence = once(name, sequence, Math.toIntExact(number()));
                case "type" -> type = once(name, type, text());
                case "revision" -> revision = once(name, revision, Math.toIntExact(number()));
                case "recordedAt" -> recordedAt = once(name, recordedAt, Instant.parse(text()));
                case "payload" -> payload = once(name, payload, text());
                case "metadata" -> metadata = once(name, metadata, text());
                case "previousHash" -> previousHash = once(name, previousHash, text());
                case "hash" -> hash = once(name, hash, text());
                case "end" -> end = once(name, end, end());
                default -> parser.skipChildren();
            }
        }
        return line();
    }

    private Line line() {
        var digest = digest();
        return new Line(
                position,
                entity,
                sequence,
                recordedAt,
                previousHash,
                hash,
                digest,
                digest != null && HexFormat.of().formatHex(digest).equals(hash),
                end);
    }

    private byte @Nullable [] digest() {
        if (position == null
                || entity == null
                || sequence == null
                || revision == null
                || type == null
                || recordedAt == null
                || payload == null
                || metadata == null
                || previousHash == null
                || hash == null) {
            return null;
        }
        return CanonicalForm.digest(
                previousHash, position, entity, sequence, revision, recordedAt, type, payload, metadata);
    }

    private Line.End end() {
        refuseUnless(parser.currentToken() == JsonToken.START_OBJECT, "its end is no object");
        Long from = null;
        Long to = null;
        Long count = null;
        String checkpoint = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "from" -> from = once(name, from, number());
                case "to" -> to = once(name, to, number());
                case "count" -> count = once(name, count, number());
                case "checkpoint" -> checkpoint = once(name, checkpoint, text());
                default -> parser.skipChildren();
            }
        }
        if (from == null || to == null || count == null) {
            throw new IllegalArgumentException("its end is not whole");
        }
        return new Line.End(from, to, count, checkpoint);
    }

    private static <T> T once(String name, @Nullable T before, T now) {
        if (before != null) {
            throw new IllegalArgumentException(name + " is there twice");
        }
        return now;
    }

    private long number() {
        refuseUnless(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, "a whole number is missing");
        return parser.getLongValue();
    }

    private String text() {
        refuseUnless(parser.currentToken() == JsonToken.VALUE_STRING, "a text is missing");
        return parser.getString();
    }

    private static void refuseUnless(boolean fine, String fault) {
        if (!fine) {
            throw new IllegalArgumentException(fault);
        }
    }
}
