package org.skyledger.command.airspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opaque version numbers: 44 characters that nobody guesses, or the entity's id with the suffix that its USS asked for. */
public final class Ovn {

    private static final Duration SUFFIX_TOLERANCE = Duration.ofMinutes(5);
    private static final int SUFFIX_VERSION = 7;

    private Ovn() {}

    /**
     * @param seed a random number of the command's own, so that nobody can work the answer out
     * @param suffix what the USS asked for, or null
     */
    public static String next(UUID entity, UUID seed, @Nullable UUID suffix) {
        return suffix == null ? next(entity, seed) : entity + "_" + suffix;
    }

    public static String next(UUID entity, UUID seed) {
        var hash = sha256((entity + "/" + seed).getBytes(StandardCharsets.UTF_8));
        // The standard wants the characters of a URL's path; padding keeps the reference's 44 characters.
        return Base64.getUrlEncoder().encodeToString(hash).replace('=', '.');
    }

    /** Whether the suffix is a version-7 UUID whose time is close to now. */
    public static boolean isTimely(UUID suffix, Instant now) {
        if (suffix.version() != SUFFIX_VERSION || suffix.variant() != 2) {
            return false;
        }
        var made = Instant.ofEpochMilli(suffix.getMostSignificantBits() >>> 16);
        return Duration.between(made, now).abs().compareTo(SUFFIX_TOLERANCE) <= 0;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
