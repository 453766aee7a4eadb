package org.skyledger.bench.start;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.skyledger.bench.plant.ColdPlant;
import org.skyledger.bench.plant.ColdPlant.Started;
import org.skyledger.bench.plant.PlanRequest;
import org.skyledger.bench.report.Figures;

/** Fills a ledger, starts on it without a snapshot, has one written, and starts from that. */
final class StartBench {

    private static final double MEGABYTE = 1 << 20;
    private static final long EVERY = 500_000;

    private final ColdPlant plant;
    private final long events;
    private final long live;
    private final String heap;
    private final Figures figures = new Figures("start");
    private int plans;

    StartBench(ColdPlant plant, long events, long live, String heap) {
        this.plant = plant;
        this.events = events;
        this.live = live;
        this.heap = heap;
    }

    Figures run() {
        figures.put("events", events);
        figures.put("live_intents", live);
        figures.put("heap", heap);
        // Migrates, and shows what a start costs anyway.
        try (var started = start("empty")) {
            report("empty", started);
        }
        fill();
        try (var started = start("fold")) {
            report("fold", started);
            awaitSnapshot(started);
            figures.put("snapshot_mb", plant.ledger().snapshotBytes() / MEGABYTE);
            figures.put("fold_peak_mb_with_writing", started.peakBytes() / MEGABYTE);
        }
        try (var started = start("snapshot")) {
            report("snapshot", started);
        }
        return figures;
    }

    private void fill() {
        say("filling the ledger with " + events + " events ...");
        long begun = System.nanoTime();
        LedgerWriter.fill(plant.database(), events, live);
        figures.put("fill_s", (System.nanoTime() - begun) / 1e9);
    }

    private Started start(String how) {
        say("starting: " + how + " ...");
        return plant.start(List.of("-Xmx" + heap), Math.min(EVERY, events / 2), plan());
    }

    private void report(String how, Started started) {
        figures.put(how + "_start_s", started.seconds());
        figures.put(how + "_peak_mb", started.peakBytes() / MEGABYTE);
        say(String.format(
                Locale.ROOT,
                "  planned after %.1f s, with at most %.0f MB",
                started.seconds(),
                started.peakBytes() / MEGABYTE));
    }

    /** It is another thread's work: the service plans meanwhile. */
    private void awaitSnapshot(Started started) {
        say("waiting for the snapshot ...");
        long begun = System.nanoTime();
        started.await(() -> plant.ledger().snapshotBytes() > 0);
        figures.put("snapshot_write_s", (System.nanoTime() - begun) / 1e9);
    }

    /** In the south, where no place of {@link Lives} is. */
    private PlanRequest plan() {
        plans++;
        var json = """
                {"extents": [{"volume": {
                   "outline_circle": {"center": {"lat": -80, "lng": %d}, "radius": {"value": 300, "units": "M"}},
                   "altitude_lower": {"value": 100, "reference": "W84", "units": "M"},
                   "altitude_upper": {"value": 200, "reference": "W84", "units": "M"}},
                 "time_start": {"value": "2098-01-01T10:00:00Z", "format": "RFC3339"},
                 "time_end": {"value": "2098-01-01T11:00:00Z", "format": "RFC3339"}}],
                 "state": "Accepted", "uss_base_url": "https://uss1.example/utm", "key": []}""".formatted(plans);
        return new PlanRequest("uss1", UUID.randomUUID(), json);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
