package org.skyledger.query.tile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What web maps want to know of tiles (TileJSON 3.0.0). */
record TileJson(
        String tilejson,
        String name,
        List<String> tiles,
        int minzoom,
        int maxzoom,
        List<Double> bounds,
        @JsonProperty("vector_layers") List<Layer> vectorLayers) {

    /** From here on a map enlarges what it has: a unit of these tiles is 15 centimetres. */
    private static final int MAX_ZOOM = 16;

    private static final double EDGE_DEGREES = 85.0511287798066;

    record Layer(String id, String description, Map<String, String> fields) {

        static Layer of(TileLayer layer) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("id", "String");
            fields.put("version", "Number");
            layer.attributes().forEach(attribute -> fields.put(attribute, "String"));
            fields.put("manager", "String");
            fields.put("position", "Number");
            fields.put("time_start", "String");
            fields.put("time_end", "String");
            fields.put("lower_altitude_meters", "Number");
            fields.put("upper_altitude_meters", "Number");
            return new Layer(layer.name(), layer.collection().description(), fields);
        }
    }

    /** @param path of the set of tiles */
    static TileJson of(String name, String path, List<TileLayer> layers) {
        return new TileJson(
                "3.0.0",
                name,
                List.of(TileSet.address(path + "/{z}/{y}/{x}")),
                0,
                MAX_ZOOM,
                List.of(-180.0, -EDGE_DEGREES, 180.0, EDGE_DEGREES),
                layers.stream().map(Layer::of).toList());
    }
}
