package org.skyledger.query.tile;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.skyledger.query.cache.Loads;
import org.skyledger.query.freshness.PositionHeader;
import org.skyledger.query.freshness.Snapshots;
import org.skyledger.query.freshness.Watermark;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers what is asked for a tile; of those who ask for the same at the same time, one does the work. */
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
    private final Loads<Question, Drawing> loads;
    private final Counter fromRedis;
    private final Counter fromPostgis;

    /** Those who ask the same may share an answer. */
    private record Question(List<TileLayer> layers, Tile tile, Wish wish, long demanded) {}

    Tiles(
            Snapshots snapshots,
            TileQueries queries,
            KeptTiles kept,
            TileProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.kept = kept;
        this.clock = clock;
        var waiting = Objects.requireNonNull(meters.gauge("skyledger.query.tiles.waiting", new AtomicInteger()));
        this.loads = new Loads<>(waiting, properties.patience());
        this.fromRedis = meters.counter("skyledger.query.tiles", "from", "redis");
        this.fromPostgis = meters.counter("skyledger.query.tiles", "from", "postgis");
    }

    /** @param layers at least one */
    ResponseEntity<byte[]> tile(List<TileLayer> layers, Tile tile, Wish wish, ServletWebRequest exchange) {
        var question = new Question(layers, tile, wish, PositionHeader.demandedBy(exchange));
        var drawing = loads.get(question, () -> load(question, exchange));
        PositionHeader.state(drawing.position(), exchange);
        return drawing.answer();
    }

    private Drawing load(Question question, ServletWebRequest exchange) {
        var found = new HashMap<TileLayer, Picture>();
        if (question.wish.isPresent()) {
            question.layers.forEach(
                    layer -> kept.find(layer, question.tile).ifPresent(picture -> found.put(layer, picture)));
        }
        var views = question.layers.stream().map(TileLayer::view).toList();
        var fresh = new HashMap<TileLayer, Picture>();
        var drawing = snapshots.read(views, exchange, watermark -> draw(question, found, watermark, fresh));
        if (question.wish.isPresent()) {
            fresh.forEach((layer, picture) -> kept.keep(layer, question.tile, picture));
        }
        return drawing;
    }

    /** @param fresh takes the pictures that had to be drawn */
    private Drawing draw(
            Question question, Map<TileLayer, Picture> found, Watermark watermark, Map<TileLayer, Picture> fresh) {
        var wish = question.wish;
        var moment = watermark.moment(wish.asOf(), null, clock.instant());
        var pictures = new ArrayList<Picture>();
        for (var layer : question.layers) {
            var before = found.get(layer);
            if (before != null && stillHolds(layer, question.tile, before, watermark)) {
                fromRedis.increment();
                pictures.add(before);
            } else {
                fromPostgis.increment();
                var picture = queries.draw(layer, question.tile, watermark, moment.recordedAt(), wish.datetime());
                pictures.add(picture);
                fresh.put(layer, picture);
            }
        }
        return new Drawing(watermark.position(), moment, question.layers, pictures);
    }

    /** Decided in the same snapshot of the database from which the tile would be drawn. */
    private boolean stillHolds(TileLayer layer, Tile tile, Picture before, Watermark watermark) {
        long changes = watermark.position() - before.position();
        boolean leadsHere = changes == 0 ? before.recordedAt().equals(watermark.recordedAt()) : changes > 0;
        return leadsHere && changes <= MOST_CHANGES && queries.untouched(layer, tile, before, watermark);
    }
}
