package org.skyledger.sandbox.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenAuthorityTest {

    private static final String ASK = "/token?grant_type=client_credentials&sub=uss1&intended_audience=localhost"
            + "&scope=utm.strategic_coordination%20utm.constraint_processing";

    @TempDir
    Path folder;

    private TokenAuthority authority;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        authority = TokenAuthority.start(folder, 0);
    }

    @AfterEach
    void stop() {
        authority.close();
        client.close();
    }

    @Test
    void a_token_verifies_against_the_published_key_and_says_what_was_asked() throws Exception {
        var answer = JSONObjectUtils.parse(get(ASK + "&issuer=tower").body());
        var token = SignedJWT.parse(JSONObjectUtils.getString(answer, "access_token"));

        assertThat(verifies(token)).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("tower");
        assertThat(claims.getSubject()).isEqualTo("uss1");
        assertThat(claims.getAudience()).containsExactly("localhost");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("uss1");
        assertThat(claims.getStringClaim("scope")).isEqualTo("utm.strategic_coordination utm.constraint_processing");
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
        assertThat(claims.getNotBeforeTime()).isEqualTo(claims.getIssueTime());
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @Test
    void the_published_keys_are_public_only() throws Exception {
        assertThat(JWKSet.parse(get("/.well-known/jwks.json").body()).getKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.isPrivate()).isFalse());
    }

    @Test
    void tokens_outlive_a_restart_and_the_key_is_for_its_owner_only() throws Exception {
        var token = SignedJWT.parse(authority.token("uss1", "localhost", "any"));
        authority.close();
        authority = TokenAuthority.start(folder, 0);

        assertThat(verifies(token)).isTrue();
        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-key.json")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @ParameterizedTest
    @CsvSource({
        "'/token', The parameter grant_type is missing.",
        "'/token?grant_type=password&sub=a', 'grant_type must be client_credentials, not password.'",
        "'/token?grant_type=client_credentials&sub=&scope=b', The parameter sub is missing.",
        "'/token?grant_type=client_credentials&sub=a&scope=b', The parameter intended_audience is missing.",
        "'/token?grant_type=client_credentials&sub=a&intended_audience=c', The parameter scope is missing.",
        "'/token?grant_type=client_credentials&sub=a&sub=b', Each parameter may be given once.",
    })
    void refuses_an_incomplete_request_with_a_sentence(String path, String sentence) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSONObjectUtils.parse(answer.body())).containsEntry("error_description", sentence);
    }

    private boolean verifies(SignedJWT token) throws IOException, InterruptedException, ParseException, JOSEException {
        var keys = JWKSet.parse(get("/.well-known/jwks.json").body());
        var key = List.copyOf(keys.getKeys()).getFirst();
        return key.getKeyID().equals(token.getHeader().getKeyID()) && token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(authority.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
