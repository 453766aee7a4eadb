package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.reprezen.kaizen.oasparser.OpenApi3Parser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@QuerySlice
class ApiDefinitionSliceTest {

    @Autowired
    Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void defines_just_the_paths_and_parameters_that_are_served() {
        assertThat(defined()).isEqualTo(served());
    }

    @Test
    void every_parameter_in_the_query_says_how_lists_are_written() {
        List<Map<String, Object>> parameters = definition().at("$.components.parameters.*");

        assertThat(parameters)
                .filteredOn("in", "query")
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter)
                        .containsEntry("style", "form")
                        .containsEntry("explode", false)
                        .containsEntry("required", false));
    }

    /** With the parser of OGC's conformance tests, which refuse a document that it finds fault with. */
    @Test
    void is_openapi_in_the_eyes_of_ogcs_own_parser() throws Exception {
        var document = definition();
        var model = new OpenApi3Parser()
                .parse(document.body(), document.response().uri().toURL(), true);

        assertThat(model.getValidationItems()).isEmpty();
        assertThat(model.isValid()).isTrue();
        assertThat(model.getPath("/collections/operational-intents/items")
                        .getGet()
                        .getParameters())
                .filteredOn(parameter -> parameter.getName().equals("limit"))
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.getSchema().getMinimum()).isEqualTo(1);
                    assertThat(limit.getSchema().getMaximum()).isEqualTo(1_000);
                    assertThat(limit.getSchema().getDefault()).isEqualTo(Integer.valueOf(Limit.DEFAULT));
                });
    }

    @Test
    void has_one_absolute_server_and_needs_no_other_document() {
        List<String> servers = definition().at("$.servers[*].url");

        assertThat(servers).singleElement().asString().matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(definition().<List<String>>at("$..$ref"))
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith("#/"));
    }

    private Map<String, Set<String>> served() {
        var served = new HashMap<String, Set<String>>();
        routes.getHandlerMethods()
                .forEach((route, method) ->
                        paths(route).forEach(path -> served.put(path, UnknownParameters.declaredBy(method))));
        return served;
    }

    private static Stream<String> paths(RequestMappingInfo route) {
        return Stream.concat(route.getDirectPaths().stream(), route.getPatternValues().stream())
                .distinct();
    }

    private Map<String, Set<String>> defined() {
        Map<String, Object> paths = definition().at("$.paths");
        return paths.keySet().stream().collect(Collectors.toMap(path -> path, this::parameters));
    }

    private Set<String> parameters(String path) {
        Map<String, Object> operation = definition().at("$.paths['" + path + "'].get");
        return JsonPath.<List<String>>read(operation, "$..parameters[*].$ref").stream()
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .filter(this::isInTheQuery)
                .map(parameter -> definition().<String>at("$.components.parameters['" + parameter + "'].name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isInTheQuery(String parameter) {
        return definition()
                .at("$.components.parameters['" + parameter + "'].in")
                .equals("query");
    }

    private Api.Answer definition() {
        return api.get("/api");
    }
}
