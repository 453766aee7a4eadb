package org.skyledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.api.CommandApi.DOCUMENT;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;
import org.skyledger.command.problem.Problem;
import org.skyledger.sandbox.conformity.Operation;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document names what is there, all of it and nothing else. */
class ApiDocumentSliceTest {

    private static final List<String> SCOPES = List.of(
            "utm.strategic_coordination",
            "utm.conformance_monitoring_sa",
            "utm.constraint_processing",
            "utm.constraint_management",
            "utm.availability_arbitration");

    private final TestService service = TestService.shared();

    @Test
    void the_document_and_the_controllers_name_the_same_operations() {
        var mappings = Objects.requireNonNull(
                        service.bean(DispatcherServlet.class).getHandlerMappings())
                .stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .flatMap(ours -> ((RequestMappingHandlerMapping) ours).getHandlerMethods().entrySet().stream())
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.skyledger."))
                .flatMap(mapping -> signatures(mapping.getKey()));
        assertThat(mappings)
                .containsExactlyInAnyOrderElementsOf(
                        DOCUMENT.operations().stream().map(Operation::signature).toList());
    }

    /** Paths that end in a slash only say what they lack. */
    private static Stream<String> signatures(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> !path.endsWith("/"))
                .map(path -> path.replaceAll("\\{[^/}]+}", "{}"))
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    static Stream<Operation> operations() {
        return DOCUMENT.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_is_open_to_the_scopes_that_it_names_and_to_no_other(Operation operation) {
        var open = SCOPES.stream().filter(scope -> isOpen(operation, Uss.withScopes("scoped", service, scope)));
        if (operation.scopes().isEmpty()) {
            assertThat(isOpen(operation, Uss.withScopes("scoped", service).withToken(null)))
                    .isTrue();
            assertThat(open).containsExactlyElementsOf(SCOPES);
        } else {
            assertThat(call(operation, Uss.withScopes("scoped", service).withToken(null))
                            .status())
                    .isEqualTo(401);
            assertThat(isOpen(operation, Uss.withScopes("scoped", service))).isFalse();
            assertThat(open).containsExactlyInAnyOrderElementsOf(operation.scopes());
        }
    }

    private static boolean isOpen(Operation operation, Uss caller) {
        var reply = call(operation, caller);
        assertThat(reply.status()).isNotEqualTo(503);
        return reply.status() != 401 && !reply.problem().equals("scope-missing");
    }

    /** With an empty object where a body is asked for: too little for anything to happen. */
    private static Uss.Reply call(Operation operation, Uss caller) {
        var path = operation
                .path()
                .replaceAll("\\{(entity|subscription)id}", UUID.randomUUID().toString());
        boolean hasBody = operation.said().has("requestBody");
        return caller.send(operation.method(), path.replaceAll("\\{[^/}]+}", "x"), hasBody ? "{}" : null);
    }

    @Test
    void the_document_knows_every_problem_and_with_its_status() {
        var codes = DOCUMENT.schema("ProblemCode").path("enum").valueStream().map(JsonNode::asString);
        assertThat(codes)
                .containsExactlyElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());

        var answered = new TreeSet<String>();
        DOCUMENT.operations()
                .forEach(operation -> operation
                        .said()
                        .path("responses")
                        .propertyStream()
                        .forEach(response -> problems(response.getValue())
                                .forEach(problem -> answered.add(response.getKey() + " " + problem))));
        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.values())
                        .filter(problem -> problem != Problem.UNKNOWN_PATH && problem != Problem.METHOD_NOT_ALLOWED)
                        .map(problem -> problem.status().value() + " " + problem.code())
                        .toList());
    }

    private static Stream<String> problems(JsonNode response) {
        return DOCUMENT.resolve(response)
                .path("headers")
                .path("Skyledger-Problem")
                .path("schema")
                .path("enum")
                .valueStream()
                .map(JsonNode::asString);
    }

    @Test
    void every_problem_is_marked_as_one_and_no_success_is() {
        assertThat(DOCUMENT.operations())
                .allSatisfy(operation -> operation
                        .said()
                        .path("responses")
                        .propertyStream()
                        .forEach(response -> assertThat(
                                        problems(response.getValue()).findAny().isPresent())
                                .as("%s %s", operation.signature(), response.getKey())
                                .isEqualTo(!response.getKey().startsWith("2"))));
    }

    @Test
    void the_examples_are_what_the_schemas_ask_for() {
        var examples = DOCUMENT.contentWithExample();
        assertThat(examples)
                .hasSizeGreaterThan(5)
                .allSatisfy(content -> assertThat(DOCUMENT.faults(content.path("example"), content.path("schema")))
                        .isEmpty());
    }

    @Test
    void it_is_served_as_it_stands() {
        var reply = Uss.named("anyone", service).withToken(null).send("GET", "/openapi.yaml", null);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.http().body()).startsWith("openapi: 3.0").contains("/dss/v1/operational_intent_references");
    }
}
