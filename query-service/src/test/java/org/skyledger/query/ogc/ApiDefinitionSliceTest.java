package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
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

    @Autowired
    List<Collection> collections;

    @Test
    void defines_just_the_paths_and_parameters_that_are_served() {
        assertThat(defined()).isEqualTo(served());
    }

    @Test
    void every_parameter_in_the_query_says_how_lists_are_written() {
        List<Map<String, Object>> parameters = definition().at("$.components.parameters.*");

        assertThat(parameters)
                .filteredOn("in", "query")
                .hasSize(7)
                .allSatisfy(parameter -> assertThat(parameter)
                        .containsEntry("style", "form")
                        .containsEntry("explode", false)
                        .containsEntry("required", false));
    }

    private Map<String, Set<String>> served() {
        var served = new HashMap<String, Set<String>>();
        routes.getHandlerMethods()
                .forEach((route, method) ->
                        paths(route).forEach(path -> served.put(path, UnknownParameters.declaredBy(method))));
        return served;
    }

    /** The definition names the collections, whose route is one for all of them. */
    private Stream<String> paths(RequestMappingInfo route) {
        return Stream.concat(route.getDirectPaths().stream(), route.getPatternValues().stream())
                .distinct()
                .flatMap(path -> path.equals("/collections/{id}")
                        ? collections.stream().map(collection -> "/collections/" + collection.id())
                        : Stream.of(path));
    }

    private Map<String, Set<String>> defined() {
        Map<String, Object> paths = definition().at("$.paths");
        return paths.keySet().stream().collect(Collectors.toMap(path -> path, this::parameters));
    }

    private Set<String> parameters(String path) {
        Map<String, Object> operation = definition().at("$.paths['" + path + "'].get");
        return JsonPath.<List<String>>read(operation, "$..parameters[*].$ref").stream()
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                // The header is the one that is not in the query.
                .filter(name -> !name.equals("position"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Api.Answer definition() {
        return api.get("/api");
    }
}
