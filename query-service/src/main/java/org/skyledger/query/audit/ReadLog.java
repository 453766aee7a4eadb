package org.skyledger.query.audit;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds to {@code audit.read}; the database makes a chain of it, and lets nobody change what is there. */
final class ReadLog implements AutoCloseable {

    private final HikariDataSource connections;
    private final JdbcClient jdbc;

    ReadLog(HikariDataSource connections) {
        this.connections = connections;
        this.jdbc = JdbcClient.create(connections);
    }

    /** Returns once it is on the disk. */
    void record(String actor, String request, String purpose, String correlation) {
        jdbc.sql("""
                insert into audit.read (actor, request, purpose, correlation)
                values (:actor, :request, :purpose, :correlation)
                """)
                .param("actor", actor)
                .param("request", request)
                .param("purpose", purpose)
                .param("correlation", correlation)
                .update();
    }

    @Override
    public void close() {
        connections.close();
    }
}
