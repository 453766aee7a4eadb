package org.skyledger.sandbox.checkout;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyledger.sandbox.checkout.Compose.Service;

/** Nothing here starts a container, so what can be read is held to what the services need. */
class ContainersTest {

    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from)(\\S+) ");
    private static final Pattern USER = Pattern.compile("(?m)^USER (\\S+)$");
    private static final Pattern SET = Pattern.compile("\\b(SKYLEDGER_\\w+)=");
    private static final Pattern HOST = Pattern.compile("(?:^|//)([a-z-]+):\\d+");
    /** A version of at least two parts, so that a rebuild next year gets no other one. */
    private static final String PINNED = "[\\w./-]+:\\d+[.-][\\w.-]+";

    static List<Service> services() {
        return Compose.services();
    }

    static Stream<Service> ours() {
        return Compose.ours();
    }

    @Test
    void the_whole_system_is_there() {
        assertThat(services())
                .extracting(Service::name)
                .containsExactlyInAnyOrder(
                        "postgres", "redis", "kafka", "authority", "command-service", "projections", "query-service");
        assertThat(ours())
                .extracting(Service::name)
                .containsExactlyInAnyOrder("command-service", "projections", "query-service");
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothing_is_published_beyond_this_machine(Service service) {
        assertThat(service.list("ports")).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(service.definition()).doesNotContainKey("network_mode");
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_image_is_pinned(Service service) {
        assertThat(String.valueOf(service.definition().get("image"))).matches(PINNED);
    }

    @ParameterizedTest
    @MethodSource("services")
    void each_waits_until_those_that_it_needs_are_healthy(Service service) {
        var byName = services().stream().collect(toMap(Service::name, one -> one));
        assertThat(service.map("depends_on")).allSatisfy((name, condition) -> {
            assertThat(condition).isEqualTo(Map.of("condition", "service_healthy"));
            assertThat(byName).containsKey(name);
        });
        assertThat(service.isOurs() || service.definition().containsKey("healthcheck"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void what_is_mounted_is_there(Service service) {
        // docker/token makes the keys.
        assertThat(service.list("volumes").stream()
                        .map(volume -> volume.split(":")[0])
                        .filter(source -> source.startsWith("./") && !source.startsWith("./keys/")))
                .allSatisfy(source -> assertThat(
                                Checkout.ROOT.resolve(Compose.FOLDER).resolve(source))
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void every_variable_is_one_that_the_service_reads(Service service) {
        var defaults = Checkout.read(Path.of(service.name(), "src/main/resources/application.yaml"));
        var image = SET.matcher(Checkout.read(service.dockerfile())).results().map(set -> set.group(1));
        assertThat(Stream.concat(service.map("environment").keySet().stream(), image))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(defaults).contains("${" + variable + ":"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void every_address_is_that_of_another_container(Service service) {
        var names = services().stream().map(Service::name).toList();
        var hosts = service.map("environment").values().stream()
                .flatMap(value -> HOST.matcher(String.valueOf(value)).results())
                .map(host -> host.group(1))
                .toList();
        assertThat(hosts).isNotEmpty();
        assertThat(names).containsAll(hosts);
        assertThat(service.map("depends_on").keySet()).containsAll(hosts);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void every_role_is_one_that_the_database_has(Service service) {
        var roles = Checkout.read(Path.of("docker/postgres/init.sql"));
        assertThat(service.map("environment").entrySet().stream()
                        .filter(variable -> variable.getKey().endsWith("_USER")))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(roles).contains("'" + variable.getValue() + "'"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void an_image_is_pinned_runs_as_nobody_and_can_tell_how_it_is(Service service) {
        var dockerfile = Checkout.read(service.dockerfile());
        assertThat(FROM.matcher(dockerfile).results().map(from -> from.group(1)))
                .isNotEmpty()
                .allSatisfy(base -> assertThat(base).matches(PINNED));
        assertThat(USER.matcher(dockerfile).results().map(user -> user.group(1)))
                .isNotEmpty()
                .allSatisfy(user -> assertThat(user).matches("[1-9]\\d*:[1-9]\\d*"));
        assertThat(dockerfile)
                .containsPattern("(?m)^HEALTHCHECK .*CMD healthcheck ")
                .contains("-Djarmode=tools");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void an_image_copies_files_that_are_there_or_are_built(Service service) {
        assertThat(COPY.matcher(Checkout.read(service.dockerfile())).results().map(copy -> copy.group(1)))
                .containsExactlyInAnyOrder(
                        service.name() + "/target/" + service.name() + "-*-exec.jar", "docker/healthcheck");
        assertThat(Checkout.ROOT.resolve("docker/healthcheck")).isExecutable();
    }
}
