/** The shapes of the UTM API that several features share (F3548-21 Annex A4), and how they become our values. */
@NullMarked
package org.skyledger.command.wire;

import org.jspecify.annotations.NullMarked;
