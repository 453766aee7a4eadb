package org.skyledger.sandbox.demo.dss;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The interface's JSON: snake case, nothing for null, and members of later versions are ignored. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    record Changed(
            Reference operationalIntentReference, @Nullable List<Subscriber> subscribers) {

        int subscriptions() {
            return subscribers == null
                    ? 0
                    : subscribers.stream()
                            .mapToInt(s -> s.subscriptions().size())
                            .sum();
        }
    }

    record Subscriber(List<Object> subscriptions) {}

    record Refusal(@Nullable String message, @Nullable List<Reference> missingOperationalIntents) {

        List<Reference> missing() {
            return missingOperationalIntents == null ? List.of() : missingOperationalIntents;
        }
    }

    /** The refusal in a body, or the body itself as its message when it is something else. */
    static Refusal refusal(String body) {
        try {
            return MAPPER.readValue(body, Refusal.class);
        } catch (JacksonException _) {
            return new Refusal(body, null);
        }
    }
}
