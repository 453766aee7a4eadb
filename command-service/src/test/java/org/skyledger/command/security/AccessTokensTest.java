package org.skyledger.command.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final RSAKey KEY = key();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final JwtDecoder decoder = decoder(List.of());

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private JwtDecoder decoder(List<String> issuers) {
        return AccessTokens.decoder(
                new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())),
                new TokenProperties(
                        List.of("dss.example", "localhost"),
                        issuers,
                        List.of(),
                        null,
                        Duration.ofHours(1),
                        Duration.ofSeconds(10)),
                clock());
    }

    @Test
    void takes_a_token_with_no_more_than_sub_aud_and_exp_whatever_its_kid() {
        assertThat(decoder.decode(token(claims(), "some-kid")).getSubject()).isEqualTo("uss1");
        assertThat(decoder.decode(token(claims().audience(List.of("else", "dss.example")), null))
                        .getSubject())
                .isEqualTo("uss1");
    }

    @Test
    void takes_a_token_of_exactly_an_hour_from_a_clock_that_is_a_little_ahead() {
        decoder.decode(token(claims().expirationTime(Date.from(NOW.plusSeconds(3_605))), null));
    }

    @Test
    void refuses_what_expired_or_expires_too_late_or_never() {
        refuses(claims().expirationTime(Date.from(NOW.minusSeconds(11))), "expired");
        refuses(claims().expirationTime(Date.from(NOW.plusSeconds(3_611))), "must have an exp");
        refuses(claims().expirationTime(null), "must have an exp");
        refuses(claims().notBeforeTime(Date.from(NOW.plusSeconds(11))), "before");
    }

    @Test
    void refuses_what_is_for_somebody_else_or_of_nobody() {
        refuses(claims().audience("somebody-else"), "aud must name one of");
        refuses(claims().audience((String) null), "aud must name one of");
        refuses(claims().subject(null), "must have a sub");
        refuses(claims().subject("u".repeat(257)), "must have a sub of at most 256 characters");
        refuses(claims().subject("uss\0001"), "none of them a control character");
    }

    @Test
    void refuses_a_token_that_it_has_taken_before_once_it_has_expired() {
        var token = token(claims(), null);
        assertThat(decoder.decode(token)).isSameAs(decoder.decode(token));
        now.set(NOW.plusSeconds(611));
        assertThatThrownBy(() -> decoder.decode(token)).hasMessageContaining("expired");
    }

    @Test
    void refuses_a_token_with_other_claims_under_a_signature_that_it_has_seen() {
        var parts = token(claims(), null).split("\\.");
        decoder.decode(String.join(".", parts));
        var forged = token(claims().subject("uss2"), null).split("\\.")[1];
        assertThatThrownBy(() -> decoder.decode(String.join(".", parts[0], forged, parts[2])))
                .hasMessageContaining("signature");
    }

    @Test
    void refuses_other_issuers_where_some_are_configured() {
        var choosy = decoder(List.of("https://authority.example"));
        choosy.decode(token(claims().issuer("https://authority.example"), null));
        assertThatThrownBy(() -> choosy.decode(token(claims().issuer("https://else.example"), null)))
                .hasMessageContaining("iss must be one of");
        assertThatThrownBy(() -> choosy.decode(token(claims(), null))).hasMessageContaining("iss must be one of");
    }

    private void refuses(JWTClaimsSet.Builder claims, String why) {
        assertThatThrownBy(() -> decoder.decode(token(claims, null))).hasMessageContaining(why);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("uss1")
                .audience("localhost")
                .expirationTime(Date.from(NOW.plusSeconds(600)));
    }

    private static String token(JWTClaimsSet.Builder claims, @org.jspecify.annotations.Nullable String kid) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), claims.build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("ours").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
