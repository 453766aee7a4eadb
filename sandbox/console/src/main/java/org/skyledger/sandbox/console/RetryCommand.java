package org.skyledger.sandbox.console;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code skyledger retry}: exits with 0 when nothing of what was asked for is parked any more, else with 1. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Folds what a view has parked, as far as its version can by now")
final class RetryCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "VIEW", description = "intents, constraints or subscriptions")
    private String view = "";

    @Parameters(index = "1", paramLabel = "ENTITY", arity = "0..1", description = "only this entity's records")
    private @Nullable UUID entity;

    @Mixin
    private final ProjectionsAddress address = new ProjectionsAddress();

    @Override
    public Integer call() throws InterruptedException {
        try (var projections = address.service()) {
            Map<String, String> body = entity == null ? Map.of() : Map.of("entity", entity.toString());
            var result = projections.post(ProjectionsService.path("parked", view), body);
            System.out.printf(
                    "%,d parked events were folded.%n", result.path("folded").asInt());
            var left = result.path("left");
            if (left.isEmpty()) {
                return 0;
            }
            System.out.println("Still parked:");
            ParkedTable.print(left, System.out);
            return 1;
        }
    }
}
