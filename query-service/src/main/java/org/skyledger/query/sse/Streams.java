package org.skyledger.query.sse;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The streams that are being served; they end before the server waits for its last requests. */
@Component
public final class Streams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Streams.class);

    private final int most;
    private final Seats seats;
    private final Set<Thread> serving = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    Streams(StreamProperties properties, MeterRegistry meters) {
        this.most = properties.most();
        this.seats = new Seats(properties.each());
        meters.gaugeCollectionSize("skyledger.query.streams", Tags.empty(), serving);
    }

    /** What is told on a stream, until its end, an interruption, or the reader's leaving. */
    @FunctionalInterface
    public interface Story {

        void tell(EventStream stream) throws IOException, InterruptedException;
    }

    /**
     * Answers with a stream, in the caller's thread.
     *
     * @throws Refused when there is no room for one more, or not for this visitor
     */
    public void serve(HttpServletRequest request, HttpServletResponse response, Visitor visitor, Story story) {
        serving.add(Thread.currentThread());
        try {
            if (!open || serving.size() > most) {
                throw new Refused(
                        ProblemCode.STREAMS_FULL, "this instance serves " + most + " streams already; try again soon");
            }
            try (var _ = seats.take(visitor)) {
                begin(response);
                if (!request.getMethod().equals("HEAD")) {
                    story.tell(new EventStream(response.getOutputStream()));
                }
            }
        } catch (IOException _) {
            // The reader is gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException e) {
            // The answer has begun, so it can only end: the reader comes back with the last id that it has seen.
            log.warn("a stream ends early", e);
        } finally {
            serving.remove(Thread.currentThread());
        }
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies of the kind of nginx hold an answer back until it ends, unless they are told not to.
        response.setHeader("X-Accel-Buffering", "no");
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        serving.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
