package org.skyledger.query.audit.replay;

import java.util.regex.Pattern;

/** The header {@code Last-Event-ID}: up to where somebody who comes back has been told everything. */
record Seen(long position) {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    public static Seen of(String text) {
        if (!POSITION.matcher(text).matches()) {
            throw new IllegalArgumentException("it must be the id of an event of this stream, a ledger position");
        }
        return new Seen(Long.parseLong(text));
    }
}
