package org.skyledger.sandbox.verifier;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** A string of a line, as UTF-8. Its spelling is strict: what it says has one, or few, and others are refused. */
record Text(byte[] bytes, int from, int length) {

    static final Text EMPTY = new Text(new byte[0], 0, 0);

    private static final int HASH_DIGITS = 64;
    private static final int UUID_DIGITS = 36;
    private static final int SECONDS_DIGITS = 19;
    private static final int MICROS_DIGITS = 6;
    private static final long MICROS = 1_000_000;
    /** What hexadecimal digits stand for, in lower case; -1 for other bytes. */
    private static final byte[] DIGITS = new byte[256];

    static {
        Arrays.fill(DIGITS, (byte) -1);
        for (byte digit = 0; digit < 16; digit++) {
            DIGITS[Character.forDigit(digit, 16)] = digit;
        }
    }

    String string() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    boolean is(byte[] other) {
        return Arrays.equals(bytes, from, from + length, other, 0, other.length);
    }

    /** @return 32 bytes */
    byte[] hash() {
        refuseUnless(length == HASH_DIGITS, "a hash");
        var hash = new byte[HASH_DIGITS / 2];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) hex(2 * i, 2);
        }
        return hash;
    }

    UUID uuid() {
        refuseUnless(length == UUID_DIGITS, "a UUID");
        for (int dash = 8; dash <= 23; dash += 5) {
            refuseUnless(at(dash) == '-', "a UUID");
        }
        return new UUID(hex(0, 8) << 32 | hex(9, 4) << 16 | hex(14, 4), hex(19, 4) << 48 | hex(24, 12));
    }

    /** What RFC 3339 says in UTC, to the microsecond at most, in microseconds since 1970. */
    long micros() {
        refuseUnless(
                length > SECONDS_DIGITS
                        && at(4) == '-'
                        && at(7) == '-'
                        && at(10) == 'T'
                        && at(13) == ':'
                        && at(16) == ':'
                        && at(length - 1) == 'Z',
                "a time");
        int hour = decimal(11, 2);
        int minute = decimal(14, 2);
        int second = decimal(17, 2);
        refuseUnless(hour < 24 && minute < 60 && second < 60, "a time");
        long day = LocalDate.of(decimal(0, 4), decimal(5, 2), decimal(8, 2)).toEpochDay();
        return (((day * 24 + hour) * 60 + minute) * 60 + second) * MICROS + fraction();
    }

    private long fraction() {
        int digits = length - 1 - SECONDS_DIGITS - 1;
        if (digits < 0) {
            return 0;
        }
        refuseUnless(at(SECONDS_DIGITS) == '.' && digits > 0 && digits <= MICROS_DIGITS, "a time");
        long fraction = decimal(SECONDS_DIGITS + 1, digits);
        for (int i = digits; i < MICROS_DIGITS; i++) {
            fraction *= 10;
        }
        return fraction;
    }

    private byte at(int index) {
        return bytes[from + index];
    }

    private int decimal(int first, int digits) {
        int value = 0;
        for (int i = first; i < first + digits; i++) {
            int digit = at(i) - '0';
            refuseUnless(digit >= 0 && digit <= 9, "a number");
            value = value * 10 + digit;
        }
        return value;
    }

    private long hex(int first, int digits) {
        long value = 0;
        for (int i = first; i < first + digits; i++) {
            int digit = DIGITS[at(i) & 0xff];
            refuseUnless(digit >= 0, "hexadecimal");
            value = value << 4 | digit;
        }
        return value;
    }

    private static void refuseUnless(boolean fine, String what) {
        if (!fine) {
            throw new IllegalArgumentException("something is not " + what);
        }
    }
}
