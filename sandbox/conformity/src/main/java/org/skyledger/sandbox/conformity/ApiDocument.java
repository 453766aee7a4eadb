package org.skyledger.sandbox.conformity;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI 3.0 document: its operations and its schemas. */
public final class ApiDocument {

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
                .sorted(Comparator.comparing(Operation::hasVariables))
                .toList();
    }

    /** @param text YAML or JSON; null when there is none */
    public static ApiDocument read(@Nullable InputStream text) {
        if (text == null) {
            throw new IllegalArgumentException("there is no API document");
        }
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ApiDocument(JSON.writeValueAsString(tree));
    }

    /** All of them, those without variables in their paths first. */
    public List<Operation> operations() {
        return operations;
    }

    /** @param path as it was sent, without a query */
    public Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.takes(method, path))
                .findFirst();
    }

    /** A request body, a response or a header: itself, or what it refers to. */
    public JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** @param name as under components */
    public JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** Media types of JSON with an example, wherever they are. */
    public List<JsonNode> contentWithExample() {
        return root.findValues("application/json").stream()
                .filter(content -> content.has("example"))
                .toList();
    }

    /** What is wrong with the value; empty when nothing is. */
    public List<String> faults(JsonNode value, JsonNode schema) {
        return faults(value, schemas.getSchema(schema));
    }

    /** @param schema the name of one under components */
    public List<String> faults(String json, String schema) {
        try {
            return faults(
                    JSON.readTree(json),
                    schemas.getSchema(SchemaLocation.of(LOCATION + "#/components/schemas/" + schema)));
        } catch (JacksonException e) {
            return List.of("not JSON: " + e.getOriginalMessage());
        }
    }

    private static List<String> faults(JsonNode value, Schema schema) {
        return schema.validate(value).stream().map(Error::toString).toList();
    }
}
