package org.skyledger.query.audit;

import java.util.Map;

/** What happened, in words. */
public final class Sentence {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("IntentPlanned", "planned the operational intent"),
            Map.entry("IntentModified", "changed the operational intent"),
            Map.entry("IntentActivated", "began to fly the operational intent"),
            Map.entry("IntentConformanceRestored", "declared that the aircraft is back inside its volumes"),
            Map.entry("IntentNonconformanceDeclared", "declared that the aircraft has left its volumes"),
            Map.entry(
                    "IntentContingencyDeclared", "declared that the aircraft cannot be brought back into conformance"),
            Map.entry("IntentEnded", "ended the operational intent"),
            Map.entry("IntentLapsed", "took the operational intent out of the sky, since its time had run out"),
            Map.entry("ConstraintPublished", "published the constraint"),
            Map.entry("ConstraintModified", "changed the constraint"),
            Map.entry("ConstraintRemoved", "removed the constraint"),
            Map.entry("ConstraintLapsed", "took the constraint out of the sky, since its time had run out"),
            Map.entry("SubscriptionCreated", "made the subscription"),
            Map.entry("SubscriptionModified", "changed the subscription"),
            Map.entry("SubscriptionWidened", "widened the subscription, so that it covers one more operational intent"),
            Map.entry("SubscriptionRemoved", "removed the subscription"),
            Map.entry("SubscriptionExpired", "ended the subscription, since its time had run out"),
            Map.entry("AvailabilityDeclared", "declared whether a USS is available"),
            Map.entry("ReportFiled", "reported an exchange that went wrong"));

    private Sentence() {}

    /** @param type of the event; of what only a newer version knows, its name is told */
    public static String of(String actor, String type) {
        var name = type.substring(type.lastIndexOf('.') + 1);
        return actor + " " + WORDS.getOrDefault(name, "did what this version has no words for: " + name);
    }
}
