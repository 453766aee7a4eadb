package org.skyledger.sandbox.console;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the system, in the order in which they are started; they are stopped in the opposite one. */
enum Part {
    POSTGRES("postgres", new Endpoint("SKYLEDGER_DB_PORT", 54320, Probe::postgres)),
    REDIS("redis", new Endpoint("SKYLEDGER_REDIS_PORT", 63790, Probe::redis)),
    KAFKA("kafka", new Endpoint("SKYLEDGER_KAFKA_PORT", 19092, Probe::kafka)),
    AUTHORITY("authority", new Endpoint("SKYLEDGER_AUTHORITY_PORT", 8085, Probe.http("/.well-known/jwks.json"))),
    COMMAND("command-service", new Endpoint("SKYLEDGER_COMMAND_PORT", 8082, Probe.http("/healthy"))),
    PROJECTIONS("projections", new Endpoint("SKYLEDGER_PROJECTIONS_PORT", 8084, Probe.http("/actuator/health"))),
    QUERY("query-service", new Endpoint("SKYLEDGER_QUERY_PORT", 8083, Probe.http("/actuator/health"))),
    DEMO("demo", null);

    /**
     * Where a part listens.
     *
     * @param variable the environment variable that says another port
     */
    record Endpoint(String variable, int defaultPort, Probe probe) {}

    /** The name of its folder, its log and its row in tables. */
    final String label;

    /** Null when it listens nowhere. */
    final @Nullable Endpoint endpoint;

    Part(String label, @Nullable Endpoint endpoint) {
        this.label = label;
        this.endpoint = endpoint;
    }

    static List<Part> inOrderOfStopping() {
        return Arrays.asList(values()).reversed();
    }
}
