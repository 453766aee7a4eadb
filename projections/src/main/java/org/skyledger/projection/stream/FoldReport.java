package org.skyledger.projection.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.skyledger.projection.stream.StreamRecord.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was folded into a view, and complains about what was not. */
public final class FoldReport {

    private static final Logger log = LoggerFactory.getLogger(FoldReport.class);

    private final String view;
    private final Counter folded;
    private final Counter setAside;

    public FoldReport(MeterRegistry meters, String view) {
        this.view = view;
        this.folded = meters.counter("skyledger.view.folded", "view", view);
        this.setAside = meters.counter("skyledger.view.set.aside", "view", view);
    }

    public void on(int events, List<? extends Unreadable<?>> rest) {
        folded.increment(events);
        setAside.increment(rest.size());
        for (var record : rest) {
            log.warn(
                    "view {} sets aside partition {}, offset {}, entity {}: {}",
                    view,
                    record.source().partition(),
                    record.source().offset(),
                    record.entity(),
                    record.reason().lines().findFirst().orElse(""));
        }
    }
}
