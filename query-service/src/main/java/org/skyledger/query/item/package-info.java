/**
 * The items of any collection: the versions of entities that held at a moment of the ledger, filtered, in pages, each as a
 * GeoJSON feature. What a collection adds is which table, which properties and which parameters.
 */
@NullMarked
package org.skyledger.query.item;

import org.jspecify.annotations.NullMarked;
