package org.skyledger.query.export;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the two EUROCAE formats say of a constraint in the same way. A constraint in the ledger says where and when, and
 * who manages it; what it forbids is only told by its manager, so the zones are conditional and lead there.
 */
final class Zones {

    static final String TYPE = "CONDITIONAL";
    static final String REASON = "OTHER";
    static final String LIMITATION = "What the zone forbids, and why, is told by its manager only";

    private Zones() {}

    /** Seven characters, as both formats want it, of the id's last bits, which are random; the whole id stands beside. */
    static String identifier(UUID id) {
        var bytes = ByteBuffer.allocate(Long.BYTES)
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().encodeToString(bytes).substring(3, 10);
    }

    /** Every constraint has it. */
    static Object value(Map<String, Object> row, String property) {
        return Objects.requireNonNull(row.get(property), property);
    }

    static String conditions(Map<String, Object> row) {
        return "Ask the manager, " + value(row, "manager") + ", at " + value(row, "uss_base_url");
    }

    static String name(UUID id) {
        return "Constraint " + id;
    }
}
