package org.skyledger.query.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.CONSTRAINTS;
import static org.skyledger.query.Api.INTENTS;
import static org.skyledger.query.Api.SUBSCRIPTIONS;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QueryApplication;
import org.skyledger.query.QuerySlice;
import org.skyledger.sandbox.backing.Backing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Who may read what is not for everybody. */
@QuerySlice
class ReaderSliceTest {

    private static final String SCOPE = "utm.strategic_coordination";

    @Autowired
    Api api;

    @Test
    void without_a_token_there_is_nothing_to_see() {
        assertRefused(api.get(SUBSCRIPTIONS + "/items"));
        assertRefused(api.get(SUBSCRIPTIONS + "/items/00000000-0000-4000-8000-000000000000"));
        assertRefused(api.get(SUBSCRIPTIONS + "/items?limit=0"));
        assertRefused(api.get(SUBSCRIPTIONS + "/items", "Skyledger-Position", "-1"));
        assertThat(api.send("HEAD", SUBSCRIPTIONS + "/items").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer a b", "Basic dXNzMTpzZWNyZXQ=", "Bearer nonsense", "nonsense"})
    void what_is_no_token_is_refused(String authorization) {
        assertRefused(api.get(SUBSCRIPTIONS + "/items", "Authorization", authorization));
    }

    @Test
    void forged_and_foreign_tokens_are_refused() throws Exception {
        refuses(new PlainJWT(claims()).serialize());
        refuses(signedByAStranger());
        refuses(signedWithThePublicKeyAsSecret());
        refuses(Backing.authority().token("uss1", "somebody-else.example", SCOPE));
    }

    @Test
    void the_scheme_may_be_written_in_lower_case() {
        var token = Backing.authority().token("uss1", "localhost", SCOPE);

        assertThat(api.get(SUBSCRIPTIONS + "/items", "Authorization", "bearer " + token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_open_is_open_whatever_it_is_sent() {
        for (var path : new String[] {INTENTS + "/items", CONSTRAINTS + "/items", SUBSCRIPTIONS, "/collections"}) {
            assertThat(api.get(path, "Authorization", "Bearer nonsense").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_page_of_another_origin_may_send_a_token_and_see_what_is_wrong_with_it() {
        var preflight = api.send(
                "OPTIONS",
                SUBSCRIPTIONS + "/items",
                "Origin",
                "https://map.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");
        var refused = api.get(SUBSCRIPTIONS + "/items", "Origin", "https://map.example");

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualToIgnoringCase("authorization");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(refused.header("Access-Control-Expose-Headers")).contains("WWW-Authenticate");
    }

    @Test
    void a_token_that_cannot_be_checked_is_503_and_not_called_invalid() {
        try (var cutOff = new SpringApplicationBuilder(QueryApplication.class)
                .run(
                        "--SKYLEDGER_QUERY_PORT=0",
                        "--SKYLEDGER_DB_URL=jdbc:postgresql://127.0.0.1:9/skyledger",
                        "--SKYLEDGER_JWKS_URL=http://127.0.0.1:9/.well-known/jwks.json")) {
            var answer = Api.of(cutOff).getAs("uss1", SCOPE, SUBSCRIPTIONS + "/items");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.<String>at("$.type")).endsWith("/authority-unavailable");
        }
    }

    private void refuses(String token) {
        assertRefused(api.get(SUBSCRIPTIONS + "/items", "Authorization", "Bearer " + token));
    }

    private static void assertRefused(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Skyledger-Position")).isEmpty();
        assertThat(answer.<String>at("$.type")).isEqualTo("https://skyledger.org/problems/token-invalid");
        assertThat(answer.<String>at("$.detail")).startsWith("a valid access token is needed: ");
    }

    private static String signedByAStranger() throws Exception {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims());
        token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        return token.serialize();
    }

    private static String signedWithThePublicKeyAsSecret() throws Exception {
        var keys = JWKSet.load(URI.create(Backing.authority().jwksUrl()).toURL());
        var secret = keys.getKeys().getFirst().toRSAKey().toRSAPublicKey().getEncoded();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .subject("uss1")
                .audience("localhost")
                .claim("scope", SCOPE)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
    }
}
