package org.skyledger.sandbox.demo.check;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import picocli.CommandLine.Option;

/** Where to find what is to be compared; the defaults are the sandbox's. */
public final class Stores {

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:SKYLEDGER_DB_URL:-jdbc:postgresql://127.0.0.1:54320/skyledger}",
            description = "JDBC address of the database (default: ${DEFAULT-VALUE})")
    String database = "";

    @Option(
            names = "--auditor",
            paramLabel = "ROLE",
            defaultValue = "${env:SKYLEDGER_AUDITOR_USER:-skyledger_auditor}",
            description = "database role that may read ledger and views (default: ${DEFAULT-VALUE})")
    String auditor = "";

    @Option(
            names = "--auditor-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:SKYLEDGER_AUDITOR_PASSWORD:-skyledger_auditor}",
            description = "its password; better given as SKYLEDGER_AUDITOR_PASSWORD")
    String password = "";

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:SKYLEDGER_KAFKA:-127.0.0.1:19092}",
            description = "Kafka's bootstrap servers (default: ${DEFAULT-VALUE})")
    String kafka = "";

    @Option(
            names = "--redis",
            paramLabel = "URL",
            defaultValue = "${env:SKYLEDGER_REDIS:-redis://127.0.0.1:63790}",
            description = "Redis (default: ${DEFAULT-VALUE})")
    String redis = "";

    @Option(
            names = "--query",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:${env:SKYLEDGER_QUERY_PORT:-8083}",
            description = "query-service (default: ${DEFAULT-VALUE})")
    URI query = URI.create("");

    /** Of a system whose database has the development roles. */
    public static Stores of(String database, String kafka, String redis, URI query) {
        var stores = new Stores();
        stores.database = database;
        stores.auditor = "skyledger_auditor";
        stores.password = "skyledger_auditor";
        stores.kafka = kafka;
        stores.redis = redis;
        stores.query = query;
        return stores;
    }

    /** A connection that reads, in transactions. */
    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(database, auditor, password);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }
}
