/** The life of an operational intent: one operator's claim to a block of sky and time (F3548-21 clause 4). */
@NullMarked
package org.skyledger.events.intent;

import org.jspecify.annotations.NullMarked;
