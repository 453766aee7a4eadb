package org.skyledger.query.item;

import java.util.function.Function;
import org.skyledger.query.ogc.Collection;
import org.skyledger.query.ogc.Feature;

/**
 * Where a collection's items come from, and what becomes of them.
 *
 * @param view under whose name projections keep how far it is folded
 * @param versions the entity class of its rows; it embeds a {@link Standing} as {@code standing}
 */
public record ItemKind<V, P>(Collection collection, String view, Class<V> versions, Function<V, Feature<P>> feature) {}
