package org.skyledger.query.audit.replay;

import java.time.Instant;
import org.skyledger.query.audit.AuditEvent;
import org.skyledger.query.audit.Sentence;

/** What is sent. {@code at} is a moment of history. */
sealed interface Message {

    /** As the stream calls it. */
    String name();

    /**
     * The first one.
     *
     * @param until the moment of the end
     * @param from the first position that may be told
     * @param to the last position that may be told
     */
    record Begin(Instant at, Instant until, long from, long to) implements Message {

        @Override
        public String name() {
            return "begin";
        }
    }

    /** @param what one sentence */
    record Told(Instant at, String what, AuditEvent event) implements Message {

        static Told of(AuditEvent event) {
            return new Told(event.recordedAt(), Sentence.of(event.actor(), event.type()), event);
        }

        @Override
        public String name() {
            return "record";
        }
    }

    /** Nothing happens, but time goes by. */
    record Tick(Instant at) implements Message {

        @Override
        public String name() {
            return "clock";
        }
    }

    /** The token has expired: whoever has a new one may go on behind this position. */
    record Expired(long position) implements Message {

        @Override
        public String name() {
            return "expired";
        }
    }

    /**
     * The last one.
     *
     * @param position the last one that was looked at
     * @param count how many records this stream has told
     */
    record End(Instant at, long position, long count) implements Message {

        @Override
        public String name() {
            return "end";
        }
    }
}
