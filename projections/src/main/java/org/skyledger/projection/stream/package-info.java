/**
 * What every view needs: reading the topic, leaving out what was seen before, and parking what cannot be read.
 *
 * <p>Kafka delivers at least once. A view keeps where it stands beside its data and moves both in one step, by
 * compare-and-set, so that a record counts once and a consumer that woke up late changes nothing.
 */
@NullMarked
package org.skyledger.projection.stream;

import org.jspecify.annotations.NullMarked;
