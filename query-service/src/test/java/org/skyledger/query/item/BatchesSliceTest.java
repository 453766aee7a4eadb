package org.skyledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.Executed;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

@QuerySlice
class BatchesSliceTest {

    @Autowired
    Items items;

    @Autowired
    List<ItemKind<?, ?>> kinds;

    @Autowired
    Sky sky;

    @Autowired
    Executed executed;

    @Autowired
    Database database;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Test
    void all_show_one_sky_whatever_becomes_of_the_items_meanwhile() {
        int many = 2_001;
        var all = Stream.generate(() -> sky.intent().write())
                .limit(many)
                .sorted(Comparator.comparing(item -> item.id().toString()))
                .toList();
        sky.fold(many);

        var batches = batches();
        all.get(1_500).state("Activated").record();
        all.get(1_501).end();
        sky.intent().id("ffffffff-ffff-4fff-bfff-ffffffffffff").record();
        var positions = new ArrayList<Long>();
        for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
            batch.forEach(item -> positions.add((Long) item.properties().get("position")));
            all.getLast().state("Activated").record();
        }

        assertThat(positions)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, many).asLongStream().boxed().toList());
        assertThat(batches.count()).isEqualTo(many);
    }

    @Test
    void what_stands_is_found_without_reading_all_that_ever_stood() {
        sky.crowdOfIntents(20_000);
        executed.forget();

        batches().next();

        assertThat(executed.plan(database, "order by entity"))
                .contains("intent_version_current", "intent_version_ended")
                .doesNotContain("Seq Scan");
    }

    private Batches batches() {
        var intents = kinds.stream()
                .filter(kind -> kind.collection().path().equals(Api.INTENTS))
                .findFirst()
                .orElseThrow();
        var exchange = new ServletWebRequest(new MockHttpServletRequest(), new MockHttpServletResponse());
        return items.batches(intents, exchange, Filter.EVERYTHING, null);
    }
}
