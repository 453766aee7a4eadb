package org.skyledger.sandbox.audit;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code skyledger audit reads}. */
@Command(
        name = "reads",
        mixinStandardHelpOptions = true,
        description = "Tells which auditor has read what, and what for")
final class ReadsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final AuditService service = new AuditService();

    @Override
    public Integer call() throws InterruptedException {
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        service.pages(
                "/audit/reads?limit=1000",
                "reads",
                read -> out.printf(
                        "%6d  %s  %-10s %s (%s)%n",
                        read.path("position").asLong(),
                        read.path("at").asString(),
                        read.path("actor").asString(),
                        read.path("request").asString(),
                        read.path("purpose").asString()));
        return 0;
    }
}
