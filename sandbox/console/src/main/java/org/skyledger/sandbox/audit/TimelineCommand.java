package org.skyledger.sandbox.audit;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skyledger audit timeline}. */
@Command(name = "timeline", mixinStandardHelpOptions = true, description = "Tells an entity's life")
final class TimelineCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "an intent, a constraint, a subscription …")
    private @Nullable UUID entity;

    @Mixin
    private final AuditService service = new AuditService();

    @Override
    public Integer call() throws InterruptedException {
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        service.pages("/audit/entities/" + entity + "/timeline?limit=1000", "entries", entry -> {
            out.printf(
                    "%8d  %s  %s%n",
                    entry.path("position").asLong(),
                    entry.path("recordedAt").asString(),
                    entry.path("what").asString());
            for (var notice : entry.path("obliged")) {
                out.printf(
                        "%38s had to tell %s (notice %d of subscription %s)%n",
                        "",
                        notice.path("ussBaseUrl").asString(),
                        notice.path("notificationIndex").asInt(),
                        notice.path("subscription").asString());
            }
        });
        return 0;
    }
}
