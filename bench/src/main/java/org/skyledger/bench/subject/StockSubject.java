package org.skyledger.bench.subject;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.skyledger.bench.subject.Flight.ChangeFlight;
import org.skyledger.bench.subject.Flight.EndFlight;
import org.skyledger.bench.subject.Flight.PlanFlight;

/** Axon as its default configuration makes it, on one of its own storage engines. */
final class StockSubject implements Subject {

    private static final int CONNECTIONS = 32;
    private static final String OWNER = "skyledger_store_owner";
    private static final String CLAIM = "x".repeat(1_250);
    private static final String REASON = "x".repeat(100);

    private final HikariDataSource source;
    private final Configuration configuration;
    private final CommandGateway gateway;

    private StockSubject(HikariDataSource source, Configuration configuration) {
        this.source = source;
        this.configuration = configuration;
        this.gateway = configuration.commandGateway();
    }

    static StockSubject jdbc(String url) {
        var source = source(url);
        return of(source, StockEngines.jdbcTransactions(source), it -> StockEngines.jdbc(source, it));
    }

    static StockSubject jpa(String url) {
        var source = source(url);
        var entities = StockEngines.entities(source);
        return of(source, StockEngines.jpaTransactions(entities), it -> StockEngines.jpa(entities, it));
    }

    private static StockSubject of(
            HikariDataSource source,
            TransactionManager transactions,
            Function<Configuration, EventStorageEngine> engine) {
        var configuration = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(_ -> JacksonSerializer.defaultSerializer())
                .configureTransactionManager(_ -> transactions)
                .configureEmbeddedEventStore(engine)
                .configureAggregate(Flight.class)
                .start();
        return new StockSubject(source, configuration);
    }

    private static HikariDataSource source(String url) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url + "?currentSchema=store");
        settings.setUsername(OWNER);
        settings.setPassword(OWNER);
        settings.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(settings);
    }

    @Override
    public Caller caller(int number) {
        return new Pilot();
    }

    @Override
    public void close() {
        configuration.shutdown();
        source.close();
    }

    private final class Pilot implements Caller {

        private static final int COMMANDS = 3;

        private int sent;
        private String flight = "";

        @Override
        public void call() {
            switch (sent) {
                case 0 -> {
                    flight = UUID.randomUUID().toString();
                    gateway.sendAndWait(new PlanFlight(flight, CLAIM));
                }
                case 1 -> gateway.sendAndWait(new ChangeFlight(flight, CLAIM));
                default -> gateway.sendAndWait(new EndFlight(flight, REASON));
            }
            sent = (sent + 1) % COMMANDS;
        }

        @Override
        public boolean rests() {
            return sent == 0;
        }
    }
}
