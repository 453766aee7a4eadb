package org.skyledger.command.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command to one entity. */
public interface EntityCommand {
    UUID entity();

    /** A random number of the command's own, of which OVNs and versions are made; null when it makes none. */
    default @Nullable UUID seed() {
        return null;
    }
}
