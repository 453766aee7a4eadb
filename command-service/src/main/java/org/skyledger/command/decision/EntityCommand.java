package org.skyledger.command.decision;

import java.util.UUID;

/** A command to one entity. */
public interface EntityCommand {
    UUID entity();
}
