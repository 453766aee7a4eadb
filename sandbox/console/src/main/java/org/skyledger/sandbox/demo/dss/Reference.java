package org.skyledger.sandbox.demo.dss;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operational intent as the DSS shows it.
 *
 * @param manager the USS to ask for details
 * @param ovn shown as it is to the manager only; others see a text that is no OVN
 */
public record Reference(
        UUID id,
        String manager,
        int version,
        String state,
        @Nullable String ovn) {}
