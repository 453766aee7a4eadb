package org.skyledger.query.sky;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Who stands in a cell.
 *
 * @param position of the ledger, all of which up to there is in it
 * @param intents by their ids
 */
record CellSky(long position, List<SkyIntent> intents) {

    // As the database sorts: the JDK compares the halves of a UUID as signed numbers.
    private static final Comparator<SkyIntent> BY_ID = Comparator.comparing(
            SkyIntent::id,
            Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                    .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned));

    CellSky {
        intents = intents.stream().sorted(BY_ID).toList();
    }
}
