package org.skyledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class SortBySliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    private record Row(UUID id, String manager, double lower, String start) {}

    private final List<Row> rows = new ArrayList<>();

    @BeforeEach
    void some_intents_with_ties() {
        sky.clear();
        for (int i = 0; i < 24; i++) {
            var row = new Row(UUID.randomUUID(), "uss" + i % 3, i % 4 * 0.5, "2020-02-01T1" + i % 2 + ":00:00Z");
            sky.intent()
                    .id(row.id().toString())
                    .manager(row.manager())
                    .altitude(row.lower(), 500)
                    .between(row.start(), "2020-02-03T00:00:00Z")
                    .record();
            rows.add(row);
        }
    }

    /** PostgreSQL orders UUIDs by their bytes, as their text is ordered. */
    private List<UUID> sorted(Comparator<Row> order) {
        return rows.stream()
                .sorted(order.thenComparing(row -> row.id().toString()))
                .map(Row::id)
                .toList();
    }

    private List<UUID> allPages(String query) {
        var seen = new ArrayList<UUID>();
        var page = api.intents(query);
        while (true) {
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            seen.addAll(page.ids());
            if (page.links("next").isEmpty()) {
                return seen;
            }
            page = api.get(page.links("next").getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 24, 100})
    void pages_follow_each_other_in_the_order_asked_for(int limit) {
        var size = "&limit=" + limit;

        assertThat(allPages("sortby=manager" + size)).isEqualTo(sorted(Comparator.comparing(Row::manager)));
        assertThat(allPages("sortby=-manager" + size))
                .isEqualTo(sorted(Comparator.comparing(Row::manager).reversed()));
        assertThat(allPages("sortby=-time_start,%2Blower_altitude_meters" + size))
                .isEqualTo(sorted(Comparator.comparing(Row::start).reversed().thenComparing(Row::lower)));
        assertThat(allPages("sortby=lower_altitude_meters,-manager,time_start" + size))
                .isEqualTo(sorted(Comparator.comparing(Row::lower)
                        .thenComparing(Row::manager, Comparator.reverseOrder())
                        .thenComparing(Row::start)));
    }

    @Test
    void pages_show_one_sky_while_it_changes() {
        var expected = sorted(Comparator.comparing(Row::manager));
        var seen = new ArrayList<UUID>();
        var page = api.intents("sortby=manager&limit=7");
        while (true) {
            seen.addAll(page.ids());
            if (page.links("next").isEmpty()) {
                break;
            }
            sky.intent().manager("uss1").record();
            page = api.get(page.links("next").getFirst());
        }

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void a_filter_narrows_and_the_order_stays() {
        assertThat(allPages("sortby=-lower_altitude_meters&limit=2&filter=manager%3D'uss1'"))
                .isEqualTo(sorted(Comparator.comparing(Row::lower).reversed()).stream()
                        .filter(id -> rows.stream()
                                .anyMatch(row ->
                                        row.id().equals(id) && row.manager().equals("uss1")))
                        .toList());
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        var next = api.intents("sortby=manager&limit=2").links("next").getFirst();
        var plain = api.intents("limit=2").links("next").getFirst();

        for (var address : List.of(
                next.replace("sortby=manager", "sortby=-manager"),
                next.replace("sortby=manager", "sortby=uss_base_url"),
                next.replace("sortby=manager&", ""),
                plain + "&sortby=manager")) {
            var answer = api.get(address);
            assertThat(answer.status()).as(address).isEqualTo(400);
            assertThat(answer.<String>at("$.detail")).contains("belongs to another sortby");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colour                                   | cannot be sorted by "colour"; allowed: state, version, position
            geometry                                 | cannot be sorted by "geometry"
            manager,manager                          | named twice
            manager,-manager                         | named twice
            manager,state,version,position           | at most 3
            --manager                                | is not a property
            manager%20desc                           | is not a property
            manager,                                 | is not a property
            """)
    void what_is_no_order_is_refused(String sortBy, String detail) {
        var answer = api.intents("sortby=" + sortBy);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.detail"))
                .startsWith("parameter sortby: ")
                .contains(detail);
    }
}
