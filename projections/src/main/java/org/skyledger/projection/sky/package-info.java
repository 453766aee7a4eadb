/**
 * The sky as it is now, in Redis: which intents stand in which cell, and a live channel of changes.
 *
 * <p>Redis may lose everything at any time. So the view keeps where it stands there too, moves it in one step with the
 * data, and goes back in the topic to wherever Redis says that it stands.
 *
 * <ul>
 *   <li>{@code sky:cell:<S2 token>}: hash of the intents in a cell of level 13, id → JSON
 *   <li>{@code sky:entity:<id>}: set of the cells that an intent stands in
 *   <li>{@code sky:progress}: hash of the ledger position that the view has reached, by partition
 *   <li>{@code sky:offset}: hash of the topic offset to go on from, by partition
 *   <li>{@code sky:live}: channel of changes, as JSON; a rebuild sends old ones again, so drop positions already seen
 * </ul>
 */
@NullMarked
package org.skyledger.projection.sky;

import org.jspecify.annotations.NullMarked;
