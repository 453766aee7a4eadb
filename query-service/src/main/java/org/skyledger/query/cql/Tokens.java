package org.skyledger.query.cql;

import java.util.List;

/** A reader's place in the tokens of a filter; and how much it may still make of them. */
final class Tokens {

    private static final int LITERALS = 2_000;
    private static final int DEPTH = 32;

    private final List<Token> tokens;
    private int next;
    private int literals;
    private int depth;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The one behind the next. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** Takes the next one, whatever it is; the end is never passed. */
    Token take() {
        var token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next one if it is this keyword or sign. */
    boolean takeIf(String expected) {
        boolean is = peek().is(expected);
        if (is) {
            take();
        }
        return is;
    }

    void expect(String expected) {
        if (!takeIf(expected)) {
            throw peek().refused("\"" + expected + "\" is expected, not " + peek().shown());
        }
    }

    Token expect(Token.Kind kind, String what) {
        if (peek().kind() != kind) {
            throw peek().refused(what + " is expected, not " + peek().shown());
        }
        return take();
    }

    /** Before each literal and each coordinate. */
    void countLiteral() {
        literals++;
        if (literals > LITERALS) {
            throw peek().refused("a filter has at most " + LITERALS + " literals and coordinates");
        }
    }

    void enter() {
        depth++;
        if (depth > DEPTH) {
            throw peek().refused("a filter is at most " + DEPTH + " levels deep");
        }
    }

    void leave() {
        depth--;
    }
}
