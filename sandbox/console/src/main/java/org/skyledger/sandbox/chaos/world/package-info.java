/** The whole system of a campaign, every process of which can be killed, frozen and started again. */
@NullMarked
package org.skyledger.sandbox.chaos.world;

import org.jspecify.annotations.NullMarked;
