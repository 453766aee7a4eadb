package org.skyledger.command.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document that the service serves, as tests need it: its operations and its schemas. */
final class ApiDocument {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LOCATION = "https://skyledger.org/openapi.json";

    private final JsonNode root;
    private final SchemaRegistry schemas;
    private final List<Operation> operations;

    private ApiDocument(String json) {
        // Absolute, so that a schema that is taken out of its place still finds those that it names.
        var placed = json.replace("\"#/components/schemas/", "\"" + LOCATION + "#/components/schemas/");
        this.root = JSON.readTree(placed);
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                registry -> registry.schemas(Map.of(LOCATION, placed))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ROOT)
                                .build()));
        this.operations = root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(member -> !member.getKey().equals("parameters"))
                        .map(member -> new Operation(
                                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue())))
                .sorted(Comparator.comparing(Operation::isTemplate))
                .toList();
    }

    static ApiDocument served() {
        try (var yaml = ApiDocument.class.getResourceAsStream("/openapi.yaml")) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new ApiDocument(JSON.writeValueAsString(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, those without variables in their paths first. */
    List<Operation> operations() {
        return operations;
    }

    /** @param path as it was sent, without a query */
    Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.takes(method, path))
                .findFirst();
    }

    /** A request body, a response or a header, by itself or by what it refers to. */
    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** Media types with an example, wherever they are. */
    List<JsonNode> contentWithExample() {
        return root.findValues("application/json").stream()
                .filter(content -> content.has("example"))
                .toList();
    }

    /** What is wrong with the value; empty when nothing is. */
    List<String> faults(JsonNode value, JsonNode schema) {
        return faults(value, schemas.getSchema(schema));
    }

    /** @param schema the name of one of the document's */
    List<String> faults(JsonNode value, String schema) {
        return faults(value, schemas.getSchema(SchemaLocation.of(LOCATION + "#/components/schemas/" + schema)));
    }

    private static List<String> faults(JsonNode value, Schema schema) {
        return schema.validate(value).stream().map(Error::toString).toList();
    }
}
