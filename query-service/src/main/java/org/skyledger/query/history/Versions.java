package org.skyledger.query.history;

import java.util.List;
import java.util.UUID;
import org.skyledger.query.ogc.Link;

/** A page of an entity's versions, in the order of the ledger. */
public record Versions<P>(UUID id, int numberReturned, List<Link> links, List<Version<P>> versions) {}
