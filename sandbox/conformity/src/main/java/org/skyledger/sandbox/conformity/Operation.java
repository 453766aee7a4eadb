package org.skyledger.sandbox.conformity;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What may be done at a path.
 *
 * @param path with its variables, as in {@code /things/{id}}
 * @param said what the document says of it
 */
public record Operation(String method, String path, JsonNode said) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/}]+}");

    boolean takes(String sentMethod, String sentPath) {
        return method.equals(sentMethod)
                && sentPath.matches(VARIABLE.matcher(path).replaceAll("[^/]+"));
    }

    boolean hasVariables() {
        return VARIABLE.matcher(path).find();
    }

    /** Method and path, whatever the variables are called. */
    public String signature() {
        return method + " " + VARIABLE.matcher(path).replaceAll("{}");
    }

    /** Any of them is enough; none means that no token is needed. */
    public List<String> scopes() {
        return said.path("security")
                .valueStream()
                .flatMap(alternative -> alternative.valueStream())
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }
}
