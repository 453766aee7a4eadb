package org.skyledger.command.lapse;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import java.time.Duration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one deadline of all instances. Whichever meets it looks for what is long over, and sets the next one. */
final class LapseDeadline implements ScopeAware, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LapseDeadline.class);
    private static final String NAME = "lapse";
    private static final Scope SCOPE = new Scope(NAME);

    /** What a deadline is stored with, so that it finds back here. */
    record Scope(String scopeDescription) implements ScopeDescriptor {}

    private final WhenItIsLongOverThenPutItAway process;
    private final Scheduler scheduler;
    private final DeadlineManager deadlines;
    private final Duration every;
    private volatile boolean running;

    LapseDeadline(
            WhenItIsLongOverThenPutItAway process, Scheduler scheduler, DeadlineManager deadlines, Duration every) {
        this.process = process;
        this.scheduler = scheduler;
        this.deadlines = deadlines;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        try {
            deadlines.cancelAllWithinScope(NAME, SCOPE);
            setNext();
        } catch (TaskInstanceException _) {
            log.info("another instance has just met the deadline, and sets the next one");
        }
        // Not before: it might meet the old deadline itself.
        scheduler.start();
    }

    private void setNext() {
        deadlines.schedule(every, NAME, null, SCOPE);
    }

    @Override
    public void send(Message<?> deadline, ScopeDescriptor scope) {
        try {
            int many = process.react();
            if (many > 0) {
                log.info("put away {} that were long over", many);
            }
        } catch (RuntimeException e) {
            log.warn("what is long over was not put away, and is looked for again in {}: {}", every, e.toString());
        }
        setNext();
    }

    @Override
    public boolean canResolve(ScopeDescriptor scope) {
        return scope.equals(SCOPE);
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the decision loop has started, and before it stops. */
    @Override
    public int getPhase() {
        return 2;
    }
}
