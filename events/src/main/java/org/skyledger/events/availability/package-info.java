/** Whether USSs are up, as an arbitrator declares it. */
@NullMarked
package org.skyledger.events.availability;

import org.jspecify.annotations.NullMarked;
