package org.skyledger.sandbox.audit;

import tools.jackson.databind.JsonNode;

/** Answers that come in pages. */
final class AuditPages {

    private AuditPages() {}

    /** The address of the next page, or "". */
    static String next(JsonNode page) {
        for (var link : page.path("links")) {
            if (link.path("rel").asString("").equals("next")) {
                return link.path("href").asString();
            }
        }
        return "";
    }
}
