package org.skyledger.query.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.skyledger.query.cql.Token.Kind;

/** Cuts a filter into its tokens. */
final class Tokenizer {

    // The standard's identifier, but for letters of the rarest scripts. The long quantifiers are possessive: there is
    // nothing to try again, however long the text.
    private static final String NAME = "[\\p{L}_:][\\p{L}\\p{M}\\p{N}_:.]*+";
    private static final Pattern TOKEN = Pattern.compile("(?<word>" + NAME + ")"
            + "|\"(?<name>" + NAME + ")\""
            + "|(?<number>[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?)"
            + "|(?<sign><=|>=|<>|[<>=(),])");

    private final String text;
    private final List<Token> found = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Tokenizer(text).all();
    }

    private List<Token> all() {
        var matcher = TOKEN.matcher(text);
        int at = afterSpace(0);
        while (at < text.length()) {
            at = afterSpace(text.charAt(at) == '\'' ? string(at) : other(matcher, at));
        }
        found.add(new Token(Kind.END, "", text.length()));
        return found;
    }

    private int other(Matcher matcher, int at) {
        if (!matcher.region(at, text.length()).lookingAt()) {
            throw new Token(Kind.SIGN, "", at)
                    .refused(
                            text.charAt(at) == '"'
                                    ? "double quotes stand around a property's name; strings have single ones"
                                    : "\"" + text.substring(at, text.offsetByCodePoints(at, 1))
                                            + "\" has no meaning here");
        }
        if (matcher.group("word") != null) {
            found.add(new Token(Kind.WORD, matcher.group("word"), at));
        } else if (matcher.group("name") != null) {
            found.add(new Token(Kind.QUOTED_NAME, matcher.group("name"), at));
        } else if (matcher.group("number") != null) {
            found.add(new Token(Kind.NUMBER, matcher.group("number"), at));
        } else {
            found.add(new Token(Kind.SIGN, matcher.group("sign"), at));
        }
        return matcher.end();
    }

    /** A quote within a string is written twice. */
    private int string(int at) {
        int end = text.indexOf('\'', at + 1);
        while (end >= 0 && text.startsWith("''", end)) {
            end = text.indexOf('\'', end + 2);
        }
        var token = new Token(
                Kind.STRING, text.substring(at + 1, Math.max(end, at + 1)).replace("''", "'"), at);
        if (end < 0) {
            throw token.refused("the string is not closed; a quote within a string is written twice");
        }
        // PostgreSQL's text cannot hold NUL, and the standard's strings hold no control character but these.
        if (token.text().chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0)) {
            throw token.refused("a string has no control characters");
        }
        found.add(token);
        return end + 1;
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
