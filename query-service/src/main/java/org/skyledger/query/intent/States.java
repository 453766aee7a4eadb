package org.skyledger.query.intent;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.intent.IntentState;

/** The parameter {@code state}: the states that are asked for, at least one. */
record States(Set<IntentState> states) {

    private static final String ALLOWED =
            Arrays.stream(IntentState.values()).map(IntentState::label).collect(Collectors.joining(", "));

    /** @param text the standard's spellings, with commas between */
    public static States of(String text) {
        return new States(Stream.of(text.split(",", -1)).map(States::state).collect(Collectors.toUnmodifiableSet()));
    }

    static Map<String, Set<String>> among(@Nullable States states) {
        return states == null ? Map.of() : Map.of("state", states.labels());
    }

    private Set<String> labels() {
        return states.stream().map(IntentState::label).collect(Collectors.toUnmodifiableSet());
    }

    private static IntentState state(String label) {
        return Arrays.stream(IntentState.values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + label + "\" is no state of an intent; allowed, with commas between: " + ALLOWED));
    }
}
