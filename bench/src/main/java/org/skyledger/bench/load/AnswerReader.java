package org.skyledger.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the end of an HTTP/1.1 answer in the bytes that come in, and the little that is wanted of it. */
final class AnswerReader {

    private static final byte[] LENGTH = name("content-length:");
    private static final byte[] POSITION = name("skyledger-position:");
    private static final byte[] ENCODING = name("transfer-encoding:");
    private static final byte[] CONNECTION = name("connection:");
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int BODY_UNKNOWN = -1;

    private byte[] bytes = new byte[16 * 1024];
    private int size;
    /** Where the line begins that is to be read next. */
    private int line;

    private int bodyAt;
    private long length;
    private boolean chunked;
    private boolean closing;
    private long position;

    AnswerReader() {
        reset();
    }

    /** Forgets the last answer. */
    void reset() {
        size = 0;
        line = 0;
        bodyAt = BODY_UNKNOWN;
        length = 0;
        chunked = false;
        closing = false;
        position = 0;
    }

    /** @return whether the answer is here, whole */
    boolean take(ByteBuffer more) {
        int count = more.remaining();
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + count, 2 * bytes.length));
        }
        more.get(bytes, size, count);
        size += count;
        return (bodyAt != BODY_UNKNOWN || readHead()) && (chunked ? readChunks() : size >= bodyAt + length);
    }

    Answer answer() {
        int status = (int) number(STATUS_AT);
        var body = status / 100 == 2 ? "" : new String(bytes, bodyAt, size - bodyAt, StandardCharsets.UTF_8);
        return new Answer(status, position, body);
    }

    /** Whether the server takes no more requests on this connection. */
    boolean isLast() {
        return closing;
    }

    private boolean readHead() {
        for (int end = lineEnd(); end >= 0; end = lineEnd()) {
            int begin = line;
            line = end + 2;
            if (end == begin) {
                bodyAt = line;
                return true;
            }
            readHeader(begin, end);
        }
        return false;
    }

    private void readHeader(int begin, int end) {
        if (is(LENGTH, begin, end)) {
            length = number(begin + LENGTH.length);
        } else if (is(POSITION, begin, end)) {
            position = number(begin + POSITION.length);
        } else if (is(ENCODING, begin, end)) {
            chunked = true;
        } else if (is(CONNECTION, begin, end)) {
            closing = (bytes[end - 1] | 0x20) == 'e' && (bytes[end - 5] | 0x20) == 'c';
        }
    }

    /** Each chunk is a line with its length in hexadecimal, that many bytes, and an empty line; the last has none. */
    private boolean readChunks() {
        for (int end = lineEnd(); end >= 0; end = lineEnd()) {
            var digits = new String(bytes, line, end - line, StandardCharsets.US_ASCII).split(";", 2)[0];
            int chunk = Integer.parseInt(digits.strip(), 16);
            int next = end + 2 + chunk + 2;
            if (next > size) {
                return false;
            }
            line = next;
            if (chunk == 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the carriage return of the current line is, or -1 when it has not come. */
    private int lineEnd() {
        for (int at = line; at + 1 < size; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private boolean is(byte[] name, int begin, int end) {
        if (end - begin < name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            byte letter = bytes[begin + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private long number(int from) {
        int at = from;
        while (bytes[at] == ' ') {
            at++;
        }
        long number = 0;
        for (; bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    private static byte[] name(String header) {
        return header.getBytes(StandardCharsets.US_ASCII);
    }
}
