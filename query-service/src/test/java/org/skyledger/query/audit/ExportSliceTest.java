package org.skyledger.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.events.LedgerRecord;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Records;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@QuerySlice
class ExportSliceTest {

    @Autowired
    Api api;

    @Autowired
    Records records;

    @Autowired
    Database database;

    @BeforeEach
    void clear() {
        records.clear();
    }

    @Test
    void the_texts_are_those_that_were_hashed() {
        add(3, "{ \"a\" : 1.10, \"b\":\"\\u0000 Ü\\n\" }");
        records.attest();
        var lines = lines("/audit/export");

        assertThat(lines).hasSize(4);
        for (int i = 0; i < 3; i++) {
            LedgerRecord row = records.ledger().get(i);
            assertThat(JsonPath.<String>read(lines.get(i), "$.payload")).isEqualTo(row.payload());
            assertThat(JsonPath.<String>read(lines.get(i), "$.metadata")).isEqualTo(row.metadata());
            assertThat(JsonPath.<String>read(lines.get(i), "$.hash"))
                    .isEqualTo(row.hash().hex());
            assertThat(JsonPath.<String>read(lines.get(i), "$.recordedAt"))
                    .isEqualTo(row.recordedAt().toString());
        }
    }

    @Test
    void the_last_line_counts_and_gives_the_checkpoint() {
        add(2, "{}");
        var note = records.attest().checkpoint();
        add(3, "{}");
        records.attest();

        var signed = lines("/audit/export");
        assertThat(signed).hasSize(3);
        assertThat(JsonPath.<Integer>read(signed.getLast(), "$.end.count")).isEqualTo(2);
        assertThat(JsonPath.<String>read(signed.getLast(), "$.end.checkpoint")).isEqualTo(note);
        var all = lines("/audit/export?to=5");
        assertThat(all).hasSize(6);
        assertThat(JsonPath.<String>read(all.getLast(), "$.end.checkpoint")).isEqualTo(note);
    }

    @Test
    void it_goes_on_from_where_it_broke_off_over_any_number_of_records() {
        add(2_300, "{}");
        records.attest();
        var whole = lines("/audit/export");
        var rest = lines("/audit/export?from=1301");

        assertThat(whole).hasSize(2_301);
        assertThat(rest.subList(0, 1_000)).isEqualTo(whole.subList(1_300, 2_300));
        assertThat(lines("/audit/export?from=2301")).hasSize(1);
    }

    @Test
    void what_is_not_known_to_be_whole_is_not_exported() {
        add(2, "{}");
        records.attest();
        add(1, "{}");
        records.fold(3);

        assertThat(lines("/audit/export")).hasSize(3);
        assertThat(api.audit("/audit/export?to=3").status()).isEqualTo(400);
        assertThat(api.audit("/audit/export?from=4").status()).isEqualTo(400);
    }

    @Test
    void an_export_that_cannot_be_finished_does_not_look_whole() {
        add(1_500, "{}");
        records.attest();
        JdbcClient.create(new DriverManagerDataSource(database.url(), "skyledger_view_owner", "skyledger_view_owner"))
                .sql("delete from audit.event where position = 1400")
                .update();

        assertThatThrownBy(() -> api.audit("/audit/export")).hasMessageContaining("chunked transfer encoding");
    }

    private void add(int many, String payload) {
        for (int i = 0; i < many; i++) {
            records.add(UUID.randomUUID(), "intent.IntentPlanned", payload);
        }
    }

    private List<String> lines(String path) {
        var answer = api.audit(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        return answer.body().lines().toList();
    }
}
