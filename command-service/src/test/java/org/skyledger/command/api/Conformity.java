package org.skyledger.command.api;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether exchanges are as the document says. */
public final class Conformity {

    private static final JsonMapper JSON = new JsonMapper();

    /** Where nothing is served, this is all that one may be told. */
    private static final Set<String> ANYWHERE =
            Set.of("unknown-path", "method-not-allowed", "token-invalid", "scope-missing");

    private final ApiDocument document;

    Conformity(ApiDocument document) {
        this.document = document;
    }

    public static Conformity withServedDocument() {
        return new Conformity(ApiDocument.served());
    }

    /** @param sent the body, or null when there was none or it does not matter */
    public void check(String method, String path, @Nullable String sent, HttpResponse<String> answer) {
        check(method, path, sent, answer.statusCode(), answer.headers(), answer.body());
    }

    void check(String method, String path, @Nullable String sent, int status, HttpHeaders headers, String answer) {
        var faults = new ArrayList<String>();
        document.find(method, path.split("\\?", 2)[0])
                .ifPresentOrElse(
                        operation -> {
                            checkResponse(operation, status, headers, answer, faults);
                            if (status / 100 == 2 && sent != null) {
                                checkRequest(operation, sent, faults);
                            }
                        },
                        () -> checkRefusal(path, headers, answer, faults));
        if (!faults.isEmpty()) {
            throw new AssertionError(method + " " + path + " was answered with " + status
                    + ", but not as docs/api/openapi.yaml says:\n  " + String.join("\n  ", faults) + "\n" + answer);
        }
    }

    private void checkResponse(
            Operation operation, int status, HttpHeaders headers, String answer, List<String> faults) {
        var response = document.resolve(operation.said().path("responses").path(Integer.toString(status)));
        if (response.isMissingNode()) {
            faults.add("the status is not in the document");
        } else {
            checkHeaders(response, headers, faults);
            checkBody(response, headers, answer, faults);
        }
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
        var type = mediaType(headers);
        var content = response.path("content").path(type);
        if (content.isMissingNode()) {
            faults.add("the content type " + type + " is not in the document");
        } else if (type.equals("application/json")) {
            checkJson(answer, content.path("schema"), faults);
        } else {
            faults.addAll(document.faults(JsonNodeFactory.instance.stringNode(answer), content.path("schema")));
        }
    }

    private void checkJson(String text, JsonNode schema, List<String> faults) {
        try {
            faults.addAll(document.faults(JSON.readTree(text), schema));
        } catch (JacksonException e) {
            faults.add("the body is not JSON: " + e.getOriginalMessage());
        }
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

    /** A member that may be left out may be null, says the document once and for all. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
        }
        node.forEach(Conformity::withoutNulls);
        return node;
    }

    private void checkRefusal(String path, HttpHeaders headers, String answer, List<String> faults) {
        var problem = headers.firstValue("Skyledger-Problem").orElse("");
        boolean cutShort = path.endsWith("/") && problem.equals("bad-input");
        if (!cutShort && !ANYWHERE.contains(problem)) {
            faults.add("the operation is not in the document");
        }
        try {
            faults.addAll(document.faults(JSON.readTree(answer), "ErrorResponse"));
        } catch (JacksonException e) {
            faults.add("the body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String mediaType(HttpHeaders headers) {
        return headers.firstValue("Content-Type")
                .orElse("none")
                .split(";", 2)[0]
                .strip();
    }
}
