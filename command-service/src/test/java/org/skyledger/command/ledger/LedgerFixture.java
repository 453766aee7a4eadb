package org.skyledger.command.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.skyledger.sandbox.backing.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migrated ledger without a service around it. */
final class LedgerFixture {

    private LedgerFixture() {}

    static Database migrated(Database database) {
        Flyway.configure()
                .dataSource(database.url(), "skyledger_store_owner", "skyledger_store_owner")
                .locations("classpath:db/migration/store")
                .schemas("store")
                .createSchemas(false)
                .load()
                .migrate();
        return database;
    }

    static JdbcTemplate as(String role, Database database) {
        return new JdbcTemplate(dataSource(role, database));
    }

    static DataSource dataSource(String role, Database database) {
        return new DriverManagerDataSource(database.url(), role, role);
    }

    static Ledger ledger(DataSource source, Clock clock) {
        return new Ledger(new LedgerTable(new JdbcTemplate(source)), clock, Duration.ofSeconds(5));
    }

    static Draft draft(UUID entity, int sequence) {
        return new Draft(
                entity, sequence, "org.example.Happened", 1, "{\"b\":1,  \"a\":\"ü\"}", "{\"actor\":\"uss1\"}");
    }
}
