package org.skyledger.query.item;

/** The parameter {@code manager}: a USS, by the name in its tokens. */
public record ManagerName(String name) {

    public static ManagerName of(String text) {
        // PostgreSQL's text cannot hold the character NUL, and no name holds another control character.
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("it must be a USS's name, not empty and without control characters");
        }
        return new ManagerName(text);
    }
}
