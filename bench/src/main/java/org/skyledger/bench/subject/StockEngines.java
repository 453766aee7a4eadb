package org.skyledger.bench.subject;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Axon's own storage engines for relational databases, wired as its Spring Boot starter wires them, with new tables. */
final class StockEngines {

    private StockEngines() {}

    static TransactionManager jdbcTransactions(DataSource source) {
        return new SpringTransactionManager(new DataSourceTransactionManager(source));
    }

    static EventStorageEngine jdbc(DataSource source, Configuration axon) {
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(source)))
                .transactionManager(axon.getComponent(TransactionManager.class))
                .eventSerializer(axon.eventSerializer())
                .snapshotSerializer(axon.serializer())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }

    static EntityManagerFactory entities(DataSource source) {
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(source);
        factory.setPackagesToScan("org.axonframework.eventsourcing.eventstore.jpa");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create"));
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    static TransactionManager jpaTransactions(EntityManagerFactory entities) {
        return new SpringTransactionManager(new JpaTransactionManager(entities));
    }

    static EventStorageEngine jpa(EntityManagerFactory entities, Configuration axon) {
        return JpaEventStorageEngine.builder()
                .entityManagerProvider(
                        new SimpleEntityManagerProvider(SharedEntityManagerCreator.createSharedEntityManager(entities)))
                .transactionManager(axon.getComponent(TransactionManager.class))
                .eventSerializer(axon.eventSerializer())
                .snapshotSerializer(axon.serializer())
                .build();
    }
}
