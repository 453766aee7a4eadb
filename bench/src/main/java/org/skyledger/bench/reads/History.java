package org.skyledger.bench.reads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What the view is filled with: intents that have changed as often as each other, one after the other again and again, so
 * that at any moment as many stand as now. Event {@code n}, counted from 0, has position {@code n + 1} and is about intent
 * {@code n % intents}.
 *
 * @param intents that stand now
 * @param changes that each has had before
 * @param start when the ledger took the first event
 */
record History(int intents, int changes, Instant start) {

    private static final Duration SPAN = Duration.ofDays(30);
    /** As many intents share a place. */
    private static final int AT_A_PLACE = 20;

    static History of(int intents, long historic) {
        return new History(
                intents,
                Math.toIntExact(historic / intents),
                Instant.now().truncatedTo(ChronoUnit.MICROS).minus(SPAN.plusHours(1)));
    }

    long events() {
        return (long) intents * (changes + 1);
    }

    int places() {
        return Math.max(1, intents / AT_A_PLACE);
    }

    /** Between two events. */
    long stepMicros() {
        return SPAN.toMillis() * 1_000 / events();
    }

    Instant at(long event) {
        return start.plus(event * stepMicros(), ChronoUnit.MICROS);
    }

    /** The id of an intent: as the database makes it. */
    static UUID id(int intent) {
        try {
            var md5 = MessageDigest.getInstance("MD5").digest(("intent " + intent).getBytes(StandardCharsets.UTF_8));
            var hex = HexFormat.of().formatHex(md5);
            return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has MD5", e);
        }
    }
}
