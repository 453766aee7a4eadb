package org.skyledger.sandbox.checkout;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** docker/compose.yaml. */
final class Compose {

    static final Path FOLDER = Path.of("docker");

    private Compose() {}

    /** @param definition as written */
    record Service(String name, Map<String, Object> definition) {

        @SuppressWarnings("unchecked")
        Map<String, Object> map(String key) {
            return definition.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        }

        List<String> list(String key) {
            return definition.get(key) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        boolean isOurs() {
            return definition.containsKey("build");
        }

        Path dockerfile() {
            var build = map("build");
            return FOLDER.resolve(String.valueOf(build.get("context")))
                    .resolve(String.valueOf(build.get("dockerfile")))
                    .normalize();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Service> services() {
        Map<String, Object> root = new Yaml().load(Checkout.read(FOLDER.resolve("compose.yaml")));
        var services = new Service("", root).map("services");
        return services.keySet().stream()
                .map(name -> new Service(name, new Service("", services).map(name)))
                .toList();
    }

    static Stream<Service> ours() {
        return services().stream().filter(Service::isOurs);
    }
}
