package org.skyledger.command.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySourceTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void reads_public_keys_from_pem_files() throws Exception {
        var key = new RSAKeyGenerator(2048).generate().toRSAPublicKey();
        var file = folder.resolve("authority.pem");
        var base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
        var keys = KeySource.of(properties(file)).get(new JWKSelector(new JWKMatcher.Builder().build()), null);
        assertThat(keys.getFirst().toRSAKey().toRSAPublicKey()).isEqualTo(key);
    }

    @Test
    void names_a_file_that_holds_no_key() throws Exception {
        var file = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
        assertThatThrownBy(() -> KeySource.of(properties(file))).hasMessageContaining("nonsense.pem does not hold");
    }

    private static TokenProperties properties(Path file) {
        return new TokenProperties(
                List.of("localhost"), List.of(), List.of(file), null, Duration.ofHours(1), Duration.ofSeconds(10));
    }
}
