package org.skyledger.command.airspace;

import java.util.List;
import java.util.UUID;

/** What an airspace held at one moment. Its indices are not in it: they follow from the states. */
public record AirspaceCopy(List<Entities> entities, Sequences sequences) {

    /**
     * Some of a layer's entities that stand, and each one's state.
     *
     * @param layer the layer's name
     */
    public record Entities(String layer, List<UUID> ids, List<Object> states) {}
}
