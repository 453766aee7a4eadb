package org.skyledger.sandbox.console;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.skyledger.sandbox.backing.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code skyledger rebuild}: starts it in projections and watches it; Ctrl-C calls it off. The auditors' copy is emptied and
 * read anew instead, and nothing calls that off.
 */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Folds a view anew from the beginning of the topic, beside the one that is served, and puts it there; the"
                        + " auditors' copy, audit, is emptied and read anew")
final class RebuildCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(250);

    @Parameters(index = "0", paramLabel = "VIEW", description = "intents, constraints, subscriptions, or audit")
    private String view = "";

    @Mixin
    private final ProjectionsAddress address = new ProjectionsAddress();

    @Mixin
    private final AuditCopy audit = new AuditCopy();

    @Override
    public Integer call() throws InterruptedException {
        return view.equals(AuditCopy.NAME) ? Integer.valueOf(audit.makeAnew(bar())) : rebuild();
    }

    private Integer rebuild() throws InterruptedException {
        try (var projections = address.service()) {
            var path = ProjectionsService.path("rebuild", view);
            projections.post(path, Map.of());
            var over = new AtomicBoolean();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!over.get()) {
                    callOff(projections, path);
                }
            }));
            try {
                return watch(projections, path);
            } finally {
                over.set(true);
            }
        }
    }

    private static int watch(ProjectionsService projections, String path) throws InterruptedException {
        var bar = bar();
        while (true) {
            var now = projections.get(path);
            bar.show(now);
            switch (now.path("state").asString()) {
                case "DONE" -> {
                    bar.end(now.path("message").asString());
                    return 0;
                }
                case "FAILED", "CANCELLED" -> {
                    bar.end(now.path("message").asString() + "; the view is as it was");
                    return 1;
                }
                default -> Thread.sleep(LOOK);
            }
        }
    }

    private static ProgressBar bar() {
        var console = System.console();
        return new ProgressBar(System.out, console != null && console.isTerminal());
    }

    private static void callOff(ProjectionsService projections, String path) {
        try {
            projections.delete(path);
            System.out.printf("%nThe rebuild is called off.%n");
        } catch (Unavailable e) {
            System.out.printf("%nThe rebuild could not be called off: %s%n", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
