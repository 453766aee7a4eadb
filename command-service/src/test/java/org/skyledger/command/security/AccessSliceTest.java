package org.skyledger.command.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.IntentJson.anIntent;

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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.sandbox.backing.Backing;

class AccessSliceTest {

    private final TestService service = TestService.shared();

    @Test
    void forged_and_foreign_tokens_are_401_before_anything_else_is_looked_at() throws Exception {
        refusedWith401(null);
        refusedWith401("nonsense");
        refusedWith401(new PlainJWT(claims().build()).serialize());
        refusedWith401(signedByAStranger());
        refusedWith401(signedWithThePublicKeyAsSecret());
        refusedWith401(Backing.authority().token("alice", "somebody-else.example", "utm.strategic_coordination"));
    }

    @Test
    void a_token_without_the_scope_is_403_before_the_body_is_looked_at() {
        var reply =
                Uss.withScopes("alice", service, "utm.constraint_management").create(UUID.randomUUID(), "{nonsense");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("scope-missing");
        assertThat(Uss.withScopes("alice", service).query("{}").status()).isEqualTo(403);
    }

    @Test
    void the_flag_for_constraints_needs_its_scope() {
        var body = anIntent()
                .at(-75, 0)
                .withImplicitSubscription()
                .json()
                .replace("notify\"}", "notify\", \"notify_for_constraints\": true}");
        assertThat(Uss.named("alice", service).create(UUID.randomUUID(), body).status())
                .isEqualTo(403);
        var processor = Uss.withScopes("alice", service, "utm.strategic_coordination", "utm.constraint_processing");
        assertThat(processor.create(UUID.randomUUID(), body).status()).isEqualTo(201);
    }

    @Test
    void a_token_that_cannot_be_checked_is_503_and_not_called_invalid() {
        var nowhere = Map.of(
                "skyledger.relay.enabled", "false",
                "skyledger.tokens.jwks-url", "http://127.0.0.1:9/.well-known/jwks.json");
        try (var cutOff = TestService.on(Backing.postgres().freshDatabase(), nowhere)) {
            var reply = Uss.named("alice", cutOff)
                    .create(UUID.randomUUID(), anIntent().json());
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.problem()).isEqualTo("authority-unavailable");
        }
    }

    @Test
    void health_is_open_to_everyone() {
        assertThat(Uss.named("alice", service)
                        .withToken(null)
                        .send("GET", "/healthy", null)
                        .http()
                        .body())
                .isEqualTo("ok");
    }

    private void refusedWith401(@Nullable String token) {
        var ledger = service.bean(Ledger.class);
        long before = ledger.position();
        var reply = Uss.named("alice", service).withToken(token).create(UUID.randomUUID(), "{nonsense");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.message()).startsWith("a valid access token is needed");
        assertThat(ledger.position()).isEqualTo(before);
    }

    private static String signedByAStranger() throws Exception {
        var key = new RSAKeyGenerator(2048).generate();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims().build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String signedWithThePublicKeyAsSecret() throws Exception {
        var key = JWKSet.load(URI.create(Backing.authority().jwksUrl()).toURL())
                .getKeys()
                .getFirst()
                .toRSAKey();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://authority.example")
                .subject("alice")
                .audience(TestService.AUDIENCE)
                .claim("scope", "utm.strategic_coordination")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }
}
