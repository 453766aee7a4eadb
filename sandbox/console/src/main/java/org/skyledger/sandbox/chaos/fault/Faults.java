package org.skyledger.sandbox.chaos.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skyledger.sandbox.chaos.world.World;

/** All faults, by the names under which they are asked for. */
public final class Faults {

    /** Needs a world with a disk of its own. */
    public static final String DISK_FULL = "disk-full";

    private static final Map<String, Fault> ALL = new LinkedHashMap<>();

    static {
        ALL.put("kill-command", Kills.oneOf(World::commands));
        ALL.put("kill-projections", Kills.oneOf(World::projections));
        ALL.put("kill-query", Kills.oneOf(world -> List.of(world.query())));
        ALL.put("kill-everything", Kills::everything);
        ALL.put("kill-relay-before-cursor", Moments::relayBeforeItsCursor);
        ALL.put("kill-projection-in-batch", Moments::projectionInABatch);
        ALL.put("freeze-command-in-commit", Moments::commandInACommit);
        ALL.put("zombie-projection", Moments::zombieProjection);
        ALL.put("freeze-kafka", Kills.frozen(World::kafka));
        ALL.put("kill-kafka", Kills.oneOf(world -> List.of(world.kafka())));
        ALL.put("kill-postgres", Kills::postgres);
        ALL.put("abort-postgres", Kills::postgresImmediate);
        ALL.put("restart-postgres", Kills::postgresRestart);
        ALL.put("long-transaction", Stores::longTransaction);
        ALL.put("flush-redis", Stores::flushRedis);
        ALL.put("kill-redis", Kills.oneOf(world -> List.of(world.redis())));
        ALL.put("freeze-redis", Kills.frozen(World::redis));
        ALL.put("replay-records", Topic::replay);
        ALL.put("poison-records", Topic::poison);
        ALL.put("empty-view", Stores::emptyView);
        ALL.put("kill-rebuild", Rebuilding::killed);
        ALL.put("wrong-clock", Clock::wrong);
        ALL.put("rolling-restart", Kills::rollingRestart);
        ALL.put(DISK_FULL, FullDisk::strike);
    }

    private Faults() {}

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public static Fault named(String name) {
        var fault = ALL.get(name);
        if (fault == null) {
            throw new IllegalArgumentException("there is no fault '" + name + "', only " + String.join(", ", names()));
        }
        return fault;
    }
}
