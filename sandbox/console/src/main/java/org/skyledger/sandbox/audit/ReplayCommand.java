package org.skyledger.sandbox.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skyledger audit replay}: Ctrl-C pauses it, and says how to go on. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Tells history as it unfolded, so many times faster; Ctrl-C ends it, and --after goes on")
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--from", paramLabel = "WHERE", description = "a moment (RFC 3339) or a position")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WHERE", description = "a moment or a position")
    private @Nullable String to;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "60",
            description = "so many times as fast as it was, from 0.1 to 86400, or max (default: ${DEFAULT-VALUE})")
    private String speed = "";

    @Option(names = "--after", paramLabel = "POSITION", description = "go on right behind this position")
    private @Nullable Long after;

    @Option(names = "--entity", paramLabel = "ID", description = "only of this entity")
    private @Nullable UUID entity;

    @Option(names = "--actor", paramLabel = "NAME", description = "only what this USS has done")
    private @Nullable String actor;

    @Option(names = "--bbox", paramLabel = "BOX", description = "only there: west,south,east,north in degrees")
    private @Nullable String bbox;

    @Mixin
    private final AuditService service = new AuditService();

    @Override
    public Integer call() throws InterruptedException {
        var console = System.console();
        var screen = new HistoryScreen(
                Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut(),
                console != null && console.isTerminal());
        var following = new Following(service, path(), after, screen);
        var over = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!over.get()) {
                screen.line("Stopped; " + following.howToGoOn());
            }
        }));
        try {
            following.untilItEnds();
            return 0;
        } finally {
            over.set(true);
        }
    }

    private String path() {
        var query = new ArrayList<>(List.of("speed=" + AuditService.encode(speed)));
        AuditService.add("from", from, query);
        AuditService.add("to", to, query);
        AuditService.add("entity", entity, query);
        AuditService.add("actor", actor, query);
        AuditService.add("bbox", bbox, query);
        return "/audit/replay?" + String.join("&", query);
    }
}
