package org.skyledger.sandbox.conformity;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether exchanges are as a document says: the status is there, the headers that it requires are there, headers and
 * body are what their schemas ask for, and a request that was accepted was one too.
 */
public final class Conformity {

    private static final JsonMapper JSON = new JsonMapper();

    private final ApiDocument document;

    public Conformity(ApiDocument document) {
        this.document = document;
    }

    /**
     * @param path as it was sent; a query is left aside
     * @param sent the body, or null when there was none
     * @return false when the document has no such operation, and nothing was checked
     * @throws AssertionError when the exchange is not as the document says
     */
    public boolean check(String method, String path, @Nullable String sent, HttpResponse<String> answer) {
        return check(method, path, sent, answer.statusCode(), answer.headers(), answer.body());
    }

    boolean check(String method, String path, @Nullable String sent, int status, HttpHeaders headers, String answer) {
        boolean bodiless = method.equals("HEAD");
        var operation = document.find(bodiless ? "GET" : method, path.split("\\?", 2)[0]);
        if (operation.isEmpty()) {
            return false;
        }
        var faults = new ArrayList<String>();
        var response = response(operation.get(), status);
        if (response.isMissingNode()) {
            faults.add("the status is not in the document");
        } else {
            checkHeaders(response, headers, faults);
            if (!bodiless && headers.firstValue("Content-Encoding").isEmpty()) {
                checkBody(response, headers, answer, faults);
            }
        }
        if (status / 100 == 2 && sent != null) {
            checkRequest(operation.get(), sent, faults);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(method + " " + path + " was answered with " + status
                    + ", but not as the API's document says:\n  " + String.join("\n  ", faults) + "\n" + answer);
        }
        return true;
    }

    private JsonNode response(Operation operation, int status) {
        var responses = operation.said().path("responses");
        var own = responses.path(Integer.toString(status));
        return document.resolve(own.isMissingNode() ? responses.path("default") : own);
    }

    private void checkHeaders(JsonNode response, HttpHeaders headers, List<String> faults) {
        response.path("headers").propertyStream().forEach(member -> {
            var header = document.resolve(member.getValue());
            var schema = header.path("schema");
            headers.firstValue(member.getKey())
                    .ifPresentOrElse(
                            value -> document.faults(typed(value, schema), schema)
                                    .forEach(fault -> faults.add(member.getKey() + ": " + fault)),
                            () -> {
                                if (header.path("required").asBoolean(false)) {
                                    faults.add("the header " + member.getKey() + " is missing");
                                }
                            });
        });
    }

    private static JsonNode typed(String value, JsonNode schema) {
        return schema.path("type").asString("").equals("integer") && value.matches("-?\\d{1,18}")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                : JsonNodeFactory.instance.stringNode(value);
    }

    private void checkBody(JsonNode response, HttpHeaders headers, String answer, List<String> faults) {
        if (!response.has("content")) {
            if (!answer.isEmpty()) {
                faults.add("no body is in the document");
            }
            return;
        }
        var type = headers.firstValue("Content-Type").orElse("none");
        var content = response.path("content").path(type);
        if (content.isMissingNode()) {
            content = response.path("content").path(type.split(";", 2)[0].strip());
        }
        if (content.isMissingNode()) {
            faults.add("the content type " + type + " is not in the document");
        } else {
            faults.addAll(document.faults(parsed(type, answer, faults), content.path("schema")));
        }
    }

    private static JsonNode parsed(String type, String answer, List<String> faults) {
        // Lines of JSON, or a sequence of JSON texts (RFC 8142), are none themselves.
        if (type.contains("json") && !type.contains("json-seq") && !type.contains("ndjson")) {
            try {
                return JSON.readTree(answer);
            } catch (JacksonException e) {
                faults.add("the body is not JSON: " + e.getOriginalMessage());
            }
        }
        return JsonNodeFactory.instance.stringNode(answer);
    }

    /** What was accepted must have been what the document asks for, or the document asks for too much. */
    private void checkRequest(Operation operation, String sent, List<String> faults) {
        var content = document.resolve(operation.said().path("requestBody"))
                .path("content")
                .path("application/json");
        if (content.isMissingNode()) {
            faults.add("a body was accepted, but none is in the document");
        } else {
            document.faults(withoutNulls(JSON.readTree(sent)), content.path("schema"))
                    .forEach(fault -> faults.add("accepted, though the request had the fault " + fault));
        }
    }

    /** A member that may be left out may be null, say our documents once and for all. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
        }
        node.forEach(Conformity::withoutNulls);
        return node;
    }
}
