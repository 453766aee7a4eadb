package org.skyledger.command.recheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

/** {@code skyledger audit recheck}: exits with 0 when today's rules agree with history. */
public final class Main {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_TOLD = 20;

    private Main() {}

    /** @param arguments an export of the ledger */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(Path.of(arguments[0])));
    }

    static int run(Path export) throws IOException {
        var different = new AtomicLong();
        var recheck = new Recheck(difference -> {
            if (different.incrementAndGet() <= MOST_TOLD) {
                System.out.println(difference);
            }
        });
        try (var lines = Files.newBufferedReader(export)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var said = JSON.readTree(line);
                if (!said.has("end")) {
                    var cause = JSON.readTree(said.path("metadata").asText()).path("causation");
                    recheck.accept(row(said), UUID.fromString(cause.asText()));
                }
            }
        }
        System.out.printf("%,d commands decided again, %,d of them otherwise%n", recheck.finish(), different.get());
        return different.get() == 0 ? 0 : 1;
    }

    private static LedgerRecord row(JsonNode said) {
        return new LedgerRecord(
                said.path("position").asLong(),
                UUID.fromString(said.path("entity").asText()),
                said.path("sequence").asInt(),
                said.path("type").asText(),
                said.path("revision").asInt(),
                Instant.parse(said.path("recordedAt").asText()),
                said.path("payload").asText(),
                said.path("metadata").asText(),
                new Hash(said.path("previousHash").asText()),
                new Hash(said.path("hash").asText()));
    }
}
