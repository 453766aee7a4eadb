package org.skyledger.sandbox.audit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.audit.ServerEvents.ServerEvent;
import org.skyledger.sandbox.backing.Unavailable;

/** Follows a history to its end, over connections that break. */
final class Following {

    /** The service says something each second, unless it is slow itself. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_FAILURES = 60;

    private final AuditService service;
    private final String path;
    private final HistoryScreen screen;
    private volatile @Nullable String seen;
    private boolean progress;
    private boolean isOver;

    /** @param after the position behind which it begins */
    Following(AuditService service, String path, @Nullable Long after, HistoryScreen screen) {
        this.service = service;
        this.path = path;
        this.screen = screen;
        this.seen = after == null ? null : after.toString();
    }

    /** Comes back whenever the connection breaks, and gives up when that has not helped for a minute. */
    void untilItEnds() throws InterruptedException {
        int failures = 0;
        boolean isKnown = false;
        while (!isOver) {
            progress = false;
            try (var events = open()) {
                ServerEvent event;
                while (!isOver && (event = events.next()) != null) {
                    tell(event);
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

    private void tell(ServerEvent event) {
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
        var body = known == null ? service.begin(path) : service.begin(path, "Last-Event-ID", known);
        return new ServerEvents(body, SILENCE);
    }

    String howToGoOn() {
        return seen == null ? "nothing was told yet" : "go on with the same options and --after " + seen;
    }

    private static Instant moment(ServerEvent event, String member) {
        return Instant.parse(event.data().path(member).asString());
    }
}
