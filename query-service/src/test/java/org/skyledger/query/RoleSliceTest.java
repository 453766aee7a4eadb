package org.skyledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database itself keeps this service from the ledger and from writing, whatever its code does. */
@QuerySlice
class RoleSliceTest {

    @Autowired
    JdbcClient service;

    @Autowired
    Database database;

    @Test
    void the_service_reads_as_the_query_role_in_read_only_transactions_of_one_snapshot() {
        assertThat(service.sql("select current_user").query(String.class).single())
                .isEqualTo("skyledger_query");
        assertThat(service.sql("show transaction_isolation").query(String.class).single())
                .isEqualTo("repeatable read");
        assertThatThrownBy(
                        () -> service.sql("create temporary table scratch ()").update())
                .hasMessageContaining("read-only");
    }

    @Test
    void the_role_cannot_read_the_ledger() {
        as("skyledger_store_owner")
                .sql("create table if not exists store.event (position bigint)")
                .update();

        assertThatThrownBy(() -> as("skyledger_query")
                        .sql("select * from store.event")
                        .query()
                        .listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied for schema store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into view.progress values ('intents', 0, 1, now())",
                "update view.intent_version set state = 'Activated'",
                "delete from view.intent_version",
                "truncate view.progress",
                "create table view.mine ()",
            })
    void the_role_cannot_change_the_view(String statement) {
        assertThatThrownBy(() -> as("skyledger_query").sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private JdbcClient as(String role) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), role, role));
    }
}
