package org.skyledger.sandbox.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.sandbox.verifier.Chunks.Chunk;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LineReaderTest {

    private static final String[] INSTEAD = {
        "", " ", "\t", "\"", "\\", "\\\\", "\\u0041", "/", "0", "1", "9", "-", ".", ",", ":", "{", "}", "e", "E", "\0",
        "é", "{}", "\"\"", ",,"
    };

    private int intact;

    /** Every byte of a line is replaced by all sorts of others. */
    @Test
    void what_it_reads_others_read_in_the_same_way() {
        var line = Export.of("{\"a\": \"Ü\\u0000\\n\"}").lines.getFirst();

        for (int at = 0; at <= line.length(); at++) {
            for (var instead : INSTEAD) {
                compare(line.substring(0, at) + instead + line.substring(Math.min(line.length(), at + 1)));
                compare(line.substring(0, at) + instead + line.substring(at));
            }
        }
        // Spaces between members, at least.
        assertThat(intact).isGreaterThan(50);
    }

    private void compare(String line) {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        var parsed = Parsed.of(new Chunk(bytes, bytes.length));
        Stream.ofNullable(parsed.lines().isEmpty() ? null : parsed.lines().getFirst())
                .filter(Line.Row.class::isInstance)
                .map(Line.Row.class::cast)
                .forEach(row -> compare(line, row));
    }

    private void compare(String line, Line.Row row) {
        var json = json(line);
        var at = Instant.parse(json.path("recordedAt").asString());
        assertThat(row.position()).as(line).isEqualTo(json.path("position").asLong());
        assertThat(row.entity())
                .as(line)
                .isEqualTo(UUID.fromString(json.path("entity").asString()));
        assertThat(row.sequence()).as(line).isEqualTo(json.path("sequence").asInt());
        assertThat(row.recordedAt()).as(line).isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        assertThat(Hash.of(row.previousHash()).hex())
                .as(line)
                .isEqualTo(json.path("previousHash").asString());
        assertThat(Hash.of(row.hash()).hex())
                .as(line)
                .isEqualTo(json.path("hash").asString());
        assertThat(row.isIntact()).as(line).isEqualTo(hash(json, row, at).equals(Hash.of(row.hash())));
        intact += row.isIntact() ? 1 : 0;
    }

    private static JsonNode json(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            throw new AssertionError("others cannot read " + line, e);
        }
    }

    private static Hash hash(JsonNode json, Line.Row row, Instant at) {
        return HashChain.hash(
                Hash.of(row.previousHash()),
                row.position(),
                row.entity(),
                row.sequence(),
                json.path("type").asString(),
                json.path("revision").asInt(),
                at,
                json.path("payload").asString(),
                json.path("metadata").asString());
    }
}
