package org.skyledger.command.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies a token's signature and its claims once a minute, and its times every time. A USS sends one token with
 * thousands of requests, and verifying costs more than deciding.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final int MOST = 10_000;

    /** As often as keys are fetched: a key that was withdrawn is trusted for that much longer. */
    private static final Duration FOR = Duration.ofMinutes(1);

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final OAuth2TokenValidator<Jwt> times;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FOR).build();

    /**
     * @param signatures throws when the signature is not good, and looks at nothing else
     * @param claims what is true of a token for ever, if it ever was
     * @param times what is not
     */
    VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims, OAuth2TokenValidator<Jwt> times) {
        this.signatures = signatures;
        this.claims = claims;
        this.times = times;
    }

    /** @param errors in its claims, but for its times */
    private record Verified(Jwt jwt, Collection<OAuth2Error> errors) {}

    @Override
    public Jwt decode(String token) {
        // By the whole token with its signature: nobody else's is equal.
        var known = verified.getIfPresent(token);
        if (known == null) {
            var jwt = signatures.decode(token);
            known = new Verified(jwt, claims.validate(jwt).getErrors());
            verified.put(token, known);
        }
        refuse(known.errors());
        refuse(times.validate(known.jwt()).getErrors());
        return known.jwt();
    }

    private static void refuse(Collection<OAuth2Error> errors) {
        if (!errors.isEmpty()) {
            throw new JwtValidationException(
                    String.valueOf(errors.iterator().next().getDescription()), errors);
        }
    }
}
