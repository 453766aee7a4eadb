package org.skyledger.query.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** With keys from files, as an authority without a JWKS hands them out. */
class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final RSAKey OURS = key();
    private static final RSAKey THEIRS = key();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takes_a_token_of_any_trusted_authority_whatever_its_kid() {
        takes(claims(), OURS, null);
        takes(claims().audience(List.of("else", "dss.example")), THEIRS, "some-kid");
    }

    @Test
    void takes_a_token_of_exactly_an_hour_from_a_clock_that_is_a_little_ahead() {
        takes(claims().expirationTime(Date.from(NOW.plusSeconds(3_605))), OURS, null);
    }

    @Test
    void refuses_what_expired_or_expires_too_late_or_never() {
        refuses(claims().expirationTime(Date.from(NOW.minusSeconds(11))), "expired");
        refuses(claims().expirationTime(Date.from(NOW.plusSeconds(3_611))), "exp claim");
        refuses(claims().expirationTime(null), "exp claim");
        refuses(claims().notBeforeTime(Date.from(NOW.plusSeconds(11))), "before");
    }

    @Test
    void refuses_what_is_for_somebody_else_or_of_nobody() {
        refuses(claims().audience("somebody-else"), "aud claim");
        refuses(claims().audience((String) null), "aud claim");
        refuses(claims().subject(null), "sub claim");
        refuses(claims().subject(" "), "sub claim");
        refuses(claims().subject("u".repeat(257)), "sub claim");
        refuses(claims().subject("u\0"), "sub claim");
    }

    @Test
    void refuses_the_token_of_an_authority_that_is_not_trusted() {
        assertThatThrownBy(() -> decode(token(claims(), key(), null))).isInstanceOf(BadJwtException.class);
    }

    @Test
    void where_issuers_are_named_a_token_must_be_of_one_of_them() {
        var choosy = decoder(List.of("https://authority.example"), pem("a.pem", OURS));

        choosy.decode(token(claims().issuer("https://authority.example"), OURS, null));
        for (var issuer : new @Nullable String[] {"https://else.example", "no URL", null}) {
            assertThatThrownBy(() -> choosy.decode(token(claims().issuer(issuer), OURS, null)))
                    .isInstanceOf(BadJwtException.class)
                    .hasMessageContaining("iss claim");
        }
    }

    @Test
    void names_a_file_that_holds_no_key() throws IOException {
        var file = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");

        assertThatThrownBy(() -> decoder(file)).hasMessageContaining("nonsense.pem does not hold");
    }

    private void takes(JWTClaimsSet.Builder claims, RSAKey key, @Nullable String kid) {
        assertThat(decode(token(claims, key, kid))).isEqualTo("uss1");
    }

    private void refuses(JWTClaimsSet.Builder claims, String why) {
        assertThatThrownBy(() -> decode(token(claims, OURS, null)))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining(why);
    }

    private String decode(String token) {
        return decoder(pem("a.pem", OURS), pem("b.pem", THEIRS)).decode(token).getSubject();
    }

    private static JwtDecoder decoder(Path... files) {
        return decoder(List.of(), files);
    }

    private static JwtDecoder decoder(List<String> issuers, Path... files) {
        var properties = new TokenProperties(List.of("dss.example", "localhost"), issuers, List.of(files), null);
        return AccessTokens.decoder(Keys.of(properties), properties, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path pem(String name, RSAKey key) {
        try {
            var base64 =
                    Base64.getMimeEncoder().encodeToString(key.toRSAPublicKey().getEncoded());
            return Files.writeString(
                    folder.resolve(name), "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("uss1")
                .audience("localhost")
                .expirationTime(Date.from(NOW.plusSeconds(600)));
    }

    private static String token(JWTClaimsSet.Builder claims, RSAKey key, @Nullable String kid) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
