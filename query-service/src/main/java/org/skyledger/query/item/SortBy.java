package org.skyledger.query.item;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameter {@code sortby}: properties with commas between, each with a minus before it when descending. */
public record SortBy(List<Key> keys) {

    private static final int MOST = 3;
    private static final Pattern KEY = Pattern.compile("([+ -]?)(\\w{1,64})");

    record Key(String property, boolean descending) {}

    public SortBy {
        keys = List.copyOf(keys);
        if (keys.size() > MOST) {
            throw new IllegalArgumentException("items are sorted by at most " + MOST + " properties");
        }
        if (keys.stream().map(Key::property).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("a property is named twice");
        }
    }

    public static SortBy of(String text) {
        return new SortBy(Stream.of(text.split(",", -1)).map(SortBy::key).toList());
    }

    private static Key key(String text) {
        // A plus sign that is not percent-encoded arrives as a space.
        var key = KEY.matcher(text);
        if (!key.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a property, with or without + or - before it");
        }
        return new Key(key.group(2), key.group(1).equals("-"));
    }

    /** As a caller could have written it. */
    @Override
    public String toString() {
        return keys.stream()
                .map(key -> (key.descending() ? "-" : "") + key.property())
                .collect(Collectors.joining(","));
    }
}
