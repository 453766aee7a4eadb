package org.skyledger.command.constraint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.constraint.Constraint.Standing;
import org.skyledger.events.constraint.ConstraintEvent;

/** The constraints that stand now. For the decision loop's thread only. */
public final class Constraints {

    private final Layer<ConstraintEvent, Constraint> layer;

    public Constraints(Layer<ConstraintEvent, Constraint> layer) {
        this.layer = layer;
    }

    public static Layer<ConstraintEvent, Constraint> layer() {
        return new Layer<>(
                ConstraintEvent.class, Constraint.class, Constraint.ABSENT, Constraint::evolve, Constraint::where);
    }

    Constraint find(UUID constraint) {
        return layer.find(constraint);
    }

    /** The constraints that share a cell and a moment with the extent, at whatever altitude. */
    public List<Standing> relevantTo(Extent extent) {
        return layer.intersecting(extent).stream().map(Standing.class::cast).toList();
    }

    List<Standing> endingBefore(Instant moment, int limit) {
        return layer.endingBefore(moment, limit).stream()
                .map(Standing.class::cast)
                .toList();
    }
}
