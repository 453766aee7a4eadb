package org.skyledger.query.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.skyledger.query.security.Readers;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class AuditConfiguration {

    private static final int CONNECTIONS = 3;
    private static final int PATIENCE_MILLIS = 2_000;

    /** Its connections are its own: those of the service can only read, and of a snapshot at that. */
    @Bean(destroyMethod = "close")
    ReadLog readLog(JdbcConnectionDetails database) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setPoolName("reads");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        // Start without the database, and recover when it comes.
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", "query-service, reads");
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("socketTimeout", "15");
        pool.addDataSourceProperty("options", "-c statement_timeout=5s");
        return new ReadLog(new HikariDataSource(pool));
    }

    @Bean
    WebMvcConfigurer auditGate(Readers readers, ReadLog log) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AuditGate(readers, log)).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
