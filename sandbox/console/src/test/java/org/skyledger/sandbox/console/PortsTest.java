package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.sandbox.backing.Unavailable;

class PortsTest {

    @Test
    void are_the_design_s_unless_the_environment_says_otherwise() {
        var ports = Ports.from(Map.of("SKYLEDGER_DB_PORT", "5555", "HOME", "/root"));

        assertThat(ports.of(Part.POSTGRES)).isEqualTo(5555);
        assertThat(ports.of(Part.COMMAND)).isEqualTo(8082);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(19092);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "80a", " 80", "999999"})
    void that_are_none_are_refused_by_the_name_of_the_variable(String text) {
        assertThatThrownBy(() -> Ports.from(Map.of("SKYLEDGER_QUERY_PORT", text)))
                .isInstanceOf(Unavailable.class)
                .hasMessage("SKYLEDGER_QUERY_PORT must be a port from 1 to 65535, not \"" + text + "\"");
    }

    @Test
    void that_are_meant_for_two_parts_are_refused() {
        assertThatThrownBy(() -> Ports.from(Map.of("SKYLEDGER_QUERY_PORT", "8082")))
                .hasMessage("SKYLEDGER_COMMAND_PORT and SKYLEDGER_QUERY_PORT are both 8082");
    }

    @Test
    void that_another_program_has_are_named_with_their_variable() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(Map.of(Part.KAFKA, other.getLocalPort()));

            assertThatThrownBy(ports::refuseTaken)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " for kafka is taken")
                    .hasMessageContaining("SKYLEDGER_KAFKA_PORT=PORT");
        }
    }

    @Test
    void are_handed_to_the_services_with_the_addresses_that_follow_from_them() {
        var addresses =
                new Addresses(Ports.from(Map.of("SKYLEDGER_DB_PORT", "5555", "SKYLEDGER_AUTHORITY_PORT", "6666")));

        assertThat(addresses.environment())
                .containsEntry("SKYLEDGER_DB_URL", "jdbc:postgresql://127.0.0.1:5555/skyledger")
                .containsEntry("SKYLEDGER_JWKS_URL", "http://127.0.0.1:6666/.well-known/jwks.json")
                .containsEntry("SKYLEDGER_KAFKA", "127.0.0.1:19092")
                .containsEntry("SKYLEDGER_REDIS", "redis://127.0.0.1:63790")
                .containsEntry("SKYLEDGER_QUERY_PORT", "8083");
    }
}
