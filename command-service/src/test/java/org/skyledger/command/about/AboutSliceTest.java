package org.skyledger.command.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;

class AboutSliceTest {

    private final Uss anybody = Uss.named("anybody", TestService.shared()).withToken(null);

    @Test
    void tells_its_version_and_its_interface_to_everybody() {
        var version = anybody.send("GET", "/aux/v1/version", null);
        assertThat(version.status()).isEqualTo(200);
        assertThat(version.body().path("version").asString()).startsWith("skyledger/");
        var document = anybody.send("GET", "/openapi.yaml", null);
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.http().body()).startsWith("openapi: 3");
    }
}
