package org.skyledger.command.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.Polygon;

/** How outlines are told apart in JSON; {@code events} itself knows no Jackson. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Circle.class, name = "Circle"),
    @JsonSubTypes.Type(value = Polygon.class, name = "Polygon")
})
interface OutlineMixin {}
