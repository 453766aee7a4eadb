package org.skyledger.query.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.item.Batches;
import org.skyledger.query.item.Filter;
import org.skyledger.query.item.ItemKind;
import org.skyledger.query.item.Items;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends a collection as a file. */
@Component
public class Exports {

    /** The trailer with the number of items, which is known at the end only. */
    static final String COUNT = "Skyledger-Count";

    private static final int BUFFER = 64 * 1024;

    private final Items items;
    private final ItemWriters writers;
    private final Semaphore places;

    Exports(Items items, ItemWriters writers, ExportProperties properties) {
        this.items = items;
        this.writers = writers;
        this.places = new Semaphore(properties.atOnce());
    }

    /**
     * Sends all items that pass the filter, as known at one moment.
     *
     * @param allowed the formats in which this collection makes sense
     * @throws IOException when the caller is gone, or the rest cannot be had: the connection breaks then
     */
    public void send(
            ItemKind<?, ?> kind,
            ServletWebRequest exchange,
            HttpServletResponse response,
            Filter filter,
            @Nullable AsOf asOf,
            FileFormat format,
            Set<FileFormat> allowed)
            throws IOException {
        if (!allowed.contains(format)) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER,
                    "parameter f: these items are not written as " + format.parameter() + "; allowed: "
                            + FileFormat.listed(allowed));
        }
        if (!places.tryAcquire()) {
            throw new Refused(
                    ProblemCode.EXPORTS_BUSY,
                    "others are being sent as many files as are sent at a time; try again soon");
        }
        try {
            var batches = items.batches(kind, exchange, filter, asOf);
            var count = new AtomicLong();
            head(exchange, response, format, batches, count);
            if (exchange.getHttpMethod() != HttpMethod.HEAD) {
                write(batches, response, format, count);
            }
        } finally {
            places.release();
        }
    }

    private static void head(
            ServletWebRequest exchange,
            HttpServletResponse response,
            FileFormat format,
            Batches batches,
            AtomicLong count) {
        var file = batches.name() + "." + format.extension();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        if (!exchange.getRequest().getProtocol().equals("HTTP/1.0")) {
            response.setHeader(HttpHeaders.TRAILER, COUNT);
            response.setTrailerFields(() -> Map.of(COUNT, Long.toString(count.get())));
        }
    }

    private void write(Batches batches, HttpServletResponse response, FileFormat format, AtomicLong count)
            throws IOException {
        var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        var writer = writers.of(format, batches, out);
        // What fails from here on breaks the connection, since the answer has begun.
        response.flushBuffer();
        writer.begin();
        for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
            for (var item : batch) {
                writer.write(item);
            }
            count.addAndGet(batch.size());
        }
        writer.end(count.get());
        out.flush();
    }
}
