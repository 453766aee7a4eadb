package org.skyledger.query.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that hides where requests were sent. */
@QuerySlice
@TestPropertySource(properties = "SKYLEDGER_PUBLIC_URL=https://sky.example/reading/")
class PublicUrlSliceTest {

    private static final String ROOT = "https://sky.example/reading";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Test
    void every_link_starts_there() {
        sky.clear();
        var intent = sky.intent().record();
        sky.intent().record();

        for (var path : List.of("/", "/collections", INTENTS, INTENTS + "/items?limit=1&manager=uss1")) {
            assertThat(api.get(path).<List<String>>at("$..href"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link).startsWith(ROOT + "/"));
        }
        assertThat(api.get(INTENTS + "/items/" + intent.id()).links("self"))
                .containsExactly(ROOT + INTENTS + "/items/" + intent.id());
        assertThat(api.intents("limit=1&manager=uss1").links("next").getFirst())
                .startsWith(ROOT + INTENTS + "/items?limit=1&manager=uss1&cursor=");
    }

    @Test
    void the_definition_says_so() {
        assertThat(api.get("/api").<List<String>>at("$.servers[*].url")).containsExactly(ROOT);
    }
}
