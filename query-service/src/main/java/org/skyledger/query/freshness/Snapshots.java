package org.skyledger.query.freshness;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.ServletWebRequest;

/** Reads the views as one snapshot: the watermark and the data of an answer come from the same moment of the database. */
@Component
public class Snapshots {

    private static final Comparator<Watermark> SLOWEST_FIRST = Comparator.comparingLong(Watermark::position);

    private final Watermarks watermarks;
    private final CatchUps catchUps;
    private final TransactionTemplate transaction;

    Snapshots(Watermarks watermarks, CatchUps catchUps, PlatformTransactionManager transactions) {
        this.watermarks = watermarks;
        this.catchUps = catchUps;
        this.transaction = new TransactionTemplate(transactions);
        // Repeatable read is how the pool opens its connections: asking for it here would cost a round trip each time.
        this.transaction.setReadOnly(true);
    }

    /**
     * Waits for the position that the request demands, then reads, and states in the answer what position it shows.
     *
     * @param view the one that is read
     * @param reading must read the sky as recorded at {@link Watermark#recordedAt} or earlier
     * @throws org.skyledger.query.problem.Refused when the view does not get there in time
     */
    public <T> T read(String view, ServletWebRequest exchange, Function<Watermark, T> reading) {
        return read(List.of(view), exchange, reading);
    }

    /**
     * The same, of several views as they stood when the slowest of them was where it is now.
     *
     * @param views at least one
     */
    public <T> T read(List<String> views, ServletWebRequest exchange, Function<Watermark, T> reading) {
        long demanded = PositionHeader.demandedBy(exchange);
        views.forEach(view -> catchUps.of(view).await(demanded));
        return transaction.execute(_ -> {
            var watermark = views.stream().map(this::look).min(SLOWEST_FIRST).orElseThrow();
            state(watermark, demanded, exchange);
            return reading.apply(watermark);
        });
    }

    /**
     * The same of one view by one statement, which needs no transaction.
     *
     * @param statement must read the watermark with what it is asked for
     */
    public <T> Sighted<T> read(String view, ServletWebRequest exchange, Supplier<Sighted<T>> statement) {
        long demanded = PositionHeader.demandedBy(exchange);
        catchUps.of(view).await(demanded);
        var sighted = statement.get();
        catchUps.of(view).saw(sighted.watermark());
        state(sighted.watermark(), demanded, exchange);
        return sighted;
    }

    /** For an answer that has begun already, and goes on reading: nothing is demanded any more, nor stated. */
    public <T> T read(String view, Function<Watermark, T> reading) {
        return transaction.execute(_ -> reading.apply(look(view)));
    }

    private static void state(Watermark watermark, long demanded, ServletWebRequest exchange) {
        PositionHeader.state(watermark.position(), exchange);
        if (watermark.position() < demanded) {
            throw watermark.behind("position " + demanded);
        }
    }

    private Watermark look(String view) {
        var watermark = watermarks.current(view);
        catchUps.of(view).saw(watermark);
        return watermark;
    }
}
