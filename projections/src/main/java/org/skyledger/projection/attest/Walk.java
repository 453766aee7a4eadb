package org.skyledger.projection.attest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

/** A walk along the chain. It ends before the first record that is wrong. */
final class Walk {

    private final List<Hash> hashes = new ArrayList<>();
    private final Map<UUID, Integer> sequences;
    private long position;
    private Hash hash;
    private Instant recordedAt;

    /**
     * @param from where the chain was whole
     * @param sequences the last sequence of each entity up to there, of those that had any
     */
    Walk(Head from, Map<UUID, Integer> sequences) {
        this.sequences = new HashMap<>(sequences);
        position = from.position();
        hash = from.hash();
        recordedAt = from.recordedAt();
    }

    /** @return what is wrong with the first record that is */
    Optional<String> follow(List<LedgerRecord> records) {
        for (var row : records) {
            var fault = fault(row);
            if (fault.isPresent()) {
                return fault;
            }
            hashes.add(row.hash());
            sequences.put(row.entity(), row.sequence());
            position = row.position();
            hash = row.hash();
            recordedAt = row.recordedAt();
        }
        return Optional.empty();
    }

    private Optional<String> fault(LedgerRecord row) {
        if (row.position() != position + 1) {
            return Optional.of(missing(position + 1));
        }
        if (!row.previousHash().equals(hash)) {
            return at(row, "does not continue the chain");
        }
        if (!row.isIntact()) {
            return at(row, "is not what its hash covers");
        }
        if (!row.recordedAt().isAfter(recordedAt)) {
            return at(row, "was recorded no later than the one before");
        }
        if (row.sequence() != sequences.getOrDefault(row.entity(), -1) + 1) {
            return at(row, "is number " + row.sequence() + " of its entity, which does not follow");
        }
        return Optional.empty();
    }

    static String missing(long position) {
        return "position " + position + " is missing";
    }

    private static Optional<String> at(LedgerRecord row, String fault) {
        return Optional.of("position " + row.position() + " " + fault);
    }

    /** Of the records that were right, in their order. */
    List<Hash> hashes() {
        return List.copyOf(hashes);
    }

    Head end(Optional<String> fault) {
        return new Head(position, hash, recordedAt, fault.orElse(null));
    }
}
