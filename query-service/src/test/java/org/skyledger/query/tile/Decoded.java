package org.skyledger.query.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.skyledger.query.Api;

/** A tile as another library reads it. */
public record Decoded(Map<String, List<Shape>> layers) {

    /** @param outline in the tile's units */
    public record Shape(Map<String, Object> attributes, Geometry outline) {}

    public static Decoded of(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        var bytes = answer.body().getBytes(StandardCharsets.ISO_8859_1);
        try {
            var tile = MvtReader.loadMvt(
                    new ByteArrayInputStream(bytes), new GeometryFactory(), new TagKeyValueMapConverter());
            var layers = new TreeMap<String, List<Shape>>();
            tile.getLayers()
                    .forEach(layer -> layers.put(
                            layer.getName(),
                            layer.getGeometries().stream().map(Decoded::shape).toList()));
            return new Decoded(layers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Shape shape(Geometry geometry) {
        return new Shape((Map<String, Object>) geometry.getUserData(), geometry);
    }

    public List<Shape> intents() {
        return layers.getOrDefault("operational-intents", List.of());
    }

    List<Shape> constraints() {
        return layers.getOrDefault("constraints", List.of());
    }
}
