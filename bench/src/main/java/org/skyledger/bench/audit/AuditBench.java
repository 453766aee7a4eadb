package org.skyledger.bench.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.skyledger.bench.audit.FilledCopy.History;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.plant.AuditPlant;
import org.skyledger.bench.reads.PastSky;
import org.skyledger.bench.report.Figures;
import org.skyledger.bench.report.Median;
import org.skyledger.sandbox.backing.Unavailable;

/** Fills, attests, and then does what auditors do. */
final class AuditBench {

    private static final int SAMPLES = 20;
    private static final int WARM_UPS = 3;
    private static final long SEED = 7;
    private static final int DIFFERENT = 4_000;
    private static final String AUDITOR = "skyledger_auditor";

    private final AuditPlant plant;
    private final Amount amount;
    private final History history;
    private final Figures figures = new Figures("audit");

    AuditBench(AuditPlant plant, Amount amount) {
        this.plant = plant;
        this.amount = amount;
        this.history = History.of(amount.events());
        figures.put("events", amount.events());
        figures.put("exported", amount.exported());
        figures.put("callers", amount.callers());
    }

    Figures run() throws SQLException {
        var sky = fill();
        var service = plant.startQueryService();
        try (var api = new AuditApi(service.address(), plant.token());
                var database = Sql.connect(plant.database(), AUDITOR)) {
            sky.check(service.address());
            warmUp(api, seed -> sky.run(service.address(), amount.callers(), amount.window(), seed));
            put("as_of_city", sky.run(service.address(), amount.callers(), amount.window(), SEED));
            page("events_of_entity", EventPage::ofEntity, api, database);
            page("events_of_hour", EventPage::ofTime, api, database);
            page("events_of_area", EventPage::ofArea, api, database);
            page("events_of_area_and_day", EventPage::ofAreaAndDay, api, database);
            proofs(api, database);
            export(api, database);
        }
        service.close();
        verify();
        recheck();
        return figures;
    }

    private PastSky fill() throws SQLException {
        long begun = System.nanoTime();
        say("making the schemas ...");
        plant.project(() -> true);
        try (var owner = Sql.connect(plant.database(), "skyledger_view_owner")) {
            var hashes = plant.file("hashes");
            say("filling the auditors' copy ...");
            FilledCopy.fill(plant.database(), history, hashes, AuditBench::progress);
            figures.put("fill_copy_s", (System.nanoTime() - begun) / 1e9);
            say("\nattesting ...");
            double rate = Attested.attest(plant, owner, history, hashes, amount.exported());
            figures.put("attest_per_s", rate);
            say("filling the view ...");
            var sky = PastSky.fill(plant.database().url(), amount.events(), AuditBench::progress);
            figures.put("fill_s", (System.nanoTime() - begun) / 1e9);
            figures.put(
                    "database_gb",
                    Sql.number(owner, "select pg_database_size(current_database())") / (double) (1L << 30));
            say("");
            return sky;
        }
    }

    /** The JVM compiles meanwhile. What is asked is other than later, so that none of it is in memory for that. */
    private void warmUp(AuditApi api, LongConsumer sky) {
        say("warming up ...");
        for (int round = 1; round <= WARM_UPS; round++) {
            sky.accept(SEED + round);
            api.run(paths(EventPage::ofEntity, SEED + round), amount.callers(), amount.window());
            api.run(inclusions(SEED + round), amount.callers(), amount.window());
            api.run(consistencies(SEED + round), amount.callers(), amount.window());
        }
    }

    private void page(
            String name, BiFunction<SplittableRandom, History, EventPage> question, AuditApi api, Connection database) {
        for (int seed = 0; seed < SAMPLES; seed++) {
            question.apply(new SplittableRandom(seed), history).check(api, database);
        }
        put(name, api.run(paths(question, SEED), amount.callers(), amount.window()));
    }

    private void proofs(AuditApi api, Connection database) throws SQLException {
        var root = Base64.getDecoder().decode(signedRoot(database));
        var inclusions = inclusions(SEED);
        var consistencies = consistencies(SEED);
        for (int i = 0; i < SAMPLES; i++) {
            var proof = api.get(inclusions.get());
            Proofs.checkInclusion(proof, hash(database, proof.path("position").asLong()), root);
            Proofs.checkConsistency(api.get(consistencies.get()), root);
        }
        put("proof_inclusion", api.run(inclusions(SEED), amount.callers(), amount.window()));
        put("proof_consistency", api.run(consistencies(SEED), amount.callers(), amount.window()));
    }

    private void export(AuditApi api, Connection database) {
        var served = new ArrayList<Double>();
        var copied = new ArrayList<Double>();
        var file = plant.file("export.ndjson");
        // What comes first reads from the disk.
        Exports.copied(database, amount.exported(), plant.file("copy"));
        for (int round = 0; round < amount.rounds(); round++) {
            served.add(Exports.served(api, amount.exported(), file));
            copied.add(Exports.copied(database, amount.exported(), plant.file("copy")));
        }
        rate("export", Median.of(served, rate -> rate));
        rate("copy_to", Median.of(copied, rate -> rate));
        figures.put("export_to_copy_to", Median.of(served, rate -> rate) / Median.of(copied, rate -> rate));
    }

    private void verify() {
        var rates = new ArrayList<Double>();
        for (int round = 0; round < amount.rounds(); round++) {
            long begun = System.nanoTime();
            var said = plant.audit(
                    "verify",
                    plant.file("export.ndjson").toString(),
                    "--key",
                    plant.verifierKey().toString());
            rates.add(amount.exported() * 1e9 / (System.nanoTime() - begun));
            refuseUnless(said.contains("PROVED: the first %,d ".formatted(amount.exported())), said);
        }
        rate("verify", Median.of(rates, rate -> rate));
    }

    private void recheck() {
        say("making a ledger of decisions ...");
        var file = plant.file("decided.ndjson");
        long commands = DecidedLedger.export(plant, amount.commands(), file);
        var rates = new ArrayList<Double>();
        for (int round = 0; round < amount.rounds(); round++) {
            long begun = System.nanoTime();
            var said = plant.audit("recheck", file.toString());
            rates.add(commands * 1e9 / (System.nanoTime() - begun));
            refuseUnless(said.contains("%,d commands decided again, 0 of them otherwise".formatted(commands)), said);
        }
        figures.put("rechecked", commands);
        rate("recheck", Median.of(rates, rate -> rate));
    }

    private Supplier<String> paths(BiFunction<SplittableRandom, History, EventPage> question, long seed) {
        // Made before, since the load's thread has no time to.
        var random = new SplittableRandom(seed);
        var addresses = Stream.generate(() -> question.apply(random, history).address())
                .limit(DIFFERENT)
                .toList();
        var next = new AtomicInteger();
        return () -> addresses.get(next.getAndIncrement() % DIFFERENT);
    }

    private Supplier<String> inclusions(long seed) {
        var random = new SplittableRandom(seed);
        return () -> "/audit/proofs/inclusion?position=" + random.nextLong(1, history.events() + 1) + "&size="
                + history.events();
    }

    private Supplier<String> consistencies(long seed) {
        var random = new SplittableRandom(seed);
        return () ->
                "/audit/proofs/consistency?from=" + random.nextLong(1, history.events()) + "&to=" + history.events();
    }

    private String signedRoot(Connection database) throws SQLException {
        try (var query = database.createStatement();
                var row =
                        query.executeQuery("select encode(root, 'base64') from audit.checkpoint order by size desc")) {
            row.next();
            return row.getString(1);
        }
    }

    private static byte[] hash(Connection database, long position) throws SQLException {
        try (var query = database.prepareStatement("select hash from audit.event where position = ?")) {
            query.setLong(1, position);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private void put(String name, Tally tally) {
        var times = tally.latencies();
        figures.put(name + "_per_s", tally.perSecond());
        figures.put(name + "_p50_ms", times.p50());
        figures.put(name + "_p99_ms", times.p99());
        say(String.format(
                Locale.ROOT,
                "  %-22s %,9.0f /s  p50 %7.2f  p99 %7.2f ms",
                name,
                tally.perSecond(),
                times.p50(),
                times.p99()));
    }

    private void rate(String name, double perSecond) {
        figures.put(name + "_per_s", perSecond);
        say(String.format(Locale.ROOT, "  %-22s %,9.0f /s", name, perSecond));
    }

    private static void refuseUnless(boolean right, String said) {
        if (!right) {
            throw new Unavailable("what was said is not what is right: " + said);
        }
    }

    private static void progress(long rows) {
        System.out.printf("\r  %,d rows", rows);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
