package org.skyledger.bench.reads;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.skyledger.bench.load.Window;
import org.skyledger.bench.plant.MapServer;
import org.skyledger.bench.plant.ReadPlant;
import org.skyledger.bench.report.Figures;
import org.skyledger.sandbox.backing.Unavailable;

/** Asks the same questions of query-service, of the database, and, where it can answer them, of MapServer. */
final class ReadsBench {

    private static final int SAMPLES = 50;
    private static final List<Integer> ZOOMS = List.of(10, 12, 14);

    private final ReadPlant plant;
    private final History history;
    private final InetSocketAddress service;
    private final BareSql sql;
    private final Contest contest;
    private final Figures figures = new Figures("reads");

    ReadsBench(ReadPlant plant, History history, Window window, int callers) {
        this.plant = plant;
        this.history = history;
        this.sql = new BareSql(plant.database());
        var queryService = plant.startQueryService();
        this.service = queryService.address();
        this.contest = new Contest(history, service, sql, callers, window, figures, () -> plant.cpuTime(queryService));
        figures.put("current", history.intents());
        figures.put("historic", history.events() - history.intents());
        figures.put("callers", callers);
    }

    Figures run() {
        try (var check = new Check(service, sql)) {
            for (int seed = 0; seed < SAMPLES; seed++) {
                check.same(Asked.page(new SplittableRandom(seed), history), "features");
                check.same(Asked.pageAsOf(new SplittableRandom(seed), history), "features");
            }
            var cells = new Cells(history, sql, new KeptSky(plant.redis()));
            Contest.say("warming up ...");
            contest.warmUp(List.of(Asked::page, Asked::byId, cells::asked, (random, past) -> tile(random, past, 14)));
            pages();
            contest.compare("by_id", Asked::byId);
            cells.run(contest, check, figures);
            ZOOMS.forEach(this::tiles);
            export();
        }
        return figures;
    }

    private void pages() {
        var page = contest.compare("bbox_page", Asked::page);
        var asOf = contest.compare("as_of_page", Asked::pageAsOf);
        var now = page.service().latencies();
        figures.put("as_of_p50_to_current", asOf.service().latencies().p50() / now.p50());
        figures.put("as_of_p99_to_current", asOf.service().latencies().p99() / now.p99());
        plant.startMapServer(Asked.now(history).toString())
                .ifPresentOrElse(server -> compare(page, server), () -> Contest.say("  this machine has no MapServer"));
    }

    private void compare(Compared page, MapServer server) {
        try (server;
                var check = new Check(server.address(), sql)) {
            for (int seed = 0; seed < SAMPLES; seed++) {
                var asked = Asked.page(new SplittableRandom(seed), history);
                check.same(asked, MapServerPage.of(asked.path()), "features");
            }
            var other = contest.measure(
                    "bbox_page_mapserver", server.address(), Asked::page, asked -> MapServerPage.of(asked.path()));
            var ours = page.service();
            figures.put(
                    "bbox_page_p99_to_mapserver",
                    ours.latencies().p99() / other.latencies().p99());
            figures.put("bbox_page_rate_to_mapserver", ours.perSecond() / other.perSecond());
        }
    }

    private void tiles(int zoom) {
        // The last moment before now: the same tiles, but none that Redis would keep.
        var asOf = "?as-of=" + history.at(history.events() - 1).plusNanos(1_000);
        contest.compare("tile_z" + zoom + "_drawn", (random, past) -> Asked.tile(random, past, zoom, asOf));
        Question kept = (random, past) -> tile(random, past, zoom);
        contest.ask(kept);
        contest.measure("tile_z" + zoom + "_kept", kept);
    }

    /** As it stands now. */
    private static Asked tile(SplittableRandom random, History past, int zoom) {
        return Asked.tile(random, past, zoom, "");
    }

    private void export() {
        var bare = Export.bare(sql, history);
        put("export_sql", bare);
        var served = Export.served(service);
        put("export", served);
        if (served.features() != history.intents() || bare.features() != history.intents()) {
            throw new Unavailable("an export holds " + served.features() + " features, the view " + bare.features());
        }
        figures.put("export_rate_to_sql", served.perSecond() / bare.perSecond());
    }

    private void put(String name, Export export) {
        figures.put(name + "_per_s", export.perSecond());
        figures.put(name + "_first_byte_ms", export.firstByteMillis());
        Contest.say(String.format(
                Locale.ROOT,
                "  %-16s %,9.0f features/s  first byte after %.1f ms",
                name,
                export.perSecond(),
                export.firstByteMillis()));
    }
}
