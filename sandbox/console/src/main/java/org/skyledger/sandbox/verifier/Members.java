package org.skyledger.sandbox.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Which members of an object have been read: each may be there once, in any order, and no other. */
final class Members {

    private final Names names;
    private long seen;
    private int likely;

    Members(Names names) {
        this.names = names;
    }

    /** All that an object may have. */
    record Names(String[] texts, byte[][] utf8) {

        static Names of(String... texts) {
            var utf8 = Arrays.stream(texts)
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
            return new Names(texts, utf8);
        }
    }

    /** @return one of the names */
    String take(Text name) {
        int number = number(name);
        if ((seen >> number & 1) == 1) {
            throw new IllegalArgumentException(names.texts[number] + " is there twice");
        }
        seen |= 1L << number;
        likely = number + 1;
        return names.texts[number];
    }

    /** How many have been read. */
    int count() {
        return Long.bitCount(seen);
    }

    private int number(Text name) {
        int all = names.utf8.length;
        for (int i = 0; i < all; i++) {
            int number = (likely + i) % all;
            if (name.is(names.utf8[number])) {
                return number;
            }
        }
        throw new IllegalArgumentException("it has a member that is not known: " + name.string());
    }
}
