package org.skyledger.sandbox.console;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code skyledger rebuild}: starts it in projections and watches it; Ctrl-C calls it off. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Folds a view anew from the beginning of the topic, beside the one that is served, and puts it there")
final class RebuildCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(250);

    @Parameters(index = "0", paramLabel = "VIEW", description = "intents, constraints or subscriptions")
    private String view = "";

    @Mixin
    private final ProjectionsAddress address = new ProjectionsAddress();

    @Override
    public Integer call() throws InterruptedException {
        try (var projections = address.service()) {
            var path = ProjectionsService.path("rebuild", view);
            projections.post(path, Map.of());
            var callOff = new Thread(() -> callOff(projections, path));
            Runtime.getRuntime().addShutdownHook(callOff);
            var end = watch(projections, path);
            Runtime.getRuntime().removeShutdownHook(callOff);
            return end;
        }
    }

    private static int watch(ProjectionsService projections, String path) throws InterruptedException {
        var bar = new ProgressBar(System.out, System.console() != null);
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

    private static void callOff(ProjectionsService projections, String path) {
        try {
            JsonNode answer = projections.delete(path);
            System.out.printf("%n%s%n", answer.path("message").asString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
