package org.skyledger.projection.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {

    @TempDir
    private Path folder;

    @Test
    void a_note_is_the_text_a_blank_line_and_the_signature() throws Exception {
        var note = Signer.read("ledger.example", DevelopmentKey.in(folder)).note("one\ntwo\n");

        assertThat(note).matches("(?s)one\ntwo\n\n— ledger\\.example [A-Za-z0-9+/]{91}=\n");
    }

    @Test
    void the_signature_names_the_key_by_the_id_that_the_verifier_key_has() throws Exception {
        var signer = Signer.read("ledger.example", DevelopmentKey.in(folder));
        var line = Base64.getDecoder()
                .decode(signer.note("x\n").lines().toList().getLast().split(" ")[2]);
        var id = HexFormat.of().formatHex(line, 0, 4);

        assertThat(signer.verifierKey())
                .startsWith("ledger.example+" + id + "+")
                .hasSize("ledger.example".length() + 54);
    }

    @Test
    void keys_that_do_not_belong_together_are_refused() throws Exception {
        var keys = KeyPairGenerator.getInstance("Ed25519");
        var file = Files.writeString(
                folder.resolve("mixed.pem"),
                DevelopmentKey.block(
                                "PRIVATE KEY",
                                keys.generateKeyPair().getPrivate().getEncoded())
                        + DevelopmentKey.block(
                                "PUBLIC KEY", keys.generateKeyPair().getPublic().getEncoded()));

        assertThatThrownBy(() -> Signer.read("ledger.example", file)).hasMessageContaining("do not belong together");
    }

    @Test
    void another_kind_of_key_is_refused() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var file = Files.write(
                folder.resolve("rsa.pem"),
                DevelopmentKey.block("PRIVATE KEY", pair.getPrivate().getEncoded())
                        .getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> Signer.read("ledger.example", file)).hasMessageContaining("holds no Ed25519 key");
    }
}
