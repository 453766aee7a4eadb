package org.skyledger.query.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.skyledger.query.ogc.Link;
import org.springframework.http.MediaType;

/** The parameter {@code f}: what an answer shall be written in, whatever the header {@code Accept} says. */
enum Format {
    JSON(Link.GEO_JSON, Link.SCHEMA, Link.OPEN_API, Link.JSON),
    HTML(Link.HTML);

    private final List<MediaType> types;

    Format(String... types) {
        this.types = Arrays.stream(types).map(MediaType::parseMediaType).toList();
    }

    static Optional<Format> of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(text))
                .findFirst();
    }

    static String allowed() {
        return Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", "));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of which a resource has one; where it has several, the first. */
    List<MediaType> types() {
        return types;
    }
}
