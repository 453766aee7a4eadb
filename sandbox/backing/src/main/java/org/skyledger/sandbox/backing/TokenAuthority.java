package org.skyledger.sandbox.backing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * A development authority that gives everybody the token they ask for: RS256, good for an hour. It stands in for the
 * authority that the USSs of a real airspace share, and must never be reachable from outside.
 */
public final class TokenAuthority implements AutoCloseable {

    private static final Duration VALIDITY = Duration.ofHours(1);

    private final RSAKey key;
    private final TokenEndpoint endpoint;

    private TokenAuthority(RSAKey key, int port) {
        this.key = key;
        this.endpoint = new TokenEndpoint(this, port);
    }

    /** @param folder keeps the key pair */
    public static TokenAuthority start(Path folder, int port) {
        return new TokenAuthority(SigningKey.in(folder), port);
    }

    /** The authority's address, and the issuer of its tokens unless another is asked for. */
    public String url() {
        return endpoint.url();
    }

    /** Where a service fetches the key to verify tokens with. */
    public String jwksUrl() {
        return endpoint.url() + TokenEndpoint.KEYS;
    }

    public String token(String sub, String audience, String... scopes) {
        return token(VALIDITY, sub, audience, scopes);
    }

    /** @param validity how long it is good for */
    public String token(Duration validity, String sub, String audience, String... scopes) {
        return token(new TokenRequest(sub, audience, List.of(scopes), null), validity);
    }

    String token(TokenRequest request) {
        return token(request, VALIDITY);
    }

    private String token(TokenRequest request, Duration validity) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(request.issuer() == null ? url() : request.issuer())
                .subject(request.subject())
                .audience(request.audience())
                .claim("scope", String.join(" ", request.scopes()))
                .claim("client_id", request.subject())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validity)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the token could not be signed", e);
        }
    }

    /** The public half of the key, as a JWK set. */
    String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
