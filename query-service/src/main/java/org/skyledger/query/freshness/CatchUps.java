package org.skyledger.query.freshness;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Where requests wait, view by view. */
@Component
class CatchUps {

    private final Watermarks watermarks;
    private final FreshnessProperties properties;
    private final AtomicInteger waiting;
    private final Map<String, CatchUp> views = new ConcurrentHashMap<>();

    CatchUps(Watermarks watermarks, FreshnessProperties properties, MeterRegistry meters) {
        this.watermarks = watermarks;
        this.properties = properties;
        this.waiting = meters.gauge("skyledger.query.waiting", new AtomicInteger());
    }

    CatchUp of(String view) {
        return views.computeIfAbsent(view, name -> new CatchUp(() -> watermarks.current(name), properties, waiting));
    }
}
