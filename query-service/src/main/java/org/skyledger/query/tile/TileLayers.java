package org.skyledger.query.tile;

import java.util.Comparator;
import java.util.List;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.stereotype.Component;

/** The collections that tiles show. */
@Component
class TileLayers {

    private final List<TileLayer> layers;

    TileLayers(List<TileLayer> layers) {
        this.layers =
                layers.stream().sorted(Comparator.comparing(TileLayer::name)).toList();
    }

    List<TileLayer> all() {
        return layers;
    }

    /** @throws Refused when the collection has no tiles */
    TileLayer of(String collection) {
        return layers.stream()
                .filter(layer -> layer.name().equals(collection))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ProblemCode.NO_SUCH_RESOURCE,
                        "there are no tiles of such a collection; there are of: "
                                + String.join(
                                        ", ",
                                        layers.stream().map(TileLayer::name).toList())));
    }
}
