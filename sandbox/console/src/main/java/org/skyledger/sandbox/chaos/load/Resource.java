package org.skyledger.sandbox.chaos.load;

import java.util.UUID;

/** What the DSS keeps. */
enum Resource {
    INTENT("operational_intent_references"),
    CONSTRAINT("constraint_references"),
    SUBSCRIPTION("subscriptions");

    private final String path;

    Resource(String path) {
        this.path = "/dss/v1/" + path + "/";
    }

    String path(UUID id) {
        return path + id;
    }

    String survey() {
        return path + "query";
    }
}
