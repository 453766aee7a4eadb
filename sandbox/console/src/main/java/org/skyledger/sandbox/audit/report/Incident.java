package org.skyledger.sandbox.audit.report;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a report holds.
 *
 * @param question what was asked, in words
 * @param by who asked
 * @param lives of each entity that is concerned, in the order of their first record
 * @param told whom the managers had to tell, in the order of the ledger
 * @param checkpoint the signed note that the proofs lead to, or "" when there is none yet
 */
record Incident(
        String question,
        String by,
        String purpose,
        Instant madeAt,
        List<Life> lives,
        List<Told> told,
        String checkpoint) {

    /** @param records as {@code /audit/events} has them, in their order, with their proofs */
    record Life(String entity, String kind, List<Proved> records) {}

    /**
     * @param what in words
     * @param proof the hashes that lead from it to the checkpoint's root, from the leaf upwards; empty when it is newer
     */
    record Proved(JsonNode record, String what, List<String> proof) {}

    /**
     * That a manager was obliged to tell somebody.
     *
     * @param position of the record that says so
     * @param who manages the subscription that asked for it
     * @param index its number among all that the subscription is owed
     */
    record Told(
            long position,
            Instant recordedAt,
            String manager,
            String of,
            String who,
            String subscription,
            int index,
            String address) {}
}
