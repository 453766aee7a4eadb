package org.skyledger.command;

import org.jspecify.annotations.Nullable;

/** Bodies of requests about subscriptions: for operational intents over a field, unless said otherwise. */
public final class SubscriptionJson {

    private String volume;
    private boolean intents = true;
    private boolean constraints;

    private SubscriptionJson(String volume) {
        this.volume = volume;
    }

    /** To where a request about an intent looks, at the same times. */
    public static SubscriptionJson over(IntentJson field) {
        return new SubscriptionJson(field.volume());
    }

    /** Without saying when. */
    public SubscriptionJson atNoTimes() {
        volume = volume.replaceAll("(?s),\\s*\"time_start\".*", "}");
        return this;
    }

    public SubscriptionJson notifying(boolean forIntents, boolean forConstraints) {
        intents = forIntents;
        constraints = forConstraints;
        return this;
    }

    public String json() {
        return json(null);
    }

    public String json(@Nullable String url) {
        return """
                {"extents": %s, "uss_base_url": "%s",
                 "notify_for_operational_intents": %s, "notify_for_constraints": %s}""".formatted(volume, url == null ? "https://uss.example/notify" : url, intents, constraints);
    }
}
