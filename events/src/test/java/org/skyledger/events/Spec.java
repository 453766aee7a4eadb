package org.skyledger.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** A part of asyncapi.yaml, with references followed. */
record Spec(Map<String, Object> root, @Nullable Object node) {

    static Spec read() {
        try {
            Map<String, Object> root = new Yaml().load(Files.readString(Path.of("src/main/resources/asyncapi.yaml")));
            return new Spec(root, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part at the end of the path; empty when there is none. */
    Spec at(String... path) {
        var part = followed();
        for (var name : path) {
            part = new Spec(root, part.map().get(name)).followed();
        }
        return part;
    }

    boolean isPresent() {
        return node != null;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map() {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    List<?> list() {
        return node instanceof List<?> list ? list : List.of();
    }

    private Spec followed() {
        if (!(map().get("$ref") instanceof String reference)) {
            return this;
        }
        return new Spec(root, root).at(reference.substring("#/".length()).split("/"));
    }
}
