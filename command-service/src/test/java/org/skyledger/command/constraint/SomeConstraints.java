package org.skyledger.command.constraint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skyledger.command.airspace.Covering;
import org.skyledger.command.constraint.Constraint.Standing;
import org.skyledger.events.constraint.ConstraintTerms;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/** Constraints for tests of decisions: a circle over a field, for an hour from now. */
public final class SomeConstraints {

    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    static final UUID ID = UUID.fromString("c3b1a290-8f7e-4d6c-9b5a-49382716f5e4");
    static final String MANAGER = "authority1";

    public static final String OVN = "the-current-ovn-of-the-constraint";

    private SomeConstraints() {}

    static ConstraintTerms terms() {
        var outline = new Circle(new LatLng(47, 8), 300);
        var volume =
                new Volume4D(outline, new AltitudeRange(0, 100), new TimeRange(NOW, NOW.plus(Duration.ofHours(1))));
        return new ConstraintTerms(
                List.of(volume), List.copyOf(Covering.of(outline)), "https://authority1.example/utm");
    }

    static ConstraintClaim claim() {
        return new ConstraintClaim(terms(), ID);
    }

    public static Standing standing() {
        return new Standing(ID, MANAGER, 3, OVN, terms(), Constraint.extent(terms()));
    }
}
