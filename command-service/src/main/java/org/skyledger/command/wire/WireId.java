package org.skyledger.command.wire;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of entities: version-4 UUIDs, in the spellings that existing clients use. */
public final class WireId {

    private static final Pattern SPELLINGS = Pattern.compile(
            "(?i)(?:urn:uuid:)?\\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})}?");
    private static final int RANDOM = 4;
    private static final int RFC_4122 = 2;

    private WireId() {}

    public static UUID parse(String text, String path) {
        var spelling = SPELLINGS.matcher(text);
        if (spelling.matches()) {
            var id = UUID.fromString(isCanonical(text) ? text : spelling.replaceFirst("$1-$2-$3-$4-$5"));
            if (id.version() == RANDOM && id.variant() == RFC_4122) {
                return id;
            }
        }
        throw new BadInput(path + " must be a version-4 UUID, not \"" + text + "\"");
    }

    /** Whether it is spelled as Java spells it, if it is an id at all: nearly always, and much quicker to read. */
    private static boolean isCanonical(String text) {
        return text.length() == 36
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-';
    }
}
