package org.skyledger.sandbox.chaos.load;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What USSs tell each other, outside the DSS: the current OVN of each intent at the busy place. */
final class KnownOvns {

    private final Map<UUID, String> ovns = new ConcurrentHashMap<>();

    void put(UUID intent, String ovn) {
        ovns.put(intent, ovn);
    }

    void remove(UUID intent) {
        ovns.remove(intent);
    }

    List<String> all() {
        return List.copyOf(ovns.values());
    }
}
