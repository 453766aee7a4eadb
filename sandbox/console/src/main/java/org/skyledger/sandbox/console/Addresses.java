package org.skyledger.sandbox.console;

import java.util.Map;
import java.util.TreeMap;

/** Where everything is, in the environment variables that the services and the other commands read. */
record Addresses(Ports ports) {

    static final String DATABASE = "skyledger";

    Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        ports.numbers().forEach((part, number) -> {
            if (part.endpoint != null) {
                environment.put(part.endpoint.variable(), Integer.toString(number));
            }
        });
        environment.put("SKYLEDGER_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/" + DATABASE);
        environment.put("SKYLEDGER_REDIS", "redis://127.0.0.1:" + ports.of(Part.REDIS));
        environment.put("SKYLEDGER_KAFKA", "127.0.0.1:" + ports.of(Part.KAFKA));
        environment.put("SKYLEDGER_JWKS_URL", url(Part.AUTHORITY) + "/.well-known/jwks.json");
        return environment;
    }

    String url(Part part) {
        return "http://127.0.0.1:" + ports.of(part);
    }
}
