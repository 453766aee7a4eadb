package org.skyledger.query.ogc;

import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Arrays of coordinates as JSON, put together digit by digit. A page has thousands of them, and what it takes to write one
 * is most of what it takes to answer.
 */
final class CoordinateText {

    private static final TypeReference<List<Object>> ARRAY = new TypeReference<>() {};

    /** Two signs, numbers of 19 digits, and points, with brackets and commas. */
    private static final int LONGEST_POINT = 48;

    private final int decimals;
    private final int parts;
    private char[] text = new char[1_024];
    private int length;

    /** @param decimals so many at most, up to nine */
    CoordinateText(int decimals) {
        this.decimals = decimals;
        this.parts = Math.powExact(10, decimals);
    }

    void open() {
        next();
        text[length++] = '[';
    }

    void close() {
        reserve();
        text[length++] = ']';
    }

    void point(double x, double y) {
        next();
        text[length++] = '[';
        number(x);
        text[length++] = ',';
        number(y);
        text[length++] = ']';
    }

    void writeTo(JsonGenerator json) {
        json.writeRawValue(text, 0, length);
    }

    /** The arrays themselves. */
    List<Object> read() {
        return JsonMapper.shared().readValue(new String(text, 0, length), ARRAY);
    }

    /** To the left of what comes next. */
    private void next() {
        reserve();
        if (length > 0 && text[length - 1] == ']') {
            text[length++] = ',';
        }
    }

    private void reserve() {
        if (text.length - length < LONGEST_POINT) {
            text = Arrays.copyOf(text, 2 * text.length);
        }
    }

    private void number(double value) {
        long rounded = Math.round(value * parts);
        if (rounded < 0) {
            text[length++] = '-';
        }
        int whole = (int) Math.abs(rounded / parts);
        int fraction = (int) Math.abs(rounded % parts);
        int digits = 1;
        for (int rest = whole; rest > 9; rest /= 10) {
            digits++;
        }
        digits(whole, digits);
        text[length++] = '.';
        digits(fraction, decimals);
        while (text[length - 1] == '0' && text[length - 2] != '.') {
            length--;
        }
    }

    private void digits(int number, int digits) {
        int rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            text[length + i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }
}
