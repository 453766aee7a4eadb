package org.skyledger.query.cql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.skyledger.query.ogc.Rfc3339;

/** Reads properties and literals. */
final class OperandReader {

    // The years that RFC 3339 can write.
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Tokens tokens;
    private final ShapeReader shapes;

    OperandReader(Tokens tokens, ShapeReader shapes) {
        this.tokens = tokens;
        this.shapes = shapes;
    }

    Operand read() {
        var token = tokens.peek();
        tokens.countLiteral();
        return switch (token.kind()) {
            case STRING -> new Operand.Text(tokens.take().text(), token.at());
            case NUMBER -> number(tokens.take());
            case QUOTED_NAME -> new Operand.Property(tokens.take().text(), token.at());
            case WORD -> tokens.peekSecond().is("(") ? call() : word(tokens.take());
            case SIGN, END -> throw token.refused("a property or a literal is expected, not " + token.shown());
        };
    }

    private static Operand word(Token token) {
        return token.is("TRUE") || token.is("FALSE")
                ? new Operand.Truth(token.is("TRUE"), token.at())
                : new Operand.Property(token.text(), token.at());
    }

    private static Operand number(Token token) {
        try {
            return new Operand.Whole(Long.parseLong(token.text()), token.at());
        } catch (NumberFormatException _) {
            double value = Double.parseDouble(token.text());
            if (Double.isInfinite(value)) {
                throw token.refused("the number is too large");
            }
            return new Operand.Decimal(value, token.at());
        }
    }

    private Operand call() {
        var token = tokens.peek();
        if (ShapeReader.isTag(token)) {
            return shapes.read();
        }
        tokens.take();
        return switch (token.upper()) {
            case "DATE" -> inParentheses(() -> day(text("a date")));
            case "TIMESTAMP" -> inParentheses(() -> moment(text("a moment")));
            case "INTERVAL" -> inParentheses(() -> interval(token));
            default -> throw token.refused("there is no function " + token.shown() + " here");
        };
    }

    private <T> T inParentheses(Supplier<T> content) {
        tokens.expect("(");
        var read = content.get();
        tokens.expect(")");
        return read;
    }

    private Operand interval(Token token) {
        var start = end(true);
        tokens.expect(",");
        var end = end(false);
        if (start instanceof Operand.Moment(var from, int _)
                && end instanceof Operand.Moment(var until, int _)
                && from.isAfter(until)) {
            throw token.refused("the interval starts (" + from + ") after it ends (" + until + ")");
        }
        return new Operand.Interval(start, end, token.at());
    }

    /** Of an interval; a day counts as a whole, so at the end it is the day's last moment. */
    private Operand end(boolean isStart) {
        if (tokens.peek().isName()) {
            var name = tokens.take();
            return new Operand.Property(name.text(), name.at());
        }
        var token = text("a moment, a date, '..' or a property");
        if (token.text().equals("..")) {
            var open = isStart ? EARLIEST : LATEST;
            return new Operand.Moment(open, token.at());
        } else if (!DATE.matcher(token.text()).matches()) {
            return moment(token);
        }
        var day = day(token);
        return new Operand.Moment(isStart ? day.first() : day.last(), token.at());
    }

    private Token text(String what) {
        return tokens.expect(Token.Kind.STRING, what + " in single quotes");
    }

    private static Operand.Moment moment(Token token) {
        try {
            return new Operand.Moment(Rfc3339.instant(token.text()), token.at());
        } catch (IllegalArgumentException e) {
            throw token.refused(String.valueOf(e.getMessage()));
        }
    }

    private static Operand.Day day(Token token) {
        if (DATE.matcher(token.text()).matches()) {
            try {
                var day = LocalDate.parse(token.text()).atStartOfDay(ZoneOffset.UTC);
                var last = day.plusDays(1).minus(1, ChronoUnit.MICROS);
                return new Operand.Day(day.toInstant(), last.toInstant(), token.at());
            } catch (DateTimeException _) {
                // A date that no calendar has is refused like any other text.
            }
        }
        throw token.refused("\"" + token.text() + "\" is not a date, such as 2026-07-01");
    }
}
