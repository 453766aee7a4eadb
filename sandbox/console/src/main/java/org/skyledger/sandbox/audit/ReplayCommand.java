package org.skyledger.sandbox.audit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.audit.ServerEvents.ServerEvent;
import org.skyledger.sandbox.backing.Unavailable;
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

    /** The service says something each second, unless it is slow itself. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_FAILURES = 60;

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

    private volatile @Nullable String seen;
    private boolean progress;
    private boolean isOver;

    @Override
    public Integer call() throws InterruptedException {
        var console = System.console();
        var screen = new HistoryScreen(
                Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut(),
                console != null && console.isTerminal());
        seen = after == null ? null : after.toString();
        var over = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!over.get()) {
                screen.line("Stopped; " + howToGoOn());
            }
        }));
        try {
            follow(screen);
            return 0;
        } finally {
            over.set(true);
        }
    }

    /** Comes back whenever the connection breaks, and gives up when that has not helped for a minute. */
    private void follow(HistoryScreen screen) throws InterruptedException {
        int failures = 0;
        boolean isKnown = false;
        while (!isOver) {
            progress = false;
            try (var events = open()) {
                ServerEvent event;
                while (!isOver && (event = events.next()) != null) {
                    tell(event, screen);
                }
            } catch (NotNow e) {
                if (seen == null) {
                    throw e.unavailable();
                }
            } catch (IOException _) {
                // Broken off, as when it ends without an end.
            }
            failures = progress ? 0 : failures + 1;
            if (failures > MOST_FAILURES) {
                throw new Unavailable("query-service cannot be reached; " + howToGoOn());
            }
            if (!isOver) {
                if (progress || !isKnown) {
                    screen.line("The connection has ended; going on where it was …");
                    isKnown = true;
                }
                service.forgetToken();
                Thread.sleep(PAUSE);
            }
        }
    }

    private void tell(ServerEvent event, HistoryScreen screen) {
        seen = event.id();
        progress = !event.name().equals("begin");
        switch (event.name()) {
            case "begin" -> screen.begin(moment(event, "at"), moment(event, "until"));
            case "record" -> screen.record(event.data());
            case "clock" -> screen.at(moment(event, "at"));
            case "expired" -> {
                if (!service.forgetToken()) {
                    throw new Unavailable("the token has expired; with a new one, " + howToGoOn());
                }
            }
            case "end" -> {
                screen.at(moment(event, "at"));
                isOver = true;
                screen.line("That was all, up to position "
                        + event.data().path("position").asLong());
            }
            default -> {
                // Of a newer service; all that this one must know is known.
            }
        }
    }

    private ServerEvents open() throws NotNow, InterruptedException {
        var known = seen;
        var body = known == null ? service.begin(path()) : service.begin(path(), "Last-Event-ID", known);
        return new ServerEvents(body, SILENCE);
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

    private String howToGoOn() {
        return seen == null ? "nothing was told yet" : "go on with the same options and --after " + seen;
    }

    private static Instant moment(ServerEvent event, String member) {
        return Instant.parse(event.data().path(member).asString());
    }
}
