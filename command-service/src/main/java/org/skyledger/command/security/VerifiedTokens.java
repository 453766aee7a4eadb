package org.skyledger.command.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies a token's signature once a minute and its claims every time. A USS sends one token with thousands of requests,
 * and verifying costs more than deciding.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final int MOST = 10_000;

    /** As often as keys are fetched: a key that was withdrawn is trusted for that much longer. */
    private static final Duration FOR = Duration.ofMinutes(1);

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FOR).build();

    /** @param signatures throws when the signature is not good, and looks at nothing else */
    VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
        this.signatures = signatures;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) {
        // By the whole token with its signature: nobody else's is equal.
        var jwt = verified.getIfPresent(token);
        if (jwt == null) {
            jwt = signatures.decode(token);
            verified.put(token, jwt);
        }
        var errors = claims.validate(jwt).getErrors();
        if (!errors.isEmpty()) {
            throw new JwtValidationException(
                    String.valueOf(errors.iterator().next().getDescription()), errors);
        }
        return jwt;
    }
}
