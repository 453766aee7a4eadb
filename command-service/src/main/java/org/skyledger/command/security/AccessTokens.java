package org.skyledger.command.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What a token must be: signed with RS256 by a known key, for us, of somebody, and short-lived. */
final class AccessTokens {

    /** It becomes the manager of intents, and is a key in the views. */
    private static final int LONGEST_SUBJECT = 256;

    private AccessTokens() {}

    static JwtDecoder decoder(JWKSource<SecurityContext> keys, TokenProperties properties, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwtProcessorCustomizer(processor -> {
                    processor.setJWSKeySelector(anyRsaKey(keys));
                    processor.setJWSTypeVerifier((_, _) -> {});
                })
                .build();
        // Claims are looked at by VerifiedTokens.
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new VerifiedTokens(decoder, claims(properties), times(properties, clock));
    }

    private static OAuth2TokenValidator<Jwt> claims(TokenProperties properties) {
        return new DelegatingOAuth2TokenValidator<>(
                forUs(properties), ofSomebody(), byAnIssuerOfOurs(properties.issuers()));
    }

    private static OAuth2TokenValidator<Jwt> times(TokenProperties properties, Clock clock) {
        var timestamps = new JwtTimestampValidator(properties.clockSkew());
        timestamps.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(timestamps, shortLived(properties, clock));
    }

    /** Each trusted key is tried, whatever {@code kid} the token names: authorities and USSs do not agree on kids. */
    private static JWSKeySelector<SecurityContext> anyRsaKey(JWKSource<SecurityContext> keys) {
        var rsa = new JWKSelector(new JWKMatcher.Builder().keyType(KeyType.RSA).build());
        return (header, context) -> JWSAlgorithm.RS256.equals(header.getAlgorithm())
                ? KeyConverter.toJavaKeys(keys.get(rsa, context))
                : List.of();
    }

    private static OAuth2TokenValidator<Jwt> forUs(TokenProperties properties) {
        return token ->
                token.getAudience() != null && !Collections.disjoint(token.getAudience(), properties.audiences())
                        ? OAuth2TokenValidatorResult.success()
                        : refused("the token's aud must name one of " + properties.audiences());
    }

    private static OAuth2TokenValidator<Jwt> ofSomebody() {
        return token -> token.getSubject() != null
                        && !token.getSubject().isBlank()
                        && token.getSubject().length() <= LONGEST_SUBJECT
                        && token.getSubject().chars().noneMatch(Character::isISOControl)
                ? OAuth2TokenValidatorResult.success()
                : refused("the token must have a sub of at most " + LONGEST_SUBJECT
                        + " characters, none of them a control character: the USS that it was given to");
    }

    private static OAuth2TokenValidator<Jwt> shortLived(TokenProperties properties, Clock clock) {
        return token -> {
            var expires = token.getExpiresAt();
            var latest = clock.instant().plus(properties.maxLifetime()).plus(properties.clockSkew());
            return expires != null && !expires.isAfter(latest)
                    ? OAuth2TokenValidatorResult.success()
                    : refused("the token must have an exp, at most " + properties.maxLifetime() + " ahead");
        };
    }

    /** Only where issuers are configured. */
    private static OAuth2TokenValidator<Jwt> byAnIssuerOfOurs(List<String> issuers) {
        return token -> {
            var issuer = token.getClaimAsString("iss");
            return issuers.isEmpty() || (issuer != null && issuers.contains(issuer))
                    ? OAuth2TokenValidatorResult.success()
                    : refused("the token's iss must be one of " + issuers);
        };
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }
}
