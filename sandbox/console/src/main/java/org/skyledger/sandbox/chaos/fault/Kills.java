package org.skyledger.sandbox.chaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.skyledger.sandbox.chaos.world.Node;
import org.skyledger.sandbox.chaos.world.World;

/** Processes that die, or stop answering, at a random moment. */
final class Kills {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Kills() {}

    /** Writing goes on without it. */
    static Fault oneOf(Function<World, List<Node>> nodes) {
        return stage -> {
            stage.pauseAtRandom();
            var victim = stage.one(nodes.apply(stage.world()));
            victim.kill();
            stage.demandProgress("while " + victim.name() + " was dead", SOON);
            victim.start();
        };
    }

    /** Nothing can be decided meanwhile; everyone comes back by themselves. */
    static void postgres(Stage stage) throws InterruptedException {
        stage.pauseAtRandom();
        stage.world().postgres().kill();
        stage.pauseAtRandom();
        stage.world().postgres().start();
    }

    /** As {@code pg_ctl stop -m immediate}: the postmaster ends at once, without a checkpoint. */
    static void postgresImmediate(Stage stage) throws InterruptedException {
        stage.pauseAtRandom();
        stage.world().postgres().abort();
        stage.pauseAtRandom();
        stage.world().postgres().start();
    }

    /** A restart in order, under load. */
    static void postgresRestart(Stage stage) throws InterruptedException {
        stage.pauseAtRandom();
        stage.world().postgres().stop();
        stage.world().postgres().start();
    }

    /** Of all services and servers at once. */
    static void everything(Stage stage) throws InterruptedException {
        stage.pauseAtRandom();
        stage.world().nodes().reversed().forEach(Node::kill);
        stage.world().nodes().forEach(Node::start);
    }

    /** Writing goes on without it. */
    static Fault frozen(Function<World, Node> node) {
        return stage -> {
            stage.pauseAtRandom();
            var victim = node.apply(stage.world());
            victim.freeze();
            stage.demandProgress("while " + victim.name() + " was frozen", SOON);
            Thread.sleep(Math.min(stage.freeze().toMillis(), 20_000));
            victim.thaw();
        };
    }

    /** One after the other, in order, while clients that ask again notice nothing. */
    static void rollingRestart(Stage stage) throws InterruptedException {
        long before = stage.score().disappointed();
        for (var node : stage.world().commands()) {
            node.stop();
            node.start();
        }
        for (var node : stage.world().projections()) {
            node.stop();
            node.start();
        }
        stage.demand(
                stage.score().disappointed() == before,
                "a rolling restart disappointed " + (stage.score().disappointed() - before) + " clients");
    }
}
