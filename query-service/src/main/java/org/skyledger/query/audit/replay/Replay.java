package org.skyledger.query.audit.replay;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.skyledger.query.sse.EventStream;
import tools.jackson.databind.json.JsonMapper;

/** One telling of a history, to one reader. */
final class Replay {

    /** A silence that is longer is broken by the clock, which is a sign of life too. */
    static final Duration TICK = Duration.ofSeconds(1);

    private final Span span;
    private final History.Records records;
    private final Speed speed;
    private final Metronome metronome;
    private final JsonMapper json;
    private final long expires;

    private long seen;

    /** @param allowed for how long the reader's token is good from now on */
    Replay(Span span, History.Records records, Speed speed, Metronome metronome, Duration allowed, JsonMapper json) {
        this.span = span;
        this.records = records;
        this.speed = speed;
        this.metronome = metronome;
        this.json = json;
        this.expires = metronome.nanos() + allowed.toNanos();
        this.seen = span.first() - 1;
    }

    void tell(EventStream stream) throws IOException, InterruptedException {
        var first = records.peek();
        var begin = span.begin() != null ? span.begin() : first != null ? first.recordedAt() : span.until();
        var pace = new Pace(metronome, speed, begin);
        send(new Message.Begin(begin, span.until(), span.first(), span.last()), stream);
        long count = 0;
        for (var event = records.next(); event != null; event = records.next()) {
            if (!arrives(event.recordedAt(), pace, stream)) {
                return;
            }
            seen = event.position();
            count++;
            send(Message.Told.of(event), stream);
        }
        if (!span.toTheEnd() || arrives(span.until(), pace, stream)) {
            seen = Math.max(seen, span.last());
            send(new Message.End(span.until(), seen, count), stream);
        }
    }

    /** Waits until history is there. Whether it got there before the reader's token expired. */
    private boolean arrives(Instant moment, Pace pace, EventStream stream) throws IOException, InterruptedException {
        for (var left = pace.until(moment); left.isPositive() && !isExpired(); left = pace.until(moment)) {
            boolean isSilence = left.compareTo(TICK) > 0;
            metronome.rest(isSilence ? TICK : left);
            if (isSilence) {
                send(new Message.Tick(pace.now()), stream);
            }
        }
        if (isExpired()) {
            send(new Message.Expired(seen), stream);
            return false;
        }
        return true;
    }

    private boolean isExpired() {
        return metronome.nanos() - expires >= 0;
    }

    private void send(Message message, EventStream stream) throws IOException {
        var data = json.writeValueAsBytes(message);
        for (int i = 0; i < data.length; i++) {
            // Payloads stand there as they were recorded. In JSON, a line ends only where a space may stand as well.
            data[i] = data[i] == '\n' || data[i] == '\r' ? (byte) ' ' : data[i];
        }
        stream.send(Long.toString(seen), message.name(), data);
    }
}
