package org.skyledger.query.tag;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** Keeps an answer's body back until it is whole, when its resource wants a tag; all others pass through untouched. */
final class WholeAnswer extends HttpServletResponseWrapper {

    private static final String ATTRIBUTE = WholeAnswer.class.getName();

    private final HttpServletRequest request;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream stream;

    WholeAnswer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /**
     * Says that the resource that answers wants a tag.
     *
     * @param caching for answers that say nothing of it themselves
     */
    static void want(HttpServletRequest request, CacheControl caching) {
        request.setAttribute(ATTRIBUTE, caching);
    }

    private boolean isWanted() {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    void completeCaching() {
        if (getHeader(HttpHeaders.CACHE_CONTROL) == null
                && request.getAttribute(ATTRIBUTE) instanceof CacheControl caching) {
            setHeader(HttpHeaders.CACHE_CONTROL, caching.getHeaderValue());
        }
    }

    /** What was written, when it was kept back. */
    byte @Nullable [] body() {
        return stream == null ? null : body.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!isWanted()) {
            return super.getOutputStream();
        }
        if (stream == null) {
            stream = new Kept(body);
        }
        return stream;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (stream == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isWanted()) {
            super.setContentLengthLong(length);
        }
    }

    private static final class Kept extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        private Kept(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            body.write(octets, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("a document is written at once");
        }
    }
}
