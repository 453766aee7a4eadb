package org.skyledger.sandbox.demo.check;

import java.util.List;
import java.util.UUID;

/**
 * The sky as query-service shows it.
 *
 * @param position the ledger position that it claims to show
 * @param features the operational intents on its pages
 */
record Sky(long position, List<Feature> features) {

    record Feature(UUID id, Item properties) {}
}
