package org.skyledger.query.tag;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives documents their tags, and 304 to those who have them. It compresses them itself: the server would not, because a
 * strong tag holds for the very bytes, and compressed ones need another.
 */
@Component
final class TagFilter extends OncePerRequestFilter {

    private static final Pattern GZIP = Pattern.compile("(?i)(gzip|\\*)(\\s*;\\s*q=(1(\\.0*)?|0\\.0*[1-9]\\d*))?");
    private static final int WORTH_COMPRESSING_BYTES = 1_024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new WholeAnswer(request, response);
        chain.doFilter(request, answer);
        var body = answer.body();
        if (body == null) {
            return;
        }
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            answer.completeCaching();
            send(body, request, response);
        } else {
            write(body, response);
        }
    }

    private static void send(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean compressed = body.length >= WORTH_COMPRESSING_BYTES && takesGzip(request);
        var tag = Tag.of(body, compressed);
        var had = tag.among(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        response.setHeader(HttpHeaders.ETAG, had.orElse(tag.text()));
        if (had.isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setContentType(null);
        } else if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            write(gzip(body), response);
        } else {
            write(body, response);
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .anyMatch(coding -> GZIP.matcher(coding.strip()).matches());
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var compressed = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        }
        return compressed.toByteArray();
    }

    private static void write(byte[] body, HttpServletResponse response) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
