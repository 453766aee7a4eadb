package org.skyledger.query.live;

import java.util.List;
import java.util.Set;

/** The parameter {@code collections}: names with commas between. */
record CollectionNames(Set<String> names) {

    // More than there are, and few enough to be named in a refusal.
    private static final int LONGEST = 200;

    public static CollectionNames of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("it is longer than all names of collections together");
        }
        return new CollectionNames(Set.copyOf(List.of(text.split(",", -1))));
    }
}
