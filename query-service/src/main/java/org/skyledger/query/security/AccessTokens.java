package org.skyledger.query.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What a token must be: signed with RS256 by a known key, for us, of somebody, and short-lived. */
final class AccessTokens {

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final int LONGEST_NAME = 256;
    private static final JWKSelector RSA =
            new JWKSelector(new JWKMatcher.Builder().keyType(KeyType.RSA).build());

    private AccessTokens() {}

    static JwtDecoder decoder(JWKSource<SecurityContext> keys, TokenProperties properties, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwtProcessorCustomizer(processor -> {
                    // Each trusted key is tried, whatever the token calls it: authorities do not agree on kids.
                    processor.setJWSKeySelector((header, context) -> JWSAlgorithm.RS256.equals(header.getAlgorithm())
                            ? KeyConverter.toJavaKeys(keys.get(RSA, context))
                            : List.of());
                    processor.setJWSTypeVerifier((_, _) -> {});
                })
                .build();
        var timestamps = new JwtTimestampValidator(CLOCK_SKEW);
        timestamps.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                timestamps,
                new JwtClaimValidator<Collection<String>>(
                        "aud", aud -> aud != null && !Collections.disjoint(aud, properties.audiences())),
                new JwtClaimValidator<String>(
                        "iss",
                        iss -> properties.issuers().isEmpty()
                                || (iss != null && properties.issuers().contains(iss))),
                new JwtClaimValidator<String>("sub", sub -> sub != null && isName(sub)),
                new JwtClaimValidator<Instant>("exp", exp -> exp != null && !exp.isAfter(latestEnd(clock)))));
        return decoder;
    }

    /** As command-service takes it, and as PostgreSQL can hold it. */
    private static boolean isName(String sub) {
        return !sub.isBlank() && sub.length() <= LONGEST_NAME && sub.chars().noneMatch(Character::isISOControl);
    }

    private static Instant latestEnd(Clock clock) {
        return clock.instant().plus(LONGEST_LIFE).plus(CLOCK_SKEW);
    }
}
