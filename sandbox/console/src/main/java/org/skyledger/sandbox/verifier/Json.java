package org.skyledger.sandbox.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes over the JSON of lines, byte by byte, by RFC 8259 and nothing more. Each line ends in a line feed, which stands
 * nowhere else in JSON of one line: so nothing is read past it.
 */
final class Json {

    private static final int MOST_DIGITS = 18;
    /** Bytes that stand for themselves in a text. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    private final byte[] bytes;
    private final int end;
    private int at;

    /** @param end behind the last line's line feed */
    Json(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Whether there is a byte left. */
    boolean hasMore() {
        return at < end;
    }

    void expect(char next) {
        skipSpace();
        if (bytes[at] != next) {
            throw new IllegalArgumentException(next == '\n' ? "something follows behind it" : next + " is missing");
        }
        at++;
    }

    /** Whether another member follows; otherwise the object has ended. */
    boolean hasNext() {
        skipSpace();
        if (bytes[at] == ',') {
            at++;
            return true;
        }
        expect('}');
        return false;
    }

    /** A member's name, with its colon. */
    Text name() {
        var name = text();
        expect(':');
        return name;
    }

    long number() {
        skipSpace();
        boolean negative = bytes[at] == '-';
        at += negative ? 1 : 0;
        int first = at;
        long value = 0;
        for (int digit = bytes[at] - '0'; digit >= 0 && digit <= 9; digit = bytes[at] - '0') {
            value = value * 10 + digit;
            at++;
        }
        int digits = at - first;
        if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && bytes[first] == '0')) {
            throw new IllegalArgumentException("a whole number is missing");
        }
        return negative ? -value : value;
    }

    /** A string, put where it was read: no escape is shorter than what it stands for. */
    Text text() {
        expect('"');
        int from = at;
        int to = at;
        while (true) {
            int next = at;
            while (PLAIN[bytes[next] & 0xff]) {
                bytes[to++] = bytes[next++];
            }
            at = next + 1;
            switch (bytes[next]) {
                case '"' -> {
                    return new Text(bytes, from, to - from);
                }
                case '\\' -> to = unescape(to);
                default -> throw new IllegalArgumentException("a text does not end");
            }
        }
    }

    private int unescape(int to) {
        byte next = bytes[at++];
        switch (next) {
            case '"', '\\', '/' -> bytes[to] = next;
            case 'b' -> bytes[to] = '\b';
            case 'f' -> bytes[to] = '\f';
            case 'n' -> bytes[to] = '\n';
            case 'r' -> bytes[to] = '\r';
            case 't' -> bytes[to] = '\t';
            case 'u' -> {
                var utf8 = Character.toString(codePoint()).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(utf8, 0, bytes, to, utf8.length);
                return to + utf8.length;
            }
            default -> throw new IllegalArgumentException("there is no such escape");
        }
        return to + 1;
    }

    private int codePoint() {
        char first = unit();
        if (!Character.isSurrogate(first)) {
            return first;
        }
        if (bytes[at++] == '\\' && bytes[at++] == 'u') {
            char second = unit();
            if (Character.isSurrogatePair(first, second)) {
                return Character.toCodePoint(first, second);
            }
        }
        throw new IllegalArgumentException("half a character is missing");
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(bytes[at++], 16);
            if (digit < 0) {
                throw new IllegalArgumentException("there is no such escape");
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    private void skipSpace() {
        while (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r') {
            at++;
        }
    }
}
