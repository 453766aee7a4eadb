package org.skyledger.query.sky;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.skyledger.query.cache.Loads;
import org.skyledger.query.freshness.PositionHeader;
import org.skyledger.query.freshness.Snapshots;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Finds the sky of a cell where it is fastest had. */
@Component
class CurrentSky {

    private final KeptSky kept;
    private final Outlook outlook;
    private final Snapshots snapshots;
    private final SkyQueries queries;
    private final Loads<Question, CellSky> loads;
    private final Counter fromRedis;
    private final Counter fromPostgis;

    /** Those who ask the same may share an answer. */
    private record Question(Cell cell, long demanded) {}

    CurrentSky(
            KeptSky kept,
            Outlook outlook,
            Snapshots snapshots,
            SkyQueries queries,
            SkyProperties properties,
            MeterRegistry meters) {
        this.kept = kept;
        this.outlook = outlook;
        this.snapshots = snapshots;
        this.queries = queries;
        var waiting = Objects.requireNonNull(meters.gauge("skyledger.query.sky.waiting", new AtomicInteger()));
        this.loads = new Loads<>(waiting, properties.patience());
        this.fromRedis = meters.counter("skyledger.query.sky", "from", "redis");
        this.fromPostgis = meters.counter("skyledger.query.sky", "from", "postgis");
    }

    /** Who stands in the cell, with all that the request demands; its position is stated in the answer. */
    CellSky of(Cell cell, ServletWebRequest exchange) {
        long demanded = PositionHeader.demandedBy(exchange);
        var progress = outlook.progress();
        if (!progress.isEmpty()) {
            var sky = kept.find(cell, atLeast(progress, demanded));
            if (sky.isPresent()) {
                fromRedis.increment();
                PositionHeader.state(sky.get().position(), exchange);
                return sky.get();
            }
        }
        var sky = loads.get(new Question(cell, demanded), () -> load(cell, exchange));
        PositionHeader.state(sky.position(), exchange);
        return sky;
    }

    private CellSky load(Cell cell, ServletWebRequest exchange) {
        return snapshots.read(SkyQueries.VIEW, exchange, watermark -> {
            fromPostgis.increment();
            return new CellSky(watermark.position(), queries.in(cell, watermark.recordedAt()));
        });
    }

    private static Map<Integer, Long> atLeast(Map<Integer, Long> progress, long demanded) {
        return progress.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, reached -> Math.max(reached.getValue(), demanded)));
    }
}
