package org.skyledger.query.ogc;

import java.util.List;

/** Links in the descriptions of collections. The package where they lead declares them with a bean. */
@FunctionalInterface
public interface CollectionLinks {

    List<Link> of(Collection collection);
}
