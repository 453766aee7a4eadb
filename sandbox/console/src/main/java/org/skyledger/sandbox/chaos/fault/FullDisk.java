package org.skyledger.sandbox.chaos.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** No room for PostgreSQL: what cannot be written is not answered as if it were, and all goes on when there is room. */
final class FullDisk {

    private static final Duration SOON = Duration.ofSeconds(60);

    private FullDisk() {}

    static void strike(Stage stage) throws IOException, InterruptedException, NotHere {
        var disk = stage.world().disk().orElseThrow(() -> new NotHere("PostgreSQL has no disk of its own"));
        disk.fill();
        long before = stage.score().fulfilled();
        stage.demand(
                Stage.becomes(() -> standsStill(stage), SOON),
                "wishes are fulfilled although there is no room ("
                        + (stage.score().fulfilled() - before) + ")");
        disk.free();
        stage.world().postgres().stop();
        stage.world().postgres().start();
    }

    private static boolean standsStill(Stage stage) throws InterruptedException {
        long before = stage.score().fulfilled();
        TimeUnit.SECONDS.sleep(3);
        return stage.score().fulfilled() == before;
    }
}
