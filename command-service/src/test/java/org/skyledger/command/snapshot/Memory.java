package org.skyledger.command.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss.Reply;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.airspace.AirspaceCopy;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.command.ledger.LedgerHead;

/** All that an instance decides by, with what its indices find, for a comparison. */
record Memory(
        LedgerHead head, Map<String, Map<UUID, Object>> states, Map<UUID, Integer> sequences, List<String> answers) {

    static Memory of(TestService service) {
        var copy = service.bean(Airspace.class).copy();
        return new Memory(
                service.bean(Ledger.class).head(),
                states(copy),
                sequences(copy),
                Traffic.answers(service).stream().map(Memory::shown).toList());
    }

    static Map<String, Map<UUID, Object>> states(AirspaceCopy copy) {
        var states = new TreeMap<String, Map<UUID, Object>>();
        for (var entities : copy.entities()) {
            var layer = states.computeIfAbsent(entities.layer(), _ -> new HashMap<>());
            for (int i = 0; i < entities.ids().size(); i++) {
                layer.put(entities.ids().get(i), entities.states().get(i));
            }
        }
        return states;
    }

    static Map<UUID, Integer> sequences(AirspaceCopy copy) {
        var sequences = new HashMap<UUID, Integer>();
        copy.sequences().forEach(sequences::put);
        return sequences;
    }

    private static String shown(Reply reply) {
        return reply.status() + " " + reply.body();
    }
}
