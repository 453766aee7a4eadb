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
            var id = UUID.fromString(spelling.replaceFirst("$1-$2-$3-$4-$5"));
            if (id.version() == RANDOM && id.variant() == RFC_4122) {
                return id;
            }
        }
        throw new BadInput(path + " must be a version-4 UUID, not \"" + text + "\"");
    }
}
