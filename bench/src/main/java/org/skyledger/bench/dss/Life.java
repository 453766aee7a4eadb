package org.skyledger.bench.dss;

import java.util.UUID;

/** One operational intent, from its plan to its end, with the OVNs that it will have because it asks for them. */
record Life(UUID intent, Square square, UUID plannedSuffix, UUID activatedSuffix) {

    static Life begin(Place place, Ids ids, long epochMillis) {
        return new Life(ids.entity(), Square.at(place, ids), ids.suffix(epochMillis), ids.suffix(epochMillis));
    }

    String plannedOvn() {
        return intent + "_" + plannedSuffix;
    }

    String activatedOvn() {
        return intent + "_" + activatedSuffix;
    }
}
