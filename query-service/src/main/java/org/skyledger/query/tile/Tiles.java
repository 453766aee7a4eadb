package org.skyledger.query.tile;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.Moment;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.freshness.Watermark;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers what is asked for a tile. */
@Component
class Tiles {

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";
    /** Names the layers that had more to show than a tile holds. */
    static final String CUT = "Skyledger-Cut";

    /** Of more changes than these, it takes longer to see whether they touch a tile than to draw it. */
    private static final long MOST_CHANGES = 10_000;

    private final Snapshots snapshots;
    private final TileQueries queries;
    private final KeptTiles kept;
    private final Clock clock;

    Tiles(Snapshots snapshots, TileQueries queries, KeptTiles kept, Clock clock) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.kept = kept;
        this.clock = clock;
    }

    /** @param layers at least one */
    ResponseEntity<byte[]> tile(List<TileLayer> layers, Tile tile, Wish wish, ServletWebRequest exchange) {
        var found = new HashMap<TileLayer, Picture>();
        if (wish.isPresent()) {
            layers.forEach(layer -> kept.find(layer, tile).ifPresent(picture -> found.put(layer, picture)));
        }
        var views = layers.stream().map(TileLayer::view).toList();
        var drawing = snapshots.read(views, exchange, watermark -> draw(layers, tile, wish, found, watermark));
        if (wish.isPresent()) {
            drawing.fresh().forEach((layer, picture) -> kept.keep(layer, tile, picture));
        }
        return drawing.answer();
    }

    private Drawing draw(
            List<TileLayer> layers, Tile tile, Wish wish, Map<TileLayer, Picture> found, Watermark watermark) {
        var moment = watermark.moment(wish.asOf(), null, clock.instant());
        var pictures = new ArrayList<Picture>();
        var fresh = new HashMap<TileLayer, Picture>();
        for (var layer : layers) {
            var before = found.get(layer);
            if (before != null && stillHolds(layer, tile, before, watermark)) {
                pictures.add(before);
            } else {
                var picture = queries.draw(layer, tile, watermark, moment.recordedAt(), wish.datetime());
                pictures.add(picture);
                fresh.put(layer, picture);
            }
        }
        return new Drawing(moment, layers, pictures, fresh);
    }

    /** Decided in the same snapshot of the database from which the tile would be drawn. */
    private boolean stillHolds(TileLayer layer, Tile tile, Picture before, Watermark watermark) {
        long changes = watermark.position() - before.position();
        return changes == 0 && before.recordedAt().equals(watermark.recordedAt())
                || changes > 0 && changes <= MOST_CHANGES && !queries.touched(layer, tile, before, watermark);
    }

    /** @param fresh the pictures that have just been drawn */
    private record Drawing(
            Moment moment, List<TileLayer> layers, List<Picture> pictures, Map<TileLayer, Picture> fresh) {

        ResponseEntity<byte[]> answer() {
            // Layers of one tile are one behind the other.
            var bytes = new ByteArrayOutputStream();
            pictures.forEach(picture -> bytes.writeBytes(picture.bytes()));
            var answer = moment.answer();
            if (bytes.size() == 0) {
                return ResponseEntity.noContent()
                        .headers(answer.build().getHeaders())
                        .build();
            }
            var cut = cut();
            if (cut != null) {
                answer.header(CUT, cut);
            }
            return answer.contentType(MediaType.parseMediaType(MEDIA_TYPE)).body(bytes.toByteArray());
        }

        private @Nullable String cut() {
            var names = new ArrayList<String>();
            for (int i = 0; i < layers.size(); i++) {
                if (pictures.get(i).cut()) {
                    names.add(layers.get(i).name());
                }
            }
            return names.isEmpty() ? null : names.stream().collect(Collectors.joining(", "));
        }
    }
}
