package org.skyledger.sandbox.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.chaos.fault.Faults;
import org.skyledger.sandbox.chaos.fault.NotHere;
import org.skyledger.sandbox.chaos.fault.Stage;
import org.skyledger.sandbox.chaos.fault.Tampering;
import org.skyledger.sandbox.chaos.load.History;
import org.skyledger.sandbox.chaos.load.Load;
import org.skyledger.sandbox.chaos.rule.Judgement;
import org.skyledger.sandbox.chaos.rule.Rule;
import org.skyledger.sandbox.chaos.world.SmallDisk;
import org.skyledger.sandbox.chaos.world.World;

/**
 * A fresh world, clients at work in it, and one fault after another in a random order; then judgement.
 *
 * @param home where the world, and the clients' history, are kept until the next round
 * @param perSecond how many wishes the clients have
 */
record Round(Path home, long seed, int instances, int perSecond, Duration freeze, Consumer<String> out, Totals totals) {

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(180);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    void run(List<String> faults, @Nullable SmallDisk disk) throws IOException, SQLException, InterruptedException {
        var order = new ArrayList<>(faults);
        var random = new Random(seed);
        Collections.shuffle(order, random);
        Files.createDirectories(home);
        var poison = new HashSet<String>();
        try (var history = new History(home.resolve("history.jsonl"));
                var world = World.start(home.resolve("world"), instances, disk)) {
            try (var load = new Load(world, history, seed, perSecond)) {
                var stage = new Stage(world, load.score(), random, freeze, totals.findings(), poison);
                TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
                for (var fault : order) {
                    strike(fault, stage);
                }
                load.score()
                        .wrongRefusals()
                        .forEach(how -> totals.findings().judge(Rule.WRONGLY_REFUSED, false, () -> how));
            }
            judge(world, history, poison);
        }
    }

    private void strike(String name, Stage stage) throws InterruptedException {
        out.accept("  " + name);
        try {
            Faults.named(name).strike(stage);
        } catch (NotHere e) {
            totals.skip(name, e.why());
            return;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            totals.findings().judge(Rule.FAULT, false, () -> name + " itself failed: " + e);
        }
        long mended = System.nanoTime();
        stage.world().mend();
        boolean recovered = stage.recovers(RECOVERY);
        totals.findings().judge(Rule.FAULT, recovered, () -> "nobody recovered from " + name);
        var time = Duration.ofNanos(System.nanoTime() - mended);
        totals.recovery().add(name, time);
        out.accept(
                "    %s after %.1f s".formatted(recovered ? "recovered" : "NOT recovered", time.toMillis() / 1_000.0));
    }

    private void judge(World world, History history, HashSet<String> poison) throws SQLException, InterruptedException {
        var attempts = history.attempts();
        out.accept("  judging %,d attempts".formatted(attempts.size()));
        totals.addRound(attempts);
        totals.findings().add(Judgement.of(world.stores(), attempts, PATIENCE, poison));
        long granted = attempts.stream()
                .filter(attempt -> attempt.kind().isWrite() && attempt.granted())
                .count();
        totals.findings().judge(Rule.FAULT, granted > 0, () -> "no command was granted in this round");
        totals.findings().add(Rule.WRONGLY_REFUSED, granted, 0, List.of());
        Tampering.strike(world, totals.findings());
    }
}
