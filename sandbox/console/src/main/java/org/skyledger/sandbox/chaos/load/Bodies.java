package org.skyledger.sandbox.chaos.load;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What clients send, in the interface's shape. */
final class Bodies {

    private static final String BASE_URL = "https://uss.example/utm";

    private Bodies() {}

    /** @param subscription the intent's own, or null; {@code "new"} asks for an implicit one */
    static String intent(String state, String volume, Collection<String> key, @Nullable String subscription) {
        var wish = switch (subscription) {
            case null -> "";
            case "new" ->
                ",\"new_subscription\":{\"uss_base_url\":\"%s\",\"notify_for_constraints\":false}".formatted(BASE_URL);
            default -> ",\"subscription_id\":\"%s\"".formatted(subscription);
        };
        return """
                {"extents":[%s],"key":[%s],"state":"%s","uss_base_url":"%s"%s}""".formatted(
                        volume,
                        key.stream().map(ovn -> '"' + ovn + '"').collect(Collectors.joining(",")),
                        state,
                        BASE_URL,
                        wish);
    }

    static String subscription(String volume) {
        return """
                {"extents":%s,"uss_base_url":"%s","notify_for_operational_intents":true,\
                "notify_for_constraints":false}""".formatted(volume, BASE_URL);
    }

    static String constraint(String volume) {
        return """
                {"extents":[%s],"uss_base_url":"%s"}""".formatted(volume, BASE_URL);
    }

    static String area(String volume) {
        return """
                {"area_of_interest":%s}""".formatted(volume);
    }
}
