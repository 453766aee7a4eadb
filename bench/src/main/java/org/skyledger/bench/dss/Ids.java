package org.skyledger.bench.dss;

import java.util.SplittableRandom;
import java.util.UUID;

/** Random identifiers, cheaper than those that nobody may guess. Used by one thread. */
final class Ids {

    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long WITHOUT_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private final SplittableRandom random = new SplittableRandom();

    /** A version-4 UUID, as the interface wants entities to have. */
    UUID entity() {
        return uuid(random.nextLong() & ~0xF000L | 0x4000L);
    }

    /** A version-7 UUID, as the interface wants OVNs to end with. */
    UUID suffix(long epochMillis) {
        return uuid(epochMillis << 16 | 0x7000L | random.nextInt(0x1000));
    }

    /** A number from 0 up to but not including {@code bound}. */
    long below(long bound) {
        return random.nextLong(bound);
    }

    private UUID uuid(long mostSignificant) {
        return new UUID(mostSignificant, random.nextLong() & WITHOUT_VARIANT | VARIANT);
    }
}
