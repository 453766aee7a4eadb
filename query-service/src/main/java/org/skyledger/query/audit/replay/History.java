package org.skyledger.query.audit.replay;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.audit.AuditEvent;
import org.skyledger.query.audit.EventFilter;
import org.skyledger.query.audit.EventQueries;
import org.skyledger.query.freshness.Snapshots;
import org.springframework.stereotype.Component;

/** Reads records a page at a time; between two pages, nothing is held of the database. */
@Component
class History {

    static final int PAGE = 100;

    /** However many replays there are, the other resources find connections to the database too. */
    private static final int READERS = 4;

    private final Snapshots snapshots;
    private final EventQueries queries;
    private final Semaphore reading = new Semaphore(READERS);

    History(Snapshots snapshots, EventQueries queries) {
        this.snapshots = snapshots;
        this.queries = queries;
    }

    /** The records of a span that a filter lets through, in the order of the ledger. */
    Records of(Span span, EventFilter filter) {
        return new Records(span, filter);
    }

    private Queue<AuditEvent> page(Span span, EventFilter filter, long seen) throws InterruptedException {
        reading.acquire();
        try {
            return snapshots.read(EventQueries.VIEW, watermark -> {
                if (watermark.position() < span.last()) {
                    throw new IllegalStateException("the records are being read anew, and are not all there yet");
                }
                return new ArrayDeque<>(queries.page(span.positionsAfter(seen), filter, PAGE));
            });
        } finally {
            reading.release();
        }
    }

    final class Records {

        private final Span span;
        private final EventFilter filter;
        private Queue<AuditEvent> page = new ArrayDeque<>();
        private long read;
        private boolean more = true;

        private Records(Span span, EventFilter filter) {
            this.span = span;
            this.filter = filter;
        }

        /** The next one, which stays the next one. */
        @Nullable
        AuditEvent peek() throws InterruptedException {
            if (page.isEmpty() && more && Math.max(span.first(), read + 1) <= span.last()) {
                page = page(span, filter, read);
                more = page.size() == PAGE;
            }
            return page.peek();
        }

        /** The next one, or null after the last. */
        @Nullable
        AuditEvent next() throws InterruptedException {
            var next = peek();
            page.poll();
            read = next == null ? read : next.position();
            return next;
        }
    }
}
