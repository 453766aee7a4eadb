package org.skyledger.command.recheck;

import java.util.List;
import java.util.Map;
import org.skyledger.command.ledger.EventJson;
import org.skyledger.events.DomainEvent;

/** Whether events are the same but for what a random seed has made of them: OVNs, and versions that are no numbers. */
final class Sameness {

    private Sameness() {}

    static boolean of(List<? extends DomainEvent> recorded, List<? extends DomainEvent> decided) {
        return recorded.stream()
                .map(Sameness::comparable)
                .toList()
                .equals(decided.stream().map(Sameness::comparable).toList());
    }

    private static Map<String, Object> comparable(DomainEvent event) {
        var tree = EventJson.tree(event);
        tree.put("type", event.getClass().getName());
        // One that its USS has chosen is made of the entity's id, and must be the same.
        if (tree.get("ovn") instanceof String ovn && !ovn.startsWith(event.entity() + "_")) {
            tree.remove("ovn");
        }
        if (tree.get("version") instanceof String) {
            tree.remove("version");
        }
        return tree;
    }
}
