package org.skyledger.command.snapshot;

import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    @Bean
    Snapshots snapshots(
            Airspace airspace,
            Ledger ledger,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            SnapshotProperties properties) {
        var table = new SnapshotTable(jdbc, new TransactionTemplate(transactions));
        return new Snapshots(airspace, ledger, table, new SkyFormat(airspace.kinds()), properties);
    }
}
