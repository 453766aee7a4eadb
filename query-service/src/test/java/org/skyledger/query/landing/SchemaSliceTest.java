package org.skyledger.query.landing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.item.ItemKind;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@QuerySlice
class SchemaSliceTest {

    private static final Map<String, Function<Sky, Sky.Item>> COLLECTIONS = Map.of(
            Api.INTENTS, Sky::intent,
            Api.CONSTRAINTS, Sky::constraint,
            Api.SUBSCRIPTIONS, Sky::subscription);

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    List<ItemKind<?, ?>> kinds;

    static Stream<String> schemas() {
        return COLLECTIONS.keySet().stream()
                .flatMap(collection -> Stream.of(collection + "/schema", collection + "/queryables"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void says_just_what_features_have(String path) {
        sky.clear();
        var collection = path.substring(0, path.lastIndexOf('/'));
        var item =
                Objects.requireNonNull(COLLECTIONS.get(collection)).apply(sky).record();
        var feature = api.getAs("uss1", "utm.strategic_coordination", collection + "/items/" + item.id());
        Map<String, Object> properties = feature.at("$.properties");
        Map<String, Object> described = api.get(path).at("$.properties");

        assertThat(described.keySet().stream()
                        .filter(name -> !Set.of("id", "geometry").contains(name)))
                .containsExactlyInAnyOrderElementsOf(properties.keySet());
        assertThat(faults(api.get(path).body(), new JsonMapper().writeValueAsString(properties)))
                .isEmpty();
        assertThat(faults(api.get(path).body(), "{\"version\": []}")).isNotEmpty();
    }

    @Test
    void what_may_be_asked_is_just_what_filters_take() {
        assertThat(kinds).hasSize(COLLECTIONS.size()).allSatisfy(kind -> {
            Map<String, Object> described =
                    api.get(kind.collection().path() + "/queryables").at("$.properties");
            assertThat(kind.queryables().all().stream().map(Queryable::name))
                    .containsExactlyInAnyOrderElementsOf(described.keySet());
        });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void is_a_json_schema_that_knows_its_address(String path) {
        var answer = api.get(path);

        assertThat(answer.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(answer.<String>at("$['$schema']")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(answer.<String>at("$['$id']"))
                .isEqualTo(answer.response().uri().toString());
        assertThat(answer.<String>at("$.type")).isEqualTo("object");
        assertThat(answer.<Boolean>at("$.additionalProperties")).isFalse();
        assertThat(answer.<String>at("$.properties.geometry.format")).isEqualTo("geometry-multipolygon");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void there_is_one_time_only_for_a_gis_to_compare(String path) {
        Map<String, Map<String, String>> properties = api.get(path).at("$.properties");

        assertThat(properties.entrySet().stream()
                        .filter(property ->
                                "date-time".equals(property.getValue().get("format")))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                property -> property.getValue().get("x-ogc-role"))))
                .containsOnly(
                        Map.entry("time_start", "primary-interval-start"),
                        Map.entry("time_end", "primary-interval-end"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "queryables"})
    void the_collection_links_to_it(String kind) {
        List<String> links = api.get(Api.INTENTS)
                .at("$.links[?(@.rel == 'http://www.opengis.net/def/rel/ogc/1.0/" + kind + "')].href");

        assertThat(api.get(links.getFirst()).header("Content-Type")).isEqualTo("application/schema+json");
    }

    @Test
    void it_is_a_page_too() {
        assertThat(api.get(Api.INTENTS + "/queryables?f=html").body())
                .contains("<code>time_start</code></td><td>date-time")
                .contains("<code>geometry</code></td><td>geometry-multipolygon");
    }

    @Test
    void no_other_collection_has_one() {
        assertThat(api.get("/collections/no-such/schema").status()).isEqualTo(404);
        assertThat(api.get("/collections/no-such/queryables").status()).isEqualTo(404);
    }

    private static List<String> faults(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
