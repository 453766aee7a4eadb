package org.skyledger.sandbox.chaos.load;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a client that is worth its name asks: when no answer comes it looks whether its wish has been fulfilled, and asks
 * again if not; when its key was incomplete it asks again with a newer one.
 */
final class Persistence {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);
    private static final long PAUSE_MILLIS = 100;
    private static final int KEYS = 12;

    private final Asking asking;
    private final KnownOvns known;
    private final BooleanSupplier running;

    Persistence(Asking asking, KnownOvns known, BooleanSupplier running) {
        this.asking = asking;
        this.known = known;
        this.running = running;
    }

    /** What is there afterwards; empty when there is nothing. */
    Optional<Reply.Reference> fulfil(Wish wish) throws Doubt, Refused {
        long deadline = System.nanoTime() + PATIENCE;
        boolean doubtful = false;
        for (int keys = 0; ; ) {
            var key = wish.body() == null ? List.<String>of() : known.all();
            var reply = asking.write(
                    wish.kind(),
                    wish.resource(),
                    wish.id(),
                    wish.before() == null ? null : wish.before().ovn(),
                    wish.body() == null ? null : wish.body().apply(key),
                    key,
                    wish.events());
            if (reply.granted()) {
                return wish.body() == null ? Optional.empty() : Optional.of(reply.reference());
            }
            if (reply.failed() || doubtful) {
                doubtful = true;
                var found = find(wish, deadline);
                if (wish.isFulfilledBy(found.orElse(null))) {
                    return found;
                }
            } else if (reply.status() != 409) {
                throw new Refused(reply);
            }
            if (!reply.failed() && ++keys > KEYS) {
                // Somebody's OVN is not known: who made that intent does not know either whether it has.
                return Optional.ofNullable(wish.before());
            }
            pause(deadline);
        }
    }

    /** What is there, by an answer that surely came. */
    Optional<Reply.Reference> find(Wish wish, long deadline) throws Doubt {
        while (true) {
            var reply = asking.look(wish.resource(), wish.id());
            if (reply.granted()) {
                return Optional.of(reply.reference());
            }
            if (reply.status() == 404) {
                return Optional.empty();
            }
            pause(deadline);
        }
    }

    private void pause(long deadline) throws Doubt {
        if (!running.getAsBoolean() || System.nanoTime() > deadline) {
            throw new Doubt();
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Doubt();
        }
    }

    /** For a long time nobody could say whether the wish has been fulfilled. */
    static final class Doubt extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** A request that is as it should be was called wrong. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(Reply reply) {
            super(reply.status() + ": " + reply.body());
        }

        @Nullable
        String why() {
            return getMessage();
        }
    }
}
