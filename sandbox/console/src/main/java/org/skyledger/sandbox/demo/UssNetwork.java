package org.skyledger.sandbox.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.demo.dss.Answer;
import org.skyledger.sandbox.demo.dss.Dss;
import org.skyledger.sandbox.demo.dss.Reference;
import org.skyledger.sandbox.demo.flight.Flight;

/**
 * The USSs that the demo plays: what each knows of its own intents, and what they tell each other when asked (the
 * standard's {@code GET /uss/v1/operational_intents/{id}}, without the network in between).
 */
final class UssNetwork {

    private final Dss dss;
    private final List<String> usses;
    private final Map<UUID, Standing> standing = new ConcurrentHashMap<>();

    UssNetwork(Dss dss, List<String> usses) {
        this.dss = dss;
        this.usses = List.copyOf(usses);
    }

    private record Standing(String uss, String place, String ovn) {}

    void stands(Flight flight, String ovn) {
        standing.put(flight.intent(), new Standing(flight.uss(), flight.place(), ovn));
    }

    void ended(Flight flight) {
        standing.remove(flight.intent());
    }

    int standing() {
        return standing.size();
    }

    /** The OVNs that a flight's USS knows without asking anybody: those of its own flights at the same place. */
    Map<UUID, String> ownKey(Flight flight) {
        var key = new HashMap<UUID, String>();
        standing.forEach((intent, other) -> {
            if (other.uss().equals(flight.uss()) && other.place().equals(flight.place())) {
                key.put(intent, other.ovn());
            }
        });
        return key;
    }

    /**
     * Asks an intent's manager for its details.
     *
     * @param outdated the OVN that the asker has tried in vain, or null
     */
    Details details(Reference intent, @Nullable String outdated) {
        if (!usses.contains(intent.manager())) {
            return new Details.Unknown();
        }
        var known = standing.get(intent.id());
        if (known != null && !known.ovn().equals(outdated)) {
            return new Details.Known(known.ovn());
        }
        // Its change has been decided but the answer has not reached it yet, or an earlier run of the demo planned it.
        return switch (dss.get(intent.manager(), intent.id())) {
            case Answer.Done(var reference, var _, var _)
            when reference.ovn() != null -> new Details.Known(reference.ovn());
            case Answer.Refused(int status, var _) when status == 404 -> new Details.Gone();
            case Answer.Done _, Answer.Refused _, Answer.Conflict _, Answer.Silence _ -> new Details.Unknown();
        };
    }
}
