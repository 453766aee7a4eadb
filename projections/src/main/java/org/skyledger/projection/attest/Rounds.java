package org.skyledger.projection.attest;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Attests and publishes, again and again. */
final class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Attestor attestor;
    private final @Nullable Publication publication;
    private final Duration every;
    private final Standing standing;

    private @Nullable ScheduledExecutorService thread;

    /** @param publication null when there is no key to sign with */
    Rounds(Attestor attestor, @Nullable Publication publication, Duration every, Standing standing) {
        this.attestor = attestor;
        this.publication = publication;
        this.every = every;
        this.standing = standing;
    }

    @Override
    public void start() {
        // One thread for both: what is signed has been attested.
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("attest").daemon().factory());
        thread.scheduleWithFixedDelay(
                () -> withoutFail(() -> standing.attested(attestor.advance())),
                0,
                PAUSE.toMillis(),
                TimeUnit.MILLISECONDS);
        if (publication == null) {
            log.warn("there is no key: no checkpoints are signed");
        } else {
            thread.scheduleWithFixedDelay(
                    () -> withoutFail(this::publish), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void publish() {
        var found = Objects.requireNonNull(publication).publish();
        found.ifPresent(contradiction -> log.error("no checkpoint is signed: {}", contradiction));
        standing.published(found);
    }

    /** A failure would end the rounds. */
    private static void withoutFail(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            log.warn(
                    "attesting failed and is tried again: {}",
                    Optional.ofNullable(e.getCause()).orElse(e).toString());
        }
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
