package org.skyledger.query.tag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag (RFC 9110, section 8.8.3): no two different answers of one address have the same. A page says when it
 * was made ({@code timeStamp}), and is another answer each time it is made; but who has one that differs in nothing else
 * has what there is to say. So a tag has two parts: the hash of what an answer says, which is compared, and a mark of all
 * its bytes, which makes it strong.
 *
 * @param content the hash of what the answer says, and how it is encoded
 * @param mark of the very bytes
 */
record Tag(String content, String mark) {

    private static final Pattern TAG = Pattern.compile("\"([A-Za-z0-9_-]{22}(?:-gzip)?)\\.([A-Za-z0-9_-]{6})\"");
    private static final byte[] STAMP = "\"timeStamp\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int CONTENT_BYTES = 16;
    private static final int MARK_LETTERS = 6;

    static Tag of(byte[] body, boolean compressed) {
        int stamp = indexOf(body, STAMP);
        int end = stamp < 0 ? body.length : stamp + STAMP.length;
        int on = stamp < 0 ? body.length : closingQuote(body, end);
        var hash = sha256();
        hash.update(body, 0, end);
        hash.update(body, on, body.length - on);
        var content = base64(Arrays.copyOf(hash.digest(), CONTENT_BYTES));
        var mark = base64(sha256().digest(Arrays.copyOfRange(body, end, on))).substring(0, MARK_LETTERS);
        return new Tag(compressed ? content + "-gzip" : content, mark);
    }

    /**
     * The one of those that a caller has which says what this one does.
     *
     * @param ifNoneMatch the header
     */
    Optional<String> among(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return Optional.empty();
        }
        if (ifNoneMatch.strip().equals("*")) {
            return Optional.of(text());
        }
        return TAG.matcher(ifNoneMatch)
                .results()
                .filter(had -> had.group(1).equals(content))
                .map(had -> had.group())
                .findFirst();
    }

    /** As it stands in the header {@code ETag}. */
    String text() {
        return "\"" + content + "." + mark + "\"";
    }

    private static int closingQuote(byte[] body, int from) {
        int at = from;
        while (at < body.length && body[at] != '"') {
            at++;
        }
        return at;
    }

    /** A quote within a JSON string has a backslash before it, so this finds a member and no text that looks like one. */
    private static int indexOf(byte[] body, byte[] part) {
        for (int at = 0; at <= body.length - part.length; at++) {
            // Quotes are everywhere; the letter behind tells most of them apart.
            if (body[at + 1] == part[1] && Arrays.equals(body, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
